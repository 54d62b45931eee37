package dev.wfmon.promql.dsl;

import dev.wfmon.promql.BinaryOp;

/** The set operators. Without a matching, both vectors must have the same labels. */
sealed interface SetOperations permits Vector {

    private Vector self() {
        return (Vector) this;
    }

    /** The series that the other vector has as well. */
    default Vector and(Vector other) {
        return and(other, Matching.ALL);
    }

    /** The series that the other vector has as well. */
    default Vector and(Vector other, Matching matching) {
        return Join.of(BinaryOp.AND, self(), other, matching);
    }

    /** The series that the other vector does not have. */
    default Vector unless(Vector other) {
        return unless(other, Matching.ALL);
    }

    /** The series that the other vector does not have. */
    default Vector unless(Vector other, Matching matching) {
        return Join.of(BinaryOp.UNLESS, self(), other, matching);
    }

    /** These series, and those of the other vector that this one does not have. */
    default Vector or(Vector other) {
        return or(other, Matching.ALL);
    }

    /** These series, and those of the other vector that this one does not have. */
    default Vector or(Vector other, Matching matching) {
        return Join.of(BinaryOp.OR, self(), other, matching);
    }

    /** 0 where there are no series at all; for vectors without labels. */
    default Vector orZero() {
        return or(Vector.of(0));
    }
}
