package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;

/** What can be calculated with: a vector, or a single number. */
public sealed interface Operand permits Scalar, Vector {

    /** The tree. */
    Expr expr();

    /** The text of the query, on one line. */
    default String print() {
        return expr().print();
    }
}
