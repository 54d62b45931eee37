package dev.wfmon.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How OpenMetrics and Prometheus want metrics to be named.
 *
 * <pre>{@code
 * Metric metric = new Emitter("billing").counter("payments", "Payments made.").note("as it always was").build();
 * Convention.breaches(metric); // [the name of a counter ends in _total]
 * }</pre>
 */
public final class Convention {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final List<String> SUFFIXES_OF_SERIES = List.of("_bucket", "_count", "_sum", "_created");

    private static final Pattern TYPE_IN_NAME = Pattern.compile(".*_(gauge|counter|histogram|summary)(_.*)?");

    /** Units that have a base unit, which is to be used instead. */
    private static final Map<String, String> DERIVED_UNITS = Map.ofEntries(
            Map.entry("milliseconds", "seconds"),
            Map.entry("microseconds", "seconds"),
            Map.entry("nanoseconds", "seconds"),
            Map.entry("minutes", "seconds"),
            Map.entry("hours", "seconds"),
            Map.entry("days", "seconds"),
            Map.entry("kilobytes", "bytes"),
            Map.entry("megabytes", "bytes"),
            Map.entry("gigabytes", "bytes"),
            Map.entry("bits", "bytes"),
            Map.entry("percent", "ratio"));

    private Convention() {}

    /** What the metric does against the conventions, one sentence each; none when it follows them all. */
    public static List<String> breaches(Metric metric) {
        List<String> breaches = new ArrayList<>();
        checkName(metric, breaches);
        checkSuffix(metric.name(), "_total", metric.type() == MetricType.COUNTER, "counter", breaches);
        checkSuffix(metric.name(), "_info", metric.type() == MetricType.INFO, "info metric", breaches);
        checkUnit(metric, breaches);
        if (metric.help().isBlank()) {
            breaches.add("a metric has a help text");
        }
        metric.labels().stream()
                .flatMap(List::stream)
                .filter(label -> !NAME.matcher(label.name()).matches())
                .forEach(label -> breaches.add("the label \"" + label.name() + "\" is not in lower_snake_case"));
        return List.copyOf(breaches);
    }

    private static void checkName(Metric metric, List<String> breaches) {
        if (!NAME.matcher(metric.name()).matches()) {
            breaches.add("the name is not in lower_snake_case");
        }
        SUFFIXES_OF_SERIES.stream()
                .filter(metric.name()::endsWith)
                .forEach(suffix -> breaches.add("the ending " + suffix + " is for series of histograms and counters"));
        if (TYPE_IN_NAME.matcher(metric.name()).matches()) {
            breaches.add("the name says its type");
        }
    }

    private static void checkSuffix(String name, String suffix, boolean isWanted, String type, List<String> breaches) {
        if (isWanted && !name.endsWith(suffix)) {
            breaches.add("the name of a" + (suffix.equals("_info") ? "n " : " ") + type + " ends in " + suffix);
        } else if (!isWanted && name.endsWith(suffix)) {
            breaches.add("the ending " + suffix + " is for a" + (suffix.equals("_info") ? "n " : " ") + type);
        }
    }

    private static void checkUnit(Metric metric, List<String> breaches) {
        String name = metric.name().replaceFirst("_(total|info)$", "");
        if (!metric.unit().isEmpty() && !name.endsWith("_" + metric.unit())) {
            breaches.add("the name ends in its unit, _" + metric.unit());
        }
        DERIVED_UNITS.forEach((derived, base) -> {
            if (name.endsWith("_" + derived)) {
                breaches.add("the unit is " + base + " rather than " + derived);
            }
        });
    }
}
