package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Aggregation.Grouping;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What aggregations make of labels and values. */
final class AggregationRules {

    /** Below, squares of deviations stay finite. */
    private static final double SAFE_TO_SQUARE = 1e100;

    private AggregationRules() {}

    static Facts facts(Aggregation aggregation, Function<Expr, Facts> known) {
        Facts inner = known.apply(aggregation.expr());
        Range parameter = aggregation.parameter() == null
                ? Range.NONE
                : known.apply(aggregation.parameter()).range();
        Optional<ValueType> vector = Optional.of(ValueType.VECTOR);
        Outcome outcome = outcome(aggregation, inner.outcome(), parameter);
        return new Facts(
                vector,
                labels(aggregation, inner.labels()),
                range(aggregation, inner.range(), parameter),
                outcome,
                inner.isCondition());
    }

    /**
     * {@code by} keeps what it lists, {@code without} drops what it lists and the name. Those that select series leave
     * them as they are, and use the clause to tell groups apart. {@code count_values} sets its label first.
     */
    private static Labels labels(Aggregation aggregation, Labels inner) {
        return switch (aggregation.op()) {
            case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> inner;
            case COUNT_VALUES -> countValues(aggregation, inner);
            case AVG, COUNT, GROUP, MAX, MIN, QUANTILE, STDDEV, STDVAR, SUM ->
                grouped(aggregation, inner, names(aggregation.grouping()));
        };
    }

    private static Labels countValues(Aggregation aggregation, Labels inner) {
        List<String> names = new ArrayList<>(names(aggregation.grouping()));
        if (!(aggregation.parameter() instanceof StringLiteral label) || SelectorRules.isOpen(label.value())) {
            return Labels.OPEN;
        }
        if (!aggregation.grouping().without()) {
            names.add(label.value());
        }
        return grouped(aggregation, inner.with(label.value(), Present.ANY), names);
    }

    private static Labels grouped(Aggregation aggregation, Labels inner, List<String> names) {
        Absence why = why(aggregation);
        return aggregation.grouping().without()
                ? inner.drop(names, why).drop(List.of(Matcher.METRIC_NAME), why)
                : inner.keep(names, why);
    }

    private static List<String> names(Grouping grouping) {
        return grouping.labels().stream().map(Label::name).toList();
    }

    private static Absence why(Aggregation aggregation) {
        Grouping grouping = aggregation.grouping();
        if (grouping.equals(Grouping.NONE)) {
            return new Absence(aggregation, aggregation.op().symbol(), aggregation.span());
        }
        String clause = (grouping.without() ? "without (" : "by (")
                + grouping.labels().stream().map(Label::toString).collect(Collectors.joining(", "))
                + ")";
        return new Absence(aggregation, clause, place(aggregation, grouping.labels()));
    }

    /** Where a list of labels stands; the node itself when that is not known. */
    static Span place(Expr node, List<Label> labels) {
        return labels.isEmpty() || labels.getFirst().span().equals(Span.NONE)
                ? node.span()
                : labels.getFirst().span().to(labels.getLast().span());
    }

    private static Outcome outcome(Aggregation aggregation, Outcome inner, Range parameter) {
        return switch (aggregation.op()) {
            case TOPK, BOTTOMK, LIMITK ->
                parameter.high() < 1 ? Outcome.NEVER : parameter.low() >= 1 ? inner : inner.atMostSometimes();
            case LIMIT_RATIO -> inner.atMostSometimes();
            case AVG, COUNT, COUNT_VALUES, GROUP, MAX, MIN, QUANTILE, STDDEV, STDVAR, SUM -> inner;
        };
    }

    private static Range range(Aggregation aggregation, Range inner, Range parameter) {
        return switch (aggregation.op()) {
            case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO, MAX, MIN -> inner;
            case AVG -> average(inner);
            case COUNT, COUNT_VALUES -> count();
            case GROUP -> Range.of(1);
            case QUANTILE -> quantile(parameter, inner);
            case STDDEV, STDVAR -> deviation(inner);
            case SUM -> sum(inner);
        };
    }

    /** Groups have at least one member. */
    static Range count() {
        return Range.whole(1, Double.MAX_VALUE);
    }

    static Range average(Range inner) {
        return inner.fractions().orNaN(inner.hasInfinity());
    }

    /** The sum of at least one: it lies beyond each of them, when all have the same sign. */
    static Range sum(Range inner) {
        if (inner.hasNoNumbers()) {
            return inner;
        }
        double low = inner.low() >= 0 ? inner.low() : Double.NEGATIVE_INFINITY;
        double high = inner.high() <= 0 ? inner.high() : Double.POSITIVE_INFINITY;
        return new Range(low, high, inner.nan() || inner.hasInfinity(), inner.whole());
    }

    static Range deviation(Range inner) {
        boolean safe = !inner.nan() && inner.low() > -SAFE_TO_SQUARE && inner.high() < SAFE_TO_SQUARE;
        return Range.of(0.0, Double.POSITIVE_INFINITY).orNaN(!safe);
    }

    /** Below the quantile 0 lies -Inf and above 1 lies +Inf, as in {@code quantile(95, x)}. */
    static Range quantile(Range parameter, Range inner) {
        Range range = parameter.high() < 0 || parameter.low() > 1 ? Range.NONE : average(inner);
        if (parameter.low() < 0) {
            range = range.or(Range.of(Double.NEGATIVE_INFINITY));
        }
        if (parameter.high() > 1) {
            range = range.or(Range.of(Double.POSITIVE_INFINITY));
        }
        return range.orNaN(parameter.nan());
    }
}
