package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function, such as {@code rate(x[5m])}.
 *
 * @param grouping the labels that the result keeps, as in {@code $agg by (job) (x)}: a function named by a Grafana
 *     variable may turn out to be an aggregation, and so are here those that only MetricsQL has
 * @param limit how many series an aggregation of MetricsQL gives at most; null for all
 */
public record Call(
        Function function,
        List<Expr> arguments,
        Aggregation.Grouping grouping,
        @Nullable Long limit,
        Span span) implements Expr {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A call without a grouping. */
    public Call(Function function, List<Expr> arguments, Span span) {
        this(function, arguments, Aggregation.Grouping.NONE, null, span);
    }

    @Override
    public ValueType type() {
        return function.returnType();
    }

    @Override
    public List<Expr> children() {
        return arguments;
    }

    @Override
    public String toString() {
        return print();
    }
}
