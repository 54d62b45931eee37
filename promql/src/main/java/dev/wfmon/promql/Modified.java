package dev.wfmon.promql;

import java.util.List;

/**
 * An expression with what only MetricsQL allows behind it: {@code sum(x) offset 1h}, {@code rate(x) keep_metric_names}.
 *
 * @param keepsNames whether {@code keep_metric_names} stands behind the expression
 */
public record Modified(Expr expr, boolean keepsNames, Modifiers modifiers, Span span) implements Expr {

    @Override
    public ValueType type() {
        return expr.type();
    }

    @Override
    public List<Expr> children() {
        return List.of(expr);
    }

    @Override
    public String toString() {
        return print();
    }
}
