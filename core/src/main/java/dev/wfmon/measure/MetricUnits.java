package dev.wfmon.measure;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The units of metrics: those of a catalogue, else what the conventions for names say.
 *
 * <pre>{@code
 * MetricUnits units = new MetricUnits(Catalogue.EMPTY);
 * units.of("process_resident_memory_bytes");   // byte, by name
 * units.of("http_request_duration_seconds_sum"); // second, by name
 * units.of("node_load1");                      // unknown
 * }</pre>
 */
public final class MetricUnits {

    /** The words of OpenMetrics for base units, and those that people use instead. */
    private static final Map<String, Unit> WORDS = Map.ofEntries(
            Map.entry("seconds", Unit.SECONDS),
            Map.entry("milliseconds", new Unit(Unit.SECONDS.powers(), 1e3)),
            Map.entry("ms", new Unit(Unit.SECONDS.powers(), 1e3)),
            Map.entry("microseconds", new Unit(Unit.SECONDS.powers(), 1e6)),
            Map.entry("nanoseconds", new Unit(Unit.SECONDS.powers(), 1e9)),
            Map.entry("minutes", new Unit(Unit.SECONDS.powers(), 1 / 60.0)),
            Map.entry("hours", new Unit(Unit.SECONDS.powers(), 1 / 3600.0)),
            Map.entry("days", new Unit(Unit.SECONDS.powers(), 1 / 86400.0)),
            Map.entry("bytes", Unit.BYTES),
            Map.entry("bits", new Unit(Unit.BYTES.powers(), 8)),
            Map.entry("kilobytes", new Unit(Unit.BYTES.powers(), 1e-3)),
            Map.entry("megabytes", new Unit(Unit.BYTES.powers(), 1e-6)),
            Map.entry("ratio", Unit.RATIO),
            Map.entry("percent", Unit.PERCENT),
            Map.entry("percentage", Unit.PERCENT),
            Map.entry("celsius", Unit.base("celsius")),
            Map.entry("volts", Unit.base("volt")),
            Map.entry("amperes", Unit.base("ampere")),
            Map.entry("joules", Unit.base("joule")),
            Map.entry("watts", Unit.base("watt")),
            Map.entry("meters", Unit.base("meter")),
            Map.entry("grams", Unit.base("gram")),
            Map.entry("hertz", Unit.base("hertz")));

    /** Names of moments, whose seconds are counted from 1970. */
    private static final Pattern INSTANT = Pattern.compile(
            ".*(timestamp|start_time|boot_time|created|completion_time|_last_(success|run|seen|change)(_time)?"
                    + "|expir(y|ation)(_time)?|not_after|not_before)(_seconds)?");

    private final Catalogue catalogue;

    public MetricUnits(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The unit of the samples of a series. */
    public Measure of(String series) {
        Optional<Metric> metric = catalogue.find(series);
        Optional<Measure> declared = metric.filter(known -> !known.unit().isEmpty())
                .map(known -> declared(known, series))
                .filter(measure -> measure.unit().isPresent());
        return declared.orElseGet(() -> metric.filter(known -> known.type() == MetricType.COUNTER)
                .filter(known -> byName(series).unit().isEmpty())
                .map(known -> Measure.declared(Unit.THINGS))
                .orElseGet(() -> byName(series)));
    }

    /** The unit of what a histogram observes, by the name of its buckets. */
    Measure observed(String buckets) {
        return of(buckets.replaceFirst("_bucket$", "_sum"));
    }

    private static Measure declared(Metric metric, String series) {
        boolean isCount = !series.equals(metric.name()) && (series.endsWith("_count") || series.endsWith("_bucket"));
        Optional<Unit> unit = isCount ? Optional.of(Unit.THINGS) : unit(metric.unit(), series);
        return new Measure(unit, Measure.Evidence.DECLARED);
    }

    private static Optional<Unit> unit(String word, String series) {
        boolean isInstant = word.equals("seconds") && INSTANT.matcher(series).matches();
        return isInstant ? Optional.of(Unit.INSTANT) : Optional.ofNullable(WORDS.get(word));
    }

    private static Measure byName(String series) {
        if (series.contains(":")) {
            return Measure.UNKNOWN;
        }
        if (series.endsWith("_bucket") || series.endsWith("_count")) {
            return Measure.named(Unit.THINGS);
        }
        String name =
                series.replaceFirst("_(total|sum)$", "").replaceFirst("_(milli|micro|nano)_seconds$", "_$1seconds");
        Optional<Unit> unit = unit(name.substring(name.lastIndexOf('_') + 1), name)
                .or(() -> Optional.of(Unit.INSTANT)
                        .filter(instant -> INSTANT.matcher(name).matches()));
        return unit.map(Measure::named)
                .orElse(series.endsWith("_total") ? Measure.named(Unit.THINGS) : Measure.UNKNOWN);
    }
}
