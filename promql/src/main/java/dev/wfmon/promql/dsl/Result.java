package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;

/** A vector that was calculated. */
sealed class Result implements Vector permits Comparison, Rate {

    private final Expr expr;
    private final LabelSet labelSet;

    Result(Expr expr, LabelSet labelSet) {
        this.expr = expr;
        this.labelSet = labelSet;
    }

    @Override
    public final Expr expr() {
        return expr;
    }

    @Override
    public final LabelSet labelSet() {
        return labelSet;
    }

    @Override
    public final String toString() {
        return print();
    }
}
