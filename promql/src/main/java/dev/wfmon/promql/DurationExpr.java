package dev.wfmon.promql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The length of time in {@code [5m]}, {@code [5m:30s]} or {@code offset 5m}: most often a literal, but arithmetic is
 * allowed. Plain numbers are seconds.
 */
public sealed interface DurationExpr
        permits NumberLiteral,
                Variable,
                DurationExpr.Negation,
                DurationExpr.Binary,
                DurationExpr.Call,
                DurationExpr.Paren,
                DurationExpr.Steps {

    /** Where it stands in the source. */
    Span span();

    /** A duration with a minus sign in front, such as {@code -step()}. */
    record Negation(DurationExpr operand, Span span) implements DurationExpr {}

    /** An arithmetic operation, such as {@code 5m * 2}. */
    record Binary(BinaryOp op, DurationExpr left, DurationExpr right, Span span) implements DurationExpr {}

    /** A call, such as {@code max_of(step(), 1m)}. */
    record Call(Function function, List<DurationExpr> arguments, Span span) implements DurationExpr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A duration in parentheses. */
    record Paren(DurationExpr inner, Span span) implements DurationExpr {}

    /**
     * A duration of MetricsQL that only the server can tell, for it counts in steps of the query or WITH gives it.
     *
     * @param text the duration as written, such as {@code 5i} or {@code 1h-2i}
     */
    record Steps(String text, Span span) implements DurationExpr {}

    /** The functions that a duration can call. */
    enum Function {
        /** The step between two evaluations of a range query. */
        STEP("step"),
        /** The time between the first and the last evaluation of a range query. */
        RANGE("range"),
        MIN_OF("min_of"),
        MAX_OF("max_of");

        private final String symbol;

        Function(String symbol) {
            this.symbol = symbol;
        }

        /** The function of that name; case does not matter. */
        static @Nullable Function bySymbol(String symbol) {
            return switch (symbol.toLowerCase(Locale.ROOT)) {
                case "step" -> STEP;
                case "range" -> RANGE;
                case "min_of" -> MIN_OF;
                case "max_of" -> MAX_OF;
                default -> null;
            };
        }

        /** The name in a query. */
        public String symbol() {
            return symbol;
        }
    }
}
