package dev.wfmon.alert;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that Prometheus or vmalert evaluates once per interval of its group.
 *
 * <pre>{@code
 * Rule down = Rule.alert("Down", "up == 0")
 *         .pending(Duration.ofMinutes(5))
 *         .label("severity", "critical")
 *         .annotation("summary", "{{ $labels.instance }} does not answer");
 * Rule sum = Rule.recording("job:up:sum", "sum by (job) (up)");
 * }</pre>
 */
public sealed interface Rule {

    /** The alert's name, or that of the recorded series. */
    String name();

    /** The expression, in PromQL, or in the language of the group's type. */
    String expr();

    /** Labels that are added to the result's; they win over the group's. */
    Map<String, String> labels();

    /** Further fields that only some engines know, such as vmalert's {@code debug}; kept as they are. */
    JsonObject settings();

    /** The rule as a rule file has it. */
    JsonObject toJson();

    /**
     * Reads a rule as a rule file has it, whatever the engine; see {@link RuleFile#read} for what is wrong with it.
     *
     * @return none for a rule without a name; what cannot be read of another one is left out
     */
    static Optional<Rule> read(JsonObject rule) {
        return RuleFileReader.rule(rule);
    }

    /** An alert that fires at once, without labels and annotations of its own. */
    static Alerting alert(String name, String expr) {
        return new Alerting(name, expr, Duration.ZERO, Duration.ZERO, Map.of(), Map.of(), JsonObject.empty());
    }

    /**
     * A rule that stores the result of its expression as a series.
     *
     * @param name the series' name, {@code level:metric:operations}
     */
    static Recording recording(String name, String expr) {
        return new Recording(name, expr, Map.of(), JsonObject.empty());
    }

    /** A rule that stores the result of its expression as a series. */
    record Recording(String name, String expr, Map<String, String> labels, JsonObject settings) implements Rule {

        public Recording {
            labels = Strings.inOrder(labels);
        }

        /** The rule with one more label. */
        public Recording label(String name, String value) {
            return new Recording(this.name, expr, Strings.with(labels, name, value), settings);
        }

        @Override
        public JsonObject toJson() {
            JsonObject.Builder json = JsonObject.builder().put("record", name).put("expr", expr);
            return Strings.put(json, "labels", labels).putAll(settings).build();
        }
    }

    /**
     * A rule that alerts on each series of its expression's result.
     *
     * @param pending how long a series must be there before its alert fires; zero for at once
     * @param keepFiring how long an alert goes on firing after its series is gone; zero for not at all
     * @param annotations texts for people, with templates such as {@code {{ $labels.task_id }}}
     */
    record Alerting(
            String name,
            String expr,
            Duration pending,
            Duration keepFiring,
            Map<String, String> labels,
            Map<String, String> annotations,
            JsonObject settings)
            implements Rule {

        public Alerting {
            labels = Strings.inOrder(labels);
            annotations = Strings.inOrder(annotations);
        }

        /** The rule with another {@code for}. */
        public Alerting pending(Duration duration) {
            return new Alerting(name, expr, duration, keepFiring, labels, annotations, settings);
        }

        /** The rule with another {@code keep_firing_for}. */
        public Alerting keepFiring(Duration duration) {
            return new Alerting(name, expr, pending, duration, labels, annotations, settings);
        }

        /** The rule with one more label; {@code severity} is what routes and people go by. */
        public Alerting label(String name, String value) {
            Map<String, String> more = Strings.with(labels, name, value);
            return new Alerting(this.name, expr, pending, keepFiring, more, annotations, settings);
        }

        /** The rule with one more annotation. */
        public Alerting annotation(String name, String text) {
            Map<String, String> more = Strings.with(annotations, name, text);
            return new Alerting(this.name, expr, pending, keepFiring, labels, more, settings);
        }

        @Override
        public JsonObject toJson() {
            JsonObject.Builder json = JsonObject.builder().put("alert", name).put("expr", expr);
            putDuration(json, "for", pending);
            putDuration(json, "keep_firing_for", keepFiring);
            Strings.put(json, "labels", labels);
            return Strings.put(json, "annotations", annotations)
                    .putAll(settings)
                    .build();
        }

        private static void putDuration(JsonObject.Builder json, String name, Duration duration) {
            if (!duration.isZero()) {
                json.put(name, PrometheusDuration.format(duration));
            }
        }
    }
}
