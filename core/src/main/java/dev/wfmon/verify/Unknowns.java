package dev.wfmon.verify;

import dev.wfmon.config.Similar;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.target.TargetException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for the reason why a query has no data: a metric, a label or a value that the data source does not know. */
final class Unknowns {

    /** Engines write these themselves while an alert is pending or fires. */
    private static final Set<String> OF_ALERTS = Set.of("ALERTS", "ALERTS_FOR_STATE");

    private final Metadata metadata;
    private final Set<String> recorded;

    /**
     * @param recorded the series that the rules at hand write
     */
    Unknowns(Metadata metadata, Set<String> recorded) {
        this.metadata = metadata;
        this.recorded = recorded;
    }

    /** What kind of reason there is, the gravest last. */
    enum Kind {
        /** Nothing is known, or something that is no fault: a value that nobody has just now. */
        REMARK,
        /** Rules that write what is asked for have not been evaluated. */
        UNRECORDED,
        /** A name that nobody knows. */
        UNKNOWN
    }

    /**
     * Why a query has no data.
     *
     * @param message empty where nothing is known
     */
    record Finding(Kind kind, String message) {

        static final Finding NONE = new Finding(Kind.REMARK, "");
    }

    /** The gravest reasons that can be told. */
    Finding find(DataSource source, String expr, TimeRange range) throws TargetException {
        ParseResult parsed = Promql.parse(expr, ParseOptions.GRAFANA);
        if (!parsed.isValid()) {
            return Finding.NONE;
        }
        Map<Kind, Set<String>> messages = new EnumMap<>(Kind.class);
        for (VectorSelector selector : selectors(parsed).toList()) {
            Finding finding = find(source, selector, range);
            if (!finding.equals(Finding.NONE)) {
                messages.computeIfAbsent(finding.kind(), kind -> new LinkedHashSet<>())
                        .add(finding.message());
            }
        }
        return messages.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(kind -> new Finding(kind, String.join("; ", messages.getOrDefault(kind, Set.of()))))
                .orElse(Finding.NONE);
    }

    private static Stream<VectorSelector> selectors(ParseResult parsed) {
        return parsed.orThrow()
                .nodes()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .filter(selector -> selector.name().isPresent() && !selector.hasVariableName());
    }

    private Finding find(DataSource source, VectorSelector selector, TimeRange range) throws TargetException {
        String metric = selector.name().orElseThrow();
        List<String> metrics = metadata.metrics(source, range);
        if (!metrics.contains(metric)) {
            return missing(metric, metrics);
        }
        List<String> labels = metadata.labels(source, Optional.of(metric), range);
        for (Matcher matcher : selector.matchers()) {
            boolean isDecisive = !matcher.label().equals(Matcher.METRIC_NAME) && !matcher.matchesEmpty();
            if (isDecisive && !labels.contains(matcher.label())) {
                return new Finding(
                        Kind.UNKNOWN, metric + " has no label " + matcher.label() + meant(matcher.label(), labels));
            }
            if (isDecisive && matcher.op() == MatchOp.EQUAL) {
                List<String> values = metadata.labelValues(source, matcher.label(), Optional.of(metric), range);
                if (!values.contains(matcher.value())) {
                    return new Finding(
                            Kind.REMARK, "no " + metric + " has " + matcher + meant(matcher.value(), values));
                }
            }
        }
        return Finding.NONE;
    }

    /** Whether the series of a selector, or any at all, have the label. */
    Finding findLabel(DataSource source, Optional<String> selector, String label, TimeRange range)
            throws TargetException {
        List<String> labels = metadata.labels(source, selector, range);
        return labels.isEmpty() || labels.contains(label)
                ? Finding.NONE
                : new Finding(
                        Kind.UNKNOWN, selector.orElse("nothing") + " has no label " + label + meant(label, labels));
    }

    private Finding missing(String metric, List<String> metrics) {
        if (OF_ALERTS.contains(metric)) {
            return new Finding(Kind.REMARK, "no alert was pending or fired, or no engine evaluates rules");
        }
        if (recorded.contains(metric)) {
            return new Finding(Kind.UNRECORDED, "no engine has recorded " + metric + " yet");
        }
        return new Finding(Kind.UNKNOWN, "there is no metric " + metric + meant(metric, metrics));
    }

    private static String meant(String name, Collection<String> known) {
        return Similar.of(name, known)
                .map(similar -> "; did you mean " + similar + "?")
                .orElse("");
    }
}
