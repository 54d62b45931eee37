package dev.wfmon.lint.rule;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.DurationExpr;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Modified;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Unary;
import dev.wfmon.promql.VectorSelector;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What many rules ask of a node.
 *
 * <pre>{@code
 * Nodes.constant(Promql.expr("(2 * 60)")); // OptionalDouble[120.0]
 * }</pre>
 */
public final class Nodes {

    /** The functions that make the growth of a counter out of its samples. */
    public static final Set<String> RATES = Set.of(
            "rate",
            "irate",
            "increase",
            "increase_pure",
            "rate_prometheus",
            "increase_prometheus",
            "rollup_rate",
            "rollup_increase");

    private Nodes() {}

    /** The expression without the parentheses around it, and without what MetricsQL puts behind it. */
    public static Expr bare(Expr expr) {
        Expr inner = expr;
        while (true) {
            switch (inner) {
                case Paren paren -> inner = paren.inner();
                case Modified modified -> inner = modified.expr();
                default -> {
                    return inner;
                }
            }
        }
    }

    /** Whether it is a call of one of the functions. */
    public static boolean isCall(Expr expr, Set<String> functions) {
        return expr instanceof Call call && functions.contains(call.function().name());
    }

    /** Whether it is an aggregation by one of the operations. */
    public static boolean isAggregation(Expr expr, Set<AggregationOp> operations) {
        return expr instanceof Aggregation aggregation && operations.contains(aggregation.op());
    }

    /** Whether it compares and leaves out what does not hold. */
    public static boolean isFilter(Expr expr) {
        return expr instanceof Binary binary && binary.op().isComparison() && !binary.returnsBool();
    }

    /** The number that the expression always is; none when it depends on anything. */
    public static OptionalDouble constant(Expr expr) {
        return switch (bare(expr)) {
            case NumberLiteral number -> OptionalDouble.of(number.value());
            case Unary unary
            when constant(unary.operand()).isPresent() -> {
                double value = constant(unary.operand()).getAsDouble();
                yield OptionalDouble.of(unary.sign() == Unary.Sign.MINUS ? -value : value);
            }
            case Binary binary -> constant(binary);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble constant(Binary binary) {
        OptionalDouble right = constant(binary.right());
        OptionalDouble left = right.isPresent() ? constant(binary.left()) : right;
        return left.isPresent() ? compute(binary.op(), left.getAsDouble(), right.getAsDouble()) : left;
    }

    private static OptionalDouble compute(BinaryOp op, double left, double right) {
        return switch (op) {
            case ADD -> OptionalDouble.of(left + right);
            case SUBTRACT -> OptionalDouble.of(left - right);
            case MULTIPLY -> OptionalDouble.of(left * right);
            case DIVIDE -> OptionalDouble.of(left / right);
            default -> OptionalDouble.empty();
        };
    }

    /** The range that the call looks over, in milliseconds; none where there is none, or a variable makes it. */
    public static OptionalLong window(Call call) {
        return call.arguments().stream()
                .map(Nodes::bare)
                .map(Nodes::range)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong range(Expr expr) {
        return switch (expr) {
            case MatrixSelector matrix -> millis(matrix.range());
            case Subquery subquery -> millis(subquery.range());
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong millis(DurationExpr duration) {
        return duration instanceof NumberLiteral number ? OptionalLong.of(number.millis()) : OptionalLong.empty();
    }

    /** The selectors in an expression. */
    public static Stream<VectorSelector> selectors(Expr expr) {
        return expr.nodes().filter(VectorSelector.class::isInstance).map(VectorSelector.class::cast);
    }

    /** The name of the metric, where it is known to be one: no variable makes it. */
    public static String metric(VectorSelector selector) {
        return selector.hasVariableName() ? "" : selector.name().orElse("");
    }
}
