package dev.wfmon.promql.dsl;

import dev.wfmon.promql.BinaryOp;

/** Comparisons of vectors. They keep the series for which they hold; {@link Comparison#bool} makes them 0 and 1. */
sealed interface Comparisons permits Vector {

    private Comparison compare(BinaryOp op, Operand other, Matching matching) {
        return Join.compare(op, (Vector) this, other, matching);
    }

    /** The series above a number. */
    default Comparison greaterThan(double number) {
        return greaterThan(Scalar.of(number));
    }

    /** The series above the other operand; two vectors must have the same labels. */
    default Comparison greaterThan(Operand other) {
        return compare(BinaryOp.GREATER, other, Matching.ALL);
    }

    /** The series above the one they find. */
    default Comparison greaterThan(Vector other, Matching matching) {
        return compare(BinaryOp.GREATER, other, matching);
    }

    /** The series not below a number. */
    default Comparison atLeast(double number) {
        return atLeast(Scalar.of(number));
    }

    /** The series not below the other operand; two vectors must have the same labels. */
    default Comparison atLeast(Operand other) {
        return compare(BinaryOp.GREATER_OR_EQUAL, other, Matching.ALL);
    }

    /** The series not below the one they find. */
    default Comparison atLeast(Vector other, Matching matching) {
        return compare(BinaryOp.GREATER_OR_EQUAL, other, matching);
    }

    /** The series below a number. */
    default Comparison lessThan(double number) {
        return lessThan(Scalar.of(number));
    }

    /** The series below the other operand; two vectors must have the same labels. */
    default Comparison lessThan(Operand other) {
        return compare(BinaryOp.LESS, other, Matching.ALL);
    }

    /** The series below the one they find. */
    default Comparison lessThan(Vector other, Matching matching) {
        return compare(BinaryOp.LESS, other, matching);
    }

    /** The series not above a number. */
    default Comparison atMost(double number) {
        return atMost(Scalar.of(number));
    }

    /** The series not above the other operand; two vectors must have the same labels. */
    default Comparison atMost(Operand other) {
        return compare(BinaryOp.LESS_OR_EQUAL, other, Matching.ALL);
    }

    /** The series not above the one they find. */
    default Comparison atMost(Vector other, Matching matching) {
        return compare(BinaryOp.LESS_OR_EQUAL, other, matching);
    }

    /** The series equal to a number. */
    default Comparison equalTo(double number) {
        return equalTo(Scalar.of(number));
    }

    /** The series equal to the other operand; two vectors must have the same labels. */
    default Comparison equalTo(Operand other) {
        return compare(BinaryOp.EQUAL, other, Matching.ALL);
    }

    /** The series equal to the one they find. */
    default Comparison equalTo(Vector other, Matching matching) {
        return compare(BinaryOp.EQUAL, other, matching);
    }

    /** The series not equal to a number. */
    default Comparison notEqualTo(double number) {
        return notEqualTo(Scalar.of(number));
    }

    /** The series not equal to the other operand; two vectors must have the same labels. */
    default Comparison notEqualTo(Operand other) {
        return compare(BinaryOp.NOT_EQUAL, other, Matching.ALL);
    }

    /** The series not equal to the one they find. */
    default Comparison notEqualTo(Vector other, Matching matching) {
        return compare(BinaryOp.NOT_EQUAL, other, matching);
    }
}
