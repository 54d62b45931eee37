package dev.wfmon.catalogue;

import java.util.List;

/**
 * A label of a metric.
 *
 * <pre>{@code
 * Label task = Label.open("task_id", "The task.", "15");
 * Label outcome = Label.oneOf("status", "How it ended.", "Succeeded", "Failed");
 * }</pre>
 *
 * @param help what it tells, as a sentence; empty where nobody said
 */
public record Label(String name, String help, Values values) {

    /** The values that a label can have. */
    public sealed interface Values {

        /** Any value, such as these. */
        record Any(List<String> examples) implements Values {

            public Any {
                examples = List.copyOf(examples);
            }
        }

        /** One of these and no other. */
        record OneOf(List<String> values) implements Values {

            public OneOf {
                values = distinct(values);
            }
        }

        /** The states of a {@link MetricType#STATE_SET}; there is a series for each state that was ever entered. */
        record States(List<String> states) implements Values {

            public States {
                states = distinct(states);
            }
        }

        private static List<String> distinct(List<String> values) {
            if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
                throw new IllegalArgumentException("the values of a label differ and are not none, got " + values);
            }
            return List.copyOf(values);
        }
    }

    public Label {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a label has no name");
        }
        if (name.equals("__name__")) {
            throw new IllegalArgumentException("__name__ is the name of the metric, not a label of its own");
        }
    }

    /** A label with any value. */
    public static Label open(String name, String help, String... examples) {
        return new Label(name, help, new Values.Any(List.of(examples)));
    }

    /** A label with one of a few values. */
    public static Label oneOf(String name, String help, String... values) {
        return new Label(name, help, new Values.OneOf(List.of(values)));
    }

    /** The label that holds the state in a {@link MetricType#STATE_SET}. */
    public static Label states(String name, String help, String... states) {
        return new Label(name, help, new Values.States(List.of(states)));
    }

    /** Whether the label can have this value. */
    public boolean admits(String value) {
        return switch (values) {
            case Values.Any any -> true;
            case Values.OneOf oneOf -> oneOf.values().contains(value);
            case Values.States states -> states.states().contains(value);
        };
    }
}
