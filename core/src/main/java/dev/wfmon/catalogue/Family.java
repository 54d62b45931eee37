package dev.wfmon.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is gathered of a metric while an exposition is read. */
final class Family {

    private static final List<String> OF_SEVERAL_SERIES =
            List.of("_bucket", "_count", "_sum", "_gcount", "_gsum", "_created");

    private final String name;
    private final Map<String, Set<String>> labels = new LinkedHashMap<>();
    private String suffix = "";
    private MetricType type = MetricType.UNKNOWN;
    private String help = "";
    private String unit = "";

    Family(String name) {
        this.name = name;
    }

    void type(MetricType said) {
        type = said;
    }

    void help(String said) {
        help = said;
    }

    void unit(String said) {
        unit = said;
    }

    /** Whether samples of this family can have this ending. */
    boolean owns(String ending) {
        return switch (type) {
            case COUNTER -> ending.equals("_total") || ending.equals("_created");
            case INFO -> ending.equals("_info");
            case HISTOGRAM, GAUGE_HISTOGRAM, SUMMARY -> OF_SEVERAL_SERIES.contains(ending);
            case GAUGE, STATE_SET, UNKNOWN -> false;
        };
    }

    void add(SampleLine sample) {
        boolean isNamedByType = type == MetricType.COUNTER || type == MetricType.INFO;
        if (isNamedByType && !sample.name().endsWith("_created")) {
            suffix = sample.name().substring(name.length());
        }
        sample.labels()
                .forEach((label, value) -> labels.computeIfAbsent(label, key -> new LinkedHashSet<>())
                        .add(value));
    }

    Metric metric() {
        boolean isWithoutState = type == MetricType.STATE_SET && !labels.containsKey(name);
        Optional<List<Label>> known = Optional.of(labels.keySet().stream()
                        .filter(label -> !label.equals(type.reservedLabel()))
                        .map(this::label)
                        .toList())
                .filter(all -> !isWithoutState);
        return new Metric(name + suffix, type, unit, help, known, bounds(), "", "");
    }

    /** What a label held once says nothing about what it can hold, but for states, which are all there. */
    private Label label(String label) {
        boolean isState = type == MetricType.STATE_SET && label.equals(name);
        return isState
                ? Label.states(label, "", labels.getOrDefault(label, Set.of()).toArray(new String[0]))
                : Label.open(label, "");
    }

    private List<Double> bounds() {
        return type.reservedLabel().equals("le")
                ? labels.getOrDefault("le", Set.of()).stream()
                        .flatMap(bound -> SampleLine.number(bound).stream())
                        .filter(Double::isFinite)
                        .sorted()
                        .distinct()
                        .toList()
                : List.of();
    }
}
