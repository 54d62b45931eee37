package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.VectorSelector;
import java.util.Collection;
import java.util.List;

/** Puts two operands on the sides of an operator, if their series can find each other. */
final class Join {

    private Join() {}

    static Result of(BinaryOp op, Operand left, Operand right) {
        return of(op, left, right, Matching.ALL);
    }

    static Result of(BinaryOp op, Operand left, Operand right, Matching matching) {
        return new Result(node(op, left, right, matching), labels(op, left, right, matching));
    }

    static Comparison compare(BinaryOp op, Operand left, Operand right, Matching matching) {
        return new Comparison(node(op, left, right, matching), labels(op, left, right, matching));
    }

    private static Binary node(BinaryOp op, Operand left, Operand right, Matching matching) {
        return Nodes.binary(op, left.expr(), right.expr(), matching.node());
    }

    private static LabelSet labels(BinaryOp op, Operand left, Operand right, Matching matching) {
        if (left instanceof Vector a && right instanceof Vector b) {
            LabelSet joined = matching.join(op, a.labelSet(), b.labelSet());
            checkDifferent(op, a, b, matching.matched(a.labelSet()));
            return joined;
        }
        return left instanceof Vector vector ? vector.labelSet() : ((Vector) right).labelSet();
    }

    /** A ratio whose sides differ only in conditions on labels that must agree is one of each series to itself. */
    private static void checkDifferent(BinaryOp op, Vector left, Vector right, Collection<String> matched) {
        if (op != BinaryOp.DIVIDE && op != BinaryOp.SUBTRACT) {
            return;
        }
        if (withoutConditions(left, matched).sameAs(withoutConditions(right, matched))) {
            throw new IllegalArgumentException(op.symbol() + ": each series meets itself or none, for both sides are "
                    + "the same but for conditions on labels that must agree: " + LabelSet.of(matched)
                    + "; sum those labels away first");
        }
    }

    private static Expr withoutConditions(Vector vector, Collection<String> labels) {
        return vector.expr().rewrite(node -> {
            if (!(node instanceof VectorSelector selector)) {
                return node;
            }
            List<Matcher> others = selector.matchers().stream()
                    .filter(matcher -> !labels.contains(matcher.label()))
                    .toList();
            return new VectorSelector(selector.metric(), others, selector.modifiers(), selector.span());
        });
    }
}
