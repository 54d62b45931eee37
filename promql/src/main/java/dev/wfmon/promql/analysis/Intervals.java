package dev.wfmon.promql.analysis;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Arithmetic with ranges. Operations are applied to the ends with the very rounding that Prometheus has, and rounding
 * keeps order; so the results hold for doubles, and not only for numbers.
 */
final class Intervals {

    private static final double INF = Double.POSITIVE_INFINITY;

    /** Whole numbers below are what they are. */
    private static final double EXACT = 1L << 53;

    private Intervals() {}

    static Range negate(Range a) {
        return a.hasNoNumbers() ? a : new Range(-a.high(), -a.low(), a.nan(), a.whole());
    }

    static Range add(Range a, Range b) {
        if (a.isConstant() && b.isConstant()) {
            return Range.of(a.low() + b.low());
        }
        boolean nan =
                a.nan() || b.nan() || (reaches(a, INF) && reaches(b, -INF)) || (reaches(a, -INF) && reaches(b, INF));
        if (a.hasNoNumbers() || b.hasNoNumbers()) {
            return Range.NONE.orNaN(nan);
        }
        double low = a.low() + b.low();
        double high = a.high() + b.high();
        return new Range(Double.isNaN(low) ? -INF : low, Double.isNaN(high) ? INF : high, nan, a.whole() && b.whole());
    }

    static Range subtract(Range a, Range b) {
        return add(a, negate(b));
    }

    static Range multiply(Range a, Range b) {
        if (a.isConstant() && b.isConstant()) {
            return Range.of(a.low() * b.low());
        }
        boolean nan = (a.contains(0) && b.hasInfinity()) || (a.hasInfinity() && b.contains(0));
        Range product = corners(a, b, (x, y) -> x * y);
        return new Range(product.low(), product.high(), product.nan() || nan, a.whole() && b.whole());
    }

    static Range divide(Range a, Range b) {
        if (a.isConstant() && b.isConstant()) {
            return Range.of(a.low() / b.low());
        }
        boolean nan = (a.contains(0) && b.contains(0)) || (a.hasInfinity() && b.hasInfinity());
        boolean bothZeros = Double.compare(b.low(), -0.0) <= 0 && Double.compare(b.high(), 0.0) >= 0;
        return bothZeros ? Range.ANY : corners(a, b, (x, y) -> x / y).orNaN(nan);
    }

    /** The hull of an operation at the corners; it has to rise or fall steadily along each edge. */
    private static Range corners(Range a, Range b, DoubleBinaryOperator operation) {
        boolean nan = a.nan() || b.nan();
        if (a.hasNoNumbers() || b.hasNoNumbers()) {
            return Range.NONE.orNaN(nan);
        }
        Range hull = Range.NONE;
        for (double x : new double[] {a.low(), a.high()}) {
            for (double y : new double[] {b.low(), b.high()}) {
                double corner = operation.applyAsDouble(x, y);
                // Where a corner is 0 * Inf, 0 / 0 or Inf / Inf, the edges that lead there are at zero.
                double zero = Math.copySign(0.0, Math.copySign(1, x) * Math.copySign(1, y));
                hull = hull.or(Range.of(Double.isNaN(corner) ? zero : corner));
            }
        }
        return new Range(hull.low(), hull.high(), nan, false);
    }

    /** The remainder has the sign of the dividend and is smaller than the divisor, as in C. */
    static Range modulo(Range a, Range b) {
        if (a.isConstant() && b.isConstant()) {
            return Range.of(a.low() % b.low());
        }
        boolean nan = a.nan() || b.nan() || b.contains(0) || a.hasInfinity();
        if (a.hasNoNumbers() || b.hasNoNumbers()) {
            return Range.NONE.orNaN(nan);
        }
        double size = Math.min(magnitude(a), magnitude(b));
        double low = Double.compare(a.low(), 0.0) >= 0 ? 0.0 : -size;
        double high = a.high() < 0 ? 0.0 : size;
        return new Range(low, high, nan, a.whole() && b.whole());
    }

