package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Functions;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Modifiers;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Unary;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the tree, with parentheses where the text would read otherwise without them. */
final class Nodes {

    private Nodes() {}

    static Call call(String function, Expr... arguments) {
        return new Call(Functions.byName(function).orElseThrow(), List.of(arguments), Span.NONE);
    }

    static NumberLiteral number(double value) {
        return NumberLiteral.of(value);
    }

    static StringLiteral string(String value) {
        return new StringLiteral(value, Span.NONE);
    }

    static List<Label> labels(Collection<String> names) {
        return names.stream().map(name -> new Label(name, Span.NONE)).toList();
    }

    /** The argument of a quantile: from 0, the minimum, to 1, the maximum. */
    static NumberLiteral quantile(double quantile) {
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException(
                    "a quantile lies between 0 and 1, got " + number(quantile) + "; the 95th percentile is 0.95");
        }
        return number(quantile);
    }

    static Binary binary(BinaryOp op, Expr left, Expr right, VectorMatching matching) {
        return new Binary(op, operand(op, left, false), operand(op, right, true), false, matching, Span.NONE);
    }

    static Expr negation(Expr expr) {
        if (expr instanceof NumberLiteral number) {
            return number(-number.value());
        }
        boolean apart = expr instanceof Unary || expr instanceof Binary;
        return new Unary(Unary.Sign.MINUS, apart ? paren(expr) : expr, Span.NONE);
    }

    static Subquery subquery(Expr expr, Window range, @Nullable Window step) {
        boolean apart = expr instanceof Unary
                || expr instanceof Binary
                || (expr instanceof VectorSelector selector
                        && !selector.modifiers().equals(Modifiers.NONE));
        return new Subquery(
                apart ? paren(expr) : expr,
                range.length(),
                step == null ? null : step.length(),
                Modifiers.NONE,
                Span.NONE);
    }

    private static Expr operand(BinaryOp outer, Expr expr, boolean right) {
        if (expr instanceof Binary inner) {
            int difference = inner.op().precedence() - outer.precedence();
            // The grammar does not need those around a calculation beside "and", but readers do.
            boolean apart = difference < 0
                    || (difference == 0 && right != outer.isRightAssociative())
                    || (outer.isSet() && !inner.op().isSet());
            return apart ? paren(expr) : expr;
        }
        if (expr instanceof Unary) {
            return right || outer == BinaryOp.POWER ? paren(expr) : expr;
        }
        if (expr instanceof NumberLiteral number && outer == BinaryOp.POWER && !right) {
            return number.toString().startsWith("-") ? paren(expr) : expr;
        }
        return expr;
    }

    private static Paren paren(Expr expr) {
        return new Paren(expr, Span.NONE);
    }
}
