package dev.wfmon.promql;

import java.util.List;

/**
 * All samples within a time, such as {@code up[5m]}. Modifiers behind the brackets belong to the selector.
 */
public record MatrixSelector(VectorSelector selector, DurationExpr range, Span span) implements Expr {

    @Override
    public ValueType type() {
        return ValueType.MATRIX;
    }

    @Override
    public List<Expr> children() {
        return List.of(selector);
    }

    @Override
    public String toString() {
        return print();
    }
}
