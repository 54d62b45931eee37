package dev.wfmon.promql;

import java.util.List;

/**
 * A call of a function, such as {@code rate(x[5m])}.
 *
 * @param grouping the labels that the result keeps, as in {@code $agg by (job) (x)}: only a function named by a Grafana
 *     variable may turn out to be an aggregation
 */
public record Call(Function function, List<Expr> arguments, Aggregation.Grouping grouping, Span span) implements Expr {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A call without a grouping. */
    public Call(Function function, List<Expr> arguments, Span span) {
        this(function, arguments, Aggregation.Grouping.NONE, span);
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
