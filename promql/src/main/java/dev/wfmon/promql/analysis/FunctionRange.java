package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Paren;
import java.util.function.Function;

/**
 * The values that calls of functions give.
 *
 * <p>What is under {@code rate}, {@code irate} and {@code increase} is taken for a counter, which never is negative or
 * NaN, when it is a selector; a subquery, only if it is known to be neither.
 */
record FunctionRange(Call call, Function<Expr, Facts> known) {

    private static final double INF = Double.POSITIVE_INFINITY;

    Range range() {
        return switch (call.function().name()) {
            case "vector", "sort", "sort_desc", "sort_by_label", "sort_by_label_desc" -> argument(0);
            case "label_replace", "label_join", "info" -> argument(0);
            case "last_over_time", "first_over_time", "min_over_time", "max_over_time" -> argument(0);
            case "absent", "absent_over_time", "present_over_time" -> Range.of(1);
            case "scalar" -> argument(0).orNaN();
            case "pi" -> Range.of(Math.PI);
            case "time", "start", "end", "step", "range" -> Range.of(0.0, Double.MAX_VALUE);
            case "timestamp", "start_timestamp" -> Range.of(0.0, Double.MAX_VALUE);
            case "ts_of_first_over_time", "ts_of_last_over_time" -> Range.of(0.0, Double.MAX_VALUE);
            case "ts_of_max_over_time", "ts_of_min_over_time" -> Range.of(0.0, Double.MAX_VALUE);
            case "max_of" -> Intervals.max(argument(0), argument(1)).orNaN();
            case "min_of" -> Intervals.min(argument(0), argument(1)).orNaN();

            // Samples over time
            case "rate", "increase", "irate" -> rate();
            case "changes", "resets" -> Range.whole(0.0, Double.MAX_VALUE);
            case "count_over_time" -> AggregationRules.count();
            case "avg_over_time" -> AggregationRules.average(argument(0));
            case "sum_over_time" -> AggregationRules.sum(argument(0));
            case "stddev_over_time", "stdvar_over_time", "mad_over_time" -> AggregationRules.deviation(argument(0));
            case "quantile_over_time" -> AggregationRules.quantile(argument(0), argument(1));
            case "idelta" -> Intervals.subtract(argument(0), argument(0));

            // Functions of one value
            case "abs" -> Intervals.abs(argument(0));
            case "ceil" -> whole(Intervals.rising(argument(0), Math::ceil));
            case "floor" -> whole(Intervals.rising(argument(0), Math::floor));
            case "round" -> round();
            case "sgn" -> whole(Intervals.rising(argument(0), Math::signum));
            case "clamp" -> Intervals.max(argument(1), Intervals.min(argument(2), argument(0)));
            case "clamp_min" -> Intervals.max(argument(1), argument(0));
            case "clamp_max" -> Intervals.min(argument(1), argument(0));
            case "exp" -> Intervals.rising(argument(0), Math::exp);
            case "sqrt" -> Intervals.risingFrom(-0.0, argument(0), Math::sqrt);
            case "ln" -> Intervals.risingFrom(-0.0, argument(0), Math::log);
            case "log10" -> Intervals.risingFrom(-0.0, argument(0), Math::log10);
            case "log2" -> Intervals.risingFrom(-0.0, argument(0), value -> Math.log(value) / Math.log(2));
            case "sin", "cos" ->
                Range.of(-1, 1).orNaN(argument(0).nan() || argument(0).hasInfinity());
            case "asin" -> Range.of(-Math.PI / 2, Math.PI / 2).orNaN();
            case "acos" -> Range.of(0.0, Math.PI).orNaN();
            case "atan" -> Intervals.rising(argument(0), Math::atan);
            case "tanh" -> Intervals.rising(argument(0), Math::tanh);
            case "cosh" -> Range.of(1, INF).orNaN(argument(0).nan());
            case "acosh" -> Range.of(0.0, INF).orNaN();
            case "sinh", "asinh", "deg", "rad" -> Intervals.sameSign(argument(0));
            case "atanh" -> Intervals.sameSign(argument(0)).orNaN();

            // Dates, in UTC
            case "minute" -> Range.whole(0.0, 59);
            case "hour" -> Range.whole(0.0, 23);
            case "day_of_week" -> Range.whole(0.0, 6);
            case "day_of_month" -> Range.whole(1, 31);
            case "day_of_year" -> Range.whole(1, 366);
            case "days_in_month" -> Range.whole(28, 31);
            case "month" -> Range.whole(1, 12);
            case "year" -> Range.whole(-Double.MAX_VALUE, Double.MAX_VALUE);

            // Histograms
            case "histogram_quantile" ->
                AggregationRules.quantile(argument(0), Range.ANY).orNaN();
            case "histogram_fraction" -> Range.of(0.0, 1).orNaN();
            case "histogram_count", "histogram_stddev", "histogram_stdvar" ->
                Range.of(0.0, INF).orNaN();
            default -> Range.ANY;
        };
    }

    private Range argument(int index) {
        return known.apply(call.arguments().get(index)).range();
    }

    private Range rate() {
        Expr argument = call.arguments().getFirst();
        while (argument instanceof Paren paren) {
            argument = paren.inner();
        }
        // Behind a NaN, a reset goes unnoticed.
        boolean counts = argument(0).isNotNegative() && !argument(0).nan();
        return argument instanceof MatrixSelector || counts
                ? Range.of(0.0, INF).orNaN(argument(0).nan() || argument(0).hasInfinity())
                : Range.ANY;
    }

    private static Range whole(Range range) {
        return new Range(range.low(), range.high(), range.nan(), true);
    }

    /** Rounds half up, to multiples of the second argument. */
    private Range round() {
        if (call.arguments().size() == 1) {
            return whole(Intervals.rising(argument(0), value -> Math.floor(value + 0.5)));
        }
        Range unit = argument(1);
        if (!unit.isPoint() || !(unit.low() > 0) || unit.hasInfinity()) {
            return Range.ANY;
        }
        double inverse = 1 / unit.low();
        Range rounded = Intervals.rising(argument(0), value -> Math.floor(value * inverse + 0.5) / inverse);
        return unit.low() == 1 ? whole(rounded) : rounded;
    }
}
