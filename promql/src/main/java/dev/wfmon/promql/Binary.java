package dev.wfmon.promql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * A binary operation, such as {@code a / on (job) b}.
 *
 * @param returnsBool whether {@code bool} makes a comparison answer 0 or 1 instead of filtering
 */
public record Binary(BinaryOp op, Expr left, Expr right, boolean returnsBool, VectorMatching matching, Span span)
        implements Expr {

    /**
     * The operations of {@code a + b + c} from the innermost to this one: {@code a + b}, then {@code a + b + c}. The
     * left operand of the first is no binary operation.
     */
    public Collection<Binary> chain() {
        Deque<Binary> chain = new ArrayDeque<>();
        for (Expr expr = this; expr instanceof Binary binary; expr = binary.left) {
            chain.addFirst(binary);
        }
        return chain;
    }

    /** A scalar when both sides are, else a vector. */
    @Override
    public ValueType type() {
        Expr expr = this;
        while (expr instanceof Binary binary) {
            if (binary.right.type() != ValueType.SCALAR) {
                return ValueType.VECTOR;
            }
            expr = binary.left;
        }
        return expr.type() == ValueType.SCALAR ? ValueType.SCALAR : ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
        return List.of(left, right);
    }

    @Override
    public String toString() {
        return print();
    }
}
