package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation, such as {@code topk by (job) (5, x)}.
 *
 * @param parameter the first argument of operations that take two, such as the 5 of {@code topk(5, x)}
 */
public record Aggregation(AggregationOp op, @Nullable Expr parameter, Expr expr, Grouping grouping, Span span)
        implements Expr {

    /**
     * Which labels the result keeps: those listed, or all but those listed. Without a clause it is {@code by ()}.
     */
    public record Grouping(boolean without, List<Label> labels) {

        /** One result for all series: {@code by ()}. */
        public static final Grouping NONE = new Grouping(false, List.of());

        public Grouping {
            labels = List.copyOf(labels);
        }
    }

    @Override
    public ValueType type() {
        return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
        return parameter == null ? List.of(expr) : List.of(parameter, expr);
    }

    @Override
    public String toString() {
        return print();
    }
}
