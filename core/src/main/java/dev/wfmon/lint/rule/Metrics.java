package dev.wfmon.lint.rule;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of metrics: from a catalogue, where one was given, and from the recording rules among the resources.
 *
 * <p>{@link #type} is sure. {@link #likelyType} goes by names as well, which is enough for a hint and never for an error.
 */
public final class Metrics {

    /** Totals of what there is at a moment, which some call {@code _total} as well. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?i).*(uptime|pending|active|current|in_?flight|conte?xt?|memory|"
                    + "mem|disk|heap|storage|size|capacity|free|available|limit|quota)(_[a-z]+)?_total");

    private final Catalogue declared;
    private final Map<String, List<RuleEntry>> recordings;

    Metrics(Catalogue declared, Map<String, List<RuleEntry>> recordings) {
        this.declared = declared;
        this.recordings = recordings;
    }

    /** Whether there is a catalogue, so that a metric that is not in it may be a mistake. */
    public boolean isComplete() {
        return !declared.metrics().isEmpty();
    }

    /** What the catalogue says of the metric that a series belongs to; of a histogram by any of its series, or by its own name. */
    public Optional<Metric> declared(String series) {
        return declared.find(series).or(() -> declared.named(series));
    }

    /** All metrics of the catalogue. */
    public Catalogue catalogue() {
        return declared;
    }

    /** Whether a recording rule writes the series. */
    public boolean isRecorded(String series) {
        return recordings.containsKey(series);
    }

    /** What a series is, as a catalogue or a recording rule says. */
    public Optional<SeriesType> type(String series) {
        return type(series, new HashSet<>());
    }

    /** What a series is, as a catalogue, a recording rule or else its name says. */
    public Optional<SeriesType> likelyType(String series) {
        return type(series).or(() -> byName(series));
    }

    /** @param asked the recorded series on the way here, for rules may go in circles */
    Optional<SeriesType> type(String series, Set<String> asked) {
        Optional<SeriesType> known = declared(series).flatMap(metric -> type(metric, series));
        if (known.isPresent() || !asked.add(series)) {
            return known;
        }
        List<Optional<SeriesType>> recorded = recordings.getOrDefault(series, List.of()).stream()
                .map(rule -> rule.query().flatMap(query -> query.tree()))
                .map(tree -> tree.flatMap(expr -> new ResultType(name -> type(name, asked)).of(expr)))
                .distinct()
                .toList();
        return recorded.size() == 1 ? recorded.getFirst() : Optional.empty();
    }

    private static Optional<SeriesType> type(Metric metric, String series) {
        boolean isWhole = series.equals(metric.name());
        return switch (metric.type()) {
            case COUNTER -> Optional.of(SeriesType.COUNTER);
            case GAUGE -> Optional.of(SeriesType.GAUGE);
            case HISTOGRAM -> Optional.of(isWhole ? SeriesType.HISTOGRAM : ofHistogram(series));
            case SUMMARY -> Optional.of(isWhole ? SeriesType.QUANTILE : ofHistogram(series));
            case GAUGE_HISTOGRAM -> Optional.of(SeriesType.GAUGE);
            case INFO -> Optional.of(SeriesType.INFO);
            case STATE_SET -> Optional.of(SeriesType.STATE);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static SeriesType ofHistogram(String series) {
        return series.endsWith("_bucket")
                ? SeriesType.BUCKET
                : series.endsWith("_sum") ? SeriesType.SUM : SeriesType.COUNT;
    }

    /** The endings that the conventions keep for one type, for names without colons, which recording rules have. */
    private static Optional<SeriesType> byName(String series) {
        if (series.contains(":")) {
            return Optional.empty();
        }
        if (series.endsWith("_total")) {
            return AMOUNT.matcher(series).matches() ? Optional.empty() : Optional.of(SeriesType.COUNTER);
        }
        if (series.endsWith("_bucket")) {
            return Optional.of(SeriesType.BUCKET);
        }
        return series.endsWith("_info") ? Optional.of(SeriesType.INFO) : Optional.empty();
    }
}
