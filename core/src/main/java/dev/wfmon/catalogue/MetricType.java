package dev.wfmon.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The type of a metric, in the words of OpenMetrics.
 *
 * <pre>{@code
 * MetricType.of("stateset");          // Optional[STATE_SET]
 * MetricType.STATE_SET.inTextFormat(); // gauge
 * }</pre>
 */
public enum MetricType {
    /** Only goes up, until its process restarts. */
    COUNTER("counter", "counter"),
    /** Goes up and down. */
    GAUGE("gauge", "gauge"),
    /** Counters of the observations up to each bound. */
    HISTOGRAM("histogram", "histogram"),
    /** How many things lie below each bound now. */
    GAUGE_HISTOGRAM("gaugehistogram", "histogram"),
    /** Quantiles that the process itself worked out. */
    SUMMARY("summary", "summary"),
    /** Always 1; tells by its labels. */
    INFO("info", "gauge"),
    /** A series for each state: 1 for the one that holds, 0 for the others. */
    STATE_SET("stateset", "gauge"),
    /** Nobody says. */
    UNKNOWN("unknown", "untyped");

    private final String keyword;
    private final String inTextFormat;

    MetricType(String keyword, String inTextFormat) {
        this.keyword = keyword;
        this.inTextFormat = inTextFormat;
    }

    /** The type of that name in OpenMetrics or in Prometheus' text format. */
    public static Optional<MetricType> of(String keyword) {
        return keyword.equals("untyped")
                ? Optional.of(UNKNOWN)
                : Arrays.stream(values())
                        .filter(type -> type.keyword.equals(keyword))
                        .findFirst();
    }

    /** Its name in OpenMetrics. */
    public String keyword() {
        return keyword;
    }

    /** What stands for it in Prometheus' text format, which knows fewer types. */
    public String inTextFormat() {
        return inTextFormat;
    }

    /** The label that it keeps itself; empty for none. */
    public String reservedLabel() {
        return switch (this) {
            case HISTOGRAM, GAUGE_HISTOGRAM -> "le";
            case SUMMARY -> "quantile";
            case COUNTER, GAUGE, INFO, STATE_SET, UNKNOWN -> "";
        };
    }

    /** What the names of its series end in, beyond the name of the metric. */
    public List<String> suffixes() {
        return switch (this) {
            case HISTOGRAM -> List.of("_bucket", "_count", "_sum");
            case GAUGE_HISTOGRAM -> List.of("_bucket", "_gcount", "_gsum");
            case SUMMARY -> List.of("", "_count", "_sum");
            case COUNTER, GAUGE, INFO, STATE_SET, UNKNOWN -> List.of("");
        };
    }
}
