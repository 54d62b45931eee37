package dev.wfmon.promql;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A node of the tree of a query. All kinds of nodes are immutable records:
 *
 * <pre>{@code
 * Promql.expr("sum(rate(x[5m])) / sum(y)").nodes()
 *         .filter(VectorSelector.class::isInstance)
 *         .forEach(System.out::println);  // x, y
 * }</pre>
 *
 * <p>A parsed tree is at most some hundred levels deep, but for one thing: the left operands of {@link Binary}, for
 * chains like {@code a + b + c} may have thousands of terms. Code that walks trees by recursion follows
 * {@link Binary#chain} in a loop; the methods here do.
 */
public sealed interface Expr
        permits NumberLiteral,
                StringLiteral,
                VectorSelector,
                MatrixSelector,
                Subquery,
                Call,
                Aggregation,
                Binary,
                Unary,
                Paren,
                Variable,
                Modified,
                With {

    /** Where the node stands in the source. */
    Span span();

    /** The type of the value. */
    ValueType type();

    /** The nodes right below this one, in the order of the source. */
    List<Expr> children();

    /** This node and all nodes below it, parents before children and otherwise in the order of the source. */
    default Stream<Expr> nodes() {
        return Tree.nodes(this);
    }

    /**
     * A tree in which every node, from the leaves up, was replaced by what the function makes of it. Nodes that the
     * function leaves alone, and whose children it leaves alone, stay the same objects.
     */
    default Expr rewrite(UnaryOperator<Expr> function) {
        return Tree.rewrite(this, function);
    }

    /**
     * Whether both trees say the same. Where they stand in a source does not count, nor does the spelling of numbers
     * and durations ({@code [300]}, {@code [5m]}) or the order of matchers. {@code equals} compares all of that, and by
     * recursion.
     */
    default boolean sameAs(Expr other) {
        return Tree.same(this, other);
    }

    /** The canonical text, on one line, as Prometheus prints it; parsing it gives the same tree. */
    default String print() {
        return Printer.print(this);
    }
}
