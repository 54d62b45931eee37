package dev.wfmon.promql.analysis;

import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ValueType;
import java.util.Optional;
import java.util.function.Function;

/** What calls of functions make of labels and values. */
record CallRules(Call call, Function<Expr, Facts> known) {

    Facts facts() {
        String name = call.function().name();
        ValueType type = call.function().returnType();
        Range range = new FunctionRange(call, known).range();
        if (type == ValueType.SCALAR) {
            return Rules.scalar(call, range);
        }
        Labels labels = new FunctionLabels(call, known).labels();
        boolean absent = name.equals("absent") || name.equals("absent_over_time");
        boolean condition = absent || input().map(Facts::isCondition).orElse(false);
        return new Facts(Optional.of(type), labels, range, outcome(name), condition);
    }

    /** What is known of the vector or matrix that the function works on, if there is one. */
    private Optional<Facts> input() {
        return FunctionLabels.input(call).map(known);
    }

    private Outcome outcome(String name) {
        Outcome input = input().map(Facts::outcome).orElse(Outcome.ALWAYS);
        return switch (name) {
            case "absent", "absent_over_time" ->
                switch (input) {
                    case NEVER -> Outcome.ALWAYS;
                    case ALWAYS -> Outcome.NEVER;
                    case SOMETIMES, WITH_DATA -> Outcome.SOMETIMES;
                };
            case "clamp" -> clamp(input);
            // These want more than one sample, or samples of another kind.
            case "rate",
                    "increase",
                    "irate",
                    "delta",
                    "idelta",
                    "deriv",
                    "predict_linear",
                    "double_exponential_smoothing",
                    "holt_winters",
                    "histogram_quantile",
                    "histogram_quantiles",
                    "histogram_fraction",
                    "histogram_avg",
                    "histogram_count",
                    "histogram_sum",
                    "histogram_stddev",
                    "histogram_stdvar",
                    "start_timestamp",
                    "info" -> input.atMostSometimes();
            default -> input;
        };
    }

    /** Limits that have changed places let nothing pass. */
    private Outcome clamp(Outcome input) {
        Range min = known.apply(call.arguments().get(1)).range();
        Range max = known.apply(call.arguments().get(2)).range();
        return switch (max.compare(BinaryOp.LESS, min)) {
            case ALWAYS -> Outcome.NEVER;
            case SOMETIMES -> input.atMostSometimes();
            case NEVER -> input;
        };
    }
}
