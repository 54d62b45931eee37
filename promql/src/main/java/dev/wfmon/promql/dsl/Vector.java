package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ValueType;

/**
 * An instant vector: one value for each series, told apart by their labels.
 *
 * <pre>{@code
 * Vector failed = ended.where("status", "Failed").rate(Duration.ofHours(1)).sum();
 * Vector all = ended.rate(Duration.ofHours(1)).sum();
 * failed.dividedBy(all).greaterThan(0.1).print();
 * // sum(rate(ended_total{status="Failed"}[1h])) / sum(rate(ended_total[1h])) > 0.1
 * }</pre>
 *
 * <p>The vector knows its labels. Grouping by one that it does not have, or calculating with a vector of other labels
 * without saying how they match, throws an {@link IllegalArgumentException}.
 */
public sealed interface Vector extends Operand, Arithmetic, Comparisons, SetOperations, Aggregations, Transformations
        permits Gauge, Result {

    /** The labels that the series have. */
    LabelSet labelSet();

    /** A number as a vector of one series without labels. */
    static Vector of(double number) {
        return of(Scalar.of(number));
    }

    /** A number as a vector of one series without labels. */
    static Vector of(Scalar scalar) {
        return new Result(Nodes.call("vector", scalar.expr()), LabelSet.NONE);
    }

    /** Any PromQL, such as {@code Promql.expr("…")}, that gives series with these labels. */
    static Vector of(Expr expr, String... labels) {
        LabelSet declared = LabelSet.of(LabelSet.declared(labels));
        Grouping.checkDeclared(expr, declared);
        return raw(expr, declared);
    }

    /** Any PromQL, of whose labels nothing is known and nothing is checked. */
    static Vector unchecked(Expr expr) {
        return raw(expr, LabelSet.UNKNOWN);
    }

    private static Vector raw(Expr expr, LabelSet labels) {
        if (expr.type() != ValueType.VECTOR) {
            throw new IllegalArgumentException(
                    "expected an instant vector, got " + expr.type().description() + ": " + expr.print());
        }
        return new Result(expr, labels);
    }
}
