package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a panel shows values: unit, limits, thresholds.
 *
 * @param part the {@code fieldConfig}; empty before Grafana 7
 * @param unit an id such as {@code s} or {@code percentunit}; of {@code graph}, that of the left axis
 */
public record FieldsView(
        Part part,
        Optional<String> unit,
        Optional<JsonNumber> decimals,
        Optional<JsonNumber> min,
        Optional<JsonNumber> max,
        List<Threshold> thresholds,
        List<Part> overrides) {

    /**
     * From a value on, a color.
     *
     * @param value none for what is below all others
     */
    public record Threshold(Optional<JsonNumber> value, Optional<String> color) {}

    public FieldsView {
        thresholds = List.copyOf(thresholds);
        overrides = List.copyOf(overrides);
    }

    /** Of a panel of the classic form; what is not in its {@code fieldConfig} is looked for where older ones had it. */
    static FieldsView classic(Part panel) {
        FieldsView fields = of(panel.child("fieldConfig"));
        return panel.json().has("fieldConfig") ? fields : old(panel, fields.part());
    }

    static FieldsView of(Part fieldConfig) {
        Part defaults = fieldConfig.child("defaults");
        return of(
                fieldConfig,
                defaults,
                steps(defaults.child("thresholds").parts("steps")),
                fieldConfig.parts("overrides").toList());
    }

    private static FieldsView of(Part part, Part values, List<Threshold> thresholds, List<Part> overrides) {
        return new FieldsView(
                part,
                values.word("unit").or(() -> values.word("format")),
                number(values, "decimals"),
                number(values, "min"),
                number(values, "max"),
                thresholds,
                overrides);
    }

    /** {@code gauge} of Grafana 6, {@code graph} with its axes, {@code singlestat}. */
    private static FieldsView old(Part panel, Part part) {
        Part fieldOptions = panel.child("options").child("fieldOptions");
        if (!fieldOptions.json().isEmpty()) {
            List<Threshold> thresholds = steps(Stream.concat(
                    fieldOptions.parts("thresholds"),
                    fieldOptions.child("defaults").child("thresholds").parts("steps")));
            return of(part, fieldOptions.child("defaults"), thresholds, List.of());
        }
        Part values = panel.parts("yaxes").findFirst().orElse(panel);
        return of(part, values, oldThresholds(panel), List.of());
    }

    /** {@code "50,80"} with a list of colors, one more than there are values; or a list of objects. */
    private static List<Threshold> oldThresholds(Part panel) {
        Optional<String> values = panel.word("thresholds");
        if (values.isEmpty()) {
            return steps(panel.parts("thresholds"));
        }
        List<String> colors = panel.json().array("colors").stream()
                .flatMap(array -> array.items().stream())
                .flatMap(color -> color.asString().stream())
                .toList();
        List<Optional<JsonNumber>> numbers = Stream.concat(
                        Stream.of(Optional.<JsonNumber>empty()),
                        Stream.of(values.get().split(",")).map(text -> JsonNumber.parse(text.strip())))
                .toList();
        return IntStream.range(0, numbers.size())
                .filter(i -> i == 0 || numbers.get(i).isPresent())
                .mapToObj(i -> new Threshold(
                        numbers.get(i), i < colors.size() ? Optional.of(colors.get(i)) : Optional.empty()))
                .toList();
    }

    private static List<Threshold> steps(Stream<Part> steps) {
        return steps.map(step -> new Threshold(
                        number(step, "value"),
                        step.word("color").or(() -> step.word("fillColor")).or(() -> step.word("colorMode"))))
                .toList();
    }

    /** Old panels keep numbers as texts. */
    private static Optional<JsonNumber> number(Part part, String name) {
        return part.json()
                .find(name)
                .flatMap(value -> value instanceof JsonNumber number
                        ? Optional.of(number)
                        : value.asString().flatMap(JsonNumber::parse));
    }
}
