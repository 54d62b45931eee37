package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Modified;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Unary;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.With;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts of a node from those of its children. The kinds of nodes with many rules have a class each.
 *
 * @param known the facts of the nodes below
 * @param values the values that a selector finds
 */
record Rules(Function<Expr, Facts> known, Function<VectorSelector, Range> values) {

    Facts facts(Expr expr) {
        return Unknown.is(expr) ? Unknown.FACTS : factsOfKnown(expr);
    }

    private Facts factsOfKnown(Expr expr) {
        return switch (expr) {
            case NumberLiteral number -> scalar(number, Range.of(number.value()));
            case StringLiteral string ->
                new Facts(Optional.of(ValueType.STRING), none(string), Range.NONE, Outcome.ALWAYS, false);
            case Variable ignored -> Unknown.FACTS;
            case Modified ignored -> Unknown.FACTS;
            case With ignored -> Unknown.FACTS;
            case VectorSelector selector -> SelectorRules.facts(selector, values.apply(selector));
            case MatrixSelector matrix -> {
                Facts inner = known.apply(matrix.selector());
                yield matrix(inner, inner.outcome());
            }
            case Subquery subquery -> {
                // Its steps may all fall outside of the range.
                Facts inner = known.apply(subquery.expr());
                yield matrix(inner, inner.outcome().atMostSometimes());
            }
            case Call call -> new CallRules(call, known).facts();
            case Aggregation aggregation -> AggregationRules.facts(aggregation, known);
            case Binary binary ->
                new BinaryRules(binary, known.apply(binary.left()), known.apply(binary.right())).facts();
            case Unary unary -> unary(unary, known.apply(unary.operand()));
            case Paren paren -> known.apply(paren.inner());
        };
    }

    static Facts scalar(Expr expr, Range range) {
        return new Facts(Optional.of(ValueType.SCALAR), none(expr), range, Outcome.ALWAYS, false);
    }

    private static Labels none(Expr expr) {
        String what = expr instanceof StringLiteral ? "a string" : "a scalar";
        return Labels.none(new Absence(expr, what, expr.span()));
    }

    private static Facts matrix(Facts inner, Outcome outcome) {
        return new Facts(Optional.of(ValueType.MATRIX), inner.labels(), inner.range(), outcome, inner.isCondition());
    }

    /** A minus makes another quantity of it, and so drops the name. */
    private static Facts unary(Unary unary, Facts operand) {
        if (unary.sign() == Unary.Sign.PLUS) {
            return operand;
        }
        Absence why = new Absence(unary, unary.sign().symbol(), unary.span());
        Labels labels = operand.labels().drop(List.of(Matcher.METRIC_NAME), why);
        Range range = Intervals.negate(operand.range());
        return new Facts(operand.type(), labels, range, operand.outcome(), operand.isCondition());
    }
}