    static Range power(Range a, Range b) {
        if (a.isConstant() && b.isConstant()) {
            return power(a.low(), b.low());
        }
        boolean nan = a.nan() || b.nan();
        boolean even = b.isPoint() && b.low() % 2 == 0;
        boolean whole = a.whole() && b.whole() && b.isNotNegative();
        if (a.low() >= 1 && b.isNotNegative()) {
            return new Range(1, INF, nan, whole);
        }
        if (Double.compare(a.low(), 0.0) >= 0 || even) {
            return new Range(0.0, INF, nan, whole);
        }
        return new Range(-INF, INF, nan || !b.whole(), whole);
    }

    /** Unlike in Java, any power of 1 is 1, and so are infinite powers of -1. Powers may differ in the last bits. */
    private static Range power(double base, double exponent) {
        if (base == 1 || (base == -1 && Double.isInfinite(exponent))) {
            return Range.of(1);
        }
        double power = Math.pow(base, exponent);
        if (!Double.isFinite(power) || (power == Math.rint(power) && Math.abs(power) < EXACT)) {
            return Range.of(power);
        }
        double slack = Math.abs(power) * 1e-12;
        return Range.of(power - slack, power + slack);
    }

    static Range atan2(Range a, Range b) {
        return Range.of(-Math.PI, Math.PI).orNaN(a.nan() || b.nan());
    }

    /** A function that never falls. */
    static Range rising(Range a, DoubleUnaryOperator function) {
        return a.hasNoNumbers()
                ? a
                : new Range(function.applyAsDouble(a.low()), function.applyAsDouble(a.high()), a.nan(), false);
    }

    /** A function that never falls, of all the values from a lower limit on; below, it is NaN. */
    static Range risingFrom(double limit, Range a, DoubleUnaryOperator function) {
        Range inside = a.numbers();
        if (inside.hasNoNumbers() || inside.high() < limit) {
            return Range.NONE.orNaN(!a.isEmpty());
        }
        Range defined = new Range(Math.max(inside.low(), limit), inside.high(), false, false);
        return rising(defined, function).orNaN(a.nan() || a.low() < limit);
    }

    static Range abs(Range a) {
        double low = a.low() > 0 ? a.low() : a.high() < 0 ? -a.high() : 0.0;
        return a.hasNoNumbers() ? a : new Range(low, magnitude(a), a.nan(), a.whole());
    }

    /** The greater of two: +Inf where one of them is that, else NaN where one of them is that. */
    static Range max(Range a, Range b) {
        boolean nan = a.nan() || b.nan();
        Range infinity = nan && (reaches(a, INF) || reaches(b, INF)) ? Range.of(INF) : Range.NONE;
        if (a.hasNoNumbers() || b.hasNoNumbers()) {
            return infinity.orNaN(nan);
        }
        double low = Math.max(a.low(), b.low());
        double high = Math.max(a.high(), b.high());
        return new Range(low, high, nan, a.whole() && b.whole()).or(infinity);
    }

    /** The smaller of two, likewise. */
    static Range min(Range a, Range b) {
        return negate(max(negate(a), negate(b)));
    }

    /** A value of the same sign, or zero. */
    static Range sameSign(Range a) {
        double low = Double.compare(a.low(), 0.0) >= 0 ? 0.0 : -INF;
        double high = Double.compare(a.high(), -0.0) <= 0 ? -0.0 : INF;
        return a.hasNoNumbers() ? a : new Range(low, high, a.nan(), false);
    }

    private static double magnitude(Range a) {
        return Math.max(Math.abs(a.low()), Math.abs(a.high()));
    }

    private static boolean reaches(Range a, double infinity) {
        return !a.hasNoNumbers() && (a.low() == infinity || a.high() == infinity);
    }
}
