package dev.wfmon.promql.dsl;

import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorMatching;
import java.time.Duration;

/**
 * A single number without labels.
 *
 * <pre>{@code
 * Scalar.of(1).minus(availability);                // 1 - availability
 * Scalar.time().minus(startTime);                  // time() - start_time_seconds
 * age.greaterThan(Scalar.seconds(Duration.ofDays(1)));  // age > 86400
 * }</pre>
 *
 * @param expr the tree, of the type scalar
 */
public record Scalar(Expr expr) implements Operand {

    public Scalar {
        if (expr.type() != ValueType.SCALAR) {
            throw new IllegalArgumentException(
                    "expected a scalar, got " + expr.type().description() + ": " + expr.print());
        }
    }

    public static Scalar of(double number) {
        return new Scalar(Nodes.number(number));
    }

    /** The number of seconds in a duration. */
    public static Scalar seconds(Duration duration) {
        return of(Window.literal(duration).value());
    }

    /** The time of the evaluation, in seconds since 1970. */
    public static Scalar time() {
        return new Scalar(Nodes.call("time"));
    }

    public Scalar plus(Scalar other) {
        return calculate(BinaryOp.ADD, other);
    }

    public Scalar minus(Scalar other) {
        return calculate(BinaryOp.SUBTRACT, other);
    }

    public Scalar times(Scalar other) {
        return calculate(BinaryOp.MULTIPLY, other);
    }

    public Scalar dividedBy(Scalar other) {
        return calculate(BinaryOp.DIVIDE, other);
    }

    public Vector plus(Vector vector) {
        return Join.of(BinaryOp.ADD, this, vector);
    }

    public Vector minus(Vector vector) {
        return Join.of(BinaryOp.SUBTRACT, this, vector);
    }

    public Vector times(Vector vector) {
        return Join.of(BinaryOp.MULTIPLY, this, vector);
    }

    public Vector dividedBy(Vector vector) {
        return Join.of(BinaryOp.DIVIDE, this, vector);
    }

    private Scalar calculate(BinaryOp op, Scalar other) {
        return new Scalar(Nodes.binary(op, expr, other.expr, VectorMatching.DEFAULT));
    }

    @Override
    public String toString() {
        return print();
    }
}
