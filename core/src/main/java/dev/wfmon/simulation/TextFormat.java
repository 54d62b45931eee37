package dev.wfmon.simulation;

import dev.wfmon.catalogue.EngineMetrics;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The formats in which a server is scraped.
 *
 * <pre>{@code
 * TextFormat format = TextFormat.accepted("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
 * Instant now = Instant.now();
 * String answer = format.write(new Exposition(history).at(now), now);
 * }</pre>
 */
public enum TextFormat {
    /** Prometheus' own. */
    PROMETHEUS("text/plain; version=0.0.4; charset=utf-8") {
        @Override
        String family(Metric metric) {
            return metric.name();
        }

        @Override
        String type(Metric metric) {
            return metric.type().inTextFormat();
        }

        @Override
        String end() {
            return "";
        }
    },

    /** OpenMetrics, where the name of a counter's family lacks the {@code _total} of its series. */
    OPENMETRICS("application/openmetrics-text; version=1.0.0; charset=utf-8") {
        @Override
        String family(Metric metric) {
            return isCounter(metric)
                    ? metric.name().substring(0, metric.name().length() - TOTAL.length())
                    : metric.name();
        }

        // States and infos have rules of their own for names and labels, which not all metrics of the platform keep.
        @Override
        String type(Metric metric) {
            return switch (metric.type()) {
                case COUNTER -> isCounter(metric) ? "counter" : "unknown";
                case INFO, STATE_SET -> "gauge";
                case GAUGE, HISTOGRAM, GAUGE_HISTOGRAM, SUMMARY, UNKNOWN ->
                    metric.type().keyword();
            };
        }

        @Override
        String end() {
            return "# EOF\n";
        }

        private boolean isCounter(Metric metric) {
            return metric.type() == MetricType.COUNTER && metric.name().endsWith(TOTAL);
        }
    };

    private static final String TOTAL = "_total";

    private final String contentType;

    TextFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The value of the HTTP header {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** What a client takes that sends this header {@code Accept}; those that name OpenMetrics prefer it. */
    public static TextFormat accepted(String accept) {
        return accept.toLowerCase(Locale.ROOT).contains("application/openmetrics-text") ? OPENMETRICS : PROMETHEUS;
    }

    abstract String family(Metric metric);

    abstract String type(Metric metric);

    abstract String end();

    /** The series at an instant, family by family; without {@code up}, which is for the engine that scrapes to say. */
    public String write(Collection<Series> series, Instant instant) {
        Map<Metric, List<Series>> families = series.stream()
                .filter(one -> !one.metric().equals(EngineMetrics.UP))
                .collect(Collectors.groupingBy(Series::metric, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        families.forEach((metric, own) -> {
            String family = family(metric);
            text.append("# HELP ")
                    .append(family)
                    .append(' ')
                    .append(metric.help())
                    .append('\n');
            text.append("# TYPE ")
                    .append(family)
                    .append(' ')
                    .append(type(metric))
                    .append('\n');
            own.forEach(one -> text.append(one.name())
                    .append(' ')
                    .append(one.valueAt(instant))
                    .append('\n'));
        });
        return text.append(end()).toString();
    }
}
