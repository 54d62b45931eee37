package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression evaluated again and again over a time, such as {@code rate(x[5m])[1h:30s]}.
 *
 * @param step the time between two evaluations; null for the evaluation interval of the server
 */
public record Subquery(
        Expr expr, DurationExpr range, @Nullable DurationExpr step, Modifiers modifiers, Span span) implements Expr {

    @Override
    public ValueType type() {
        return ValueType.MATRIX;
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
