package dev.wfmon.promql.dsl;

import dev.wfmon.promql.BinaryOp;

/** Calculations with vectors. */
sealed interface Arithmetic permits Vector {

    private Vector self() {
        return (Vector) this;
    }

    /** The sum, for each series. */
    default Vector plus(double number) {
        return plus(Scalar.of(number));
    }

    /** The sum, for each series; two vectors must have the same labels. */
    default Vector plus(Operand other) {
        return Join.of(BinaryOp.ADD, self(), other);
    }

    /** The sum, for each series that finds another. */
    default Vector plus(Vector other, Matching matching) {
        return Join.of(BinaryOp.ADD, self(), other, matching);
    }

    /** The difference, for each series. */
    default Vector minus(double number) {
        return minus(Scalar.of(number));
    }

    /** The difference, for each series; two vectors must have the same labels. */
    default Vector minus(Operand other) {
        return Join.of(BinaryOp.SUBTRACT, self(), other);
    }

    /** The difference, for each series that finds another. */
    default Vector minus(Vector other, Matching matching) {
        return Join.of(BinaryOp.SUBTRACT, self(), other, matching);
    }

    /** The product, for each series. */
    default Vector times(double number) {
        return times(Scalar.of(number));
    }

    /** The product, for each series; two vectors must have the same labels. */
    default Vector times(Operand other) {
        return Join.of(BinaryOp.MULTIPLY, self(), other);
    }

    /** The product, for each series that finds another. */
    default Vector times(Vector other, Matching matching) {
        return Join.of(BinaryOp.MULTIPLY, self(), other, matching);
    }

    /** The quotient, for each series. */
    default Vector dividedBy(double number) {
        return dividedBy(Scalar.of(number));
    }

    /** The quotient, for each series; two vectors must have the same labels. */
    default Vector dividedBy(Operand other) {
        return Join.of(BinaryOp.DIVIDE, self(), other);
    }

    /** The quotient, for each series that finds another. */
    default Vector dividedBy(Vector other, Matching matching) {
        return Join.of(BinaryOp.DIVIDE, self(), other, matching);
    }

    /** The remainder of the division, for each series. */
    default Vector modulo(double number) {
        return modulo(Scalar.of(number));
    }

    /** The remainder of the division, for each series; two vectors must have the same labels. */
    default Vector modulo(Operand other) {
        return Join.of(BinaryOp.MODULO, self(), other);
    }

    /** The remainder of the division, for each series that finds another. */
    default Vector modulo(Vector other, Matching matching) {
        return Join.of(BinaryOp.MODULO, self(), other, matching);
    }

    /** The power, for each series. */
    default Vector power(double number) {
        return power(Scalar.of(number));
    }

    /** The power, for each series; two vectors must have the same labels. */
    default Vector power(Operand other) {
        return Join.of(BinaryOp.POWER, self(), other);
    }

    /** The power, for each series that finds another. */
    default Vector power(Vector other, Matching matching) {
        return Join.of(BinaryOp.POWER, self(), other, matching);
    }

    /** The values with the other sign. */
    default Vector negated() {
        return new Result(Nodes.negation(self().expr()), self().labelSet());
    }
}
