package dev.wfmon.promql.analysis;

import dev.wfmon.promql.BinaryOp;
import java.math.BigDecimal;

/**
 * The values that samples may have: those from one end to the other, and NaN where that may happen.
 *
 * <pre>{@code
 * Analysis.of(Promql.expr("count(x) > 2")).range().toString();       // [3, +Inf) whole
 * Analysis.of(Promql.expr("x > bool 5")).range().toString();         // [0, 1] whole
 * Analysis.of(Promql.expr("clamp(x, 0, 1) * 100")).range().toString();  // [0, 100] or NaN
 * }</pre>
 *
 * <p>Both ends belong to the range. What is above 5 starts at the double next to 5, so no open ends are needed, and
 * rounding cannot lead out of a range. An end of -0.0 says that the negative zero is among the values, which matters to
 * divisions. Averages and quantiles may miss the range by their rounding errors.
 *
 * @param low the lowest value; above {@code high} when there is no value but NaN
 * @param high the highest value
 * @param nan whether NaN is a value, too
 * @param whole whether all finite values are whole numbers
 */
public record Range(double low, double high, boolean nan, boolean whole) {

    private static final double INF = Double.POSITIVE_INFINITY;

    /** All values there are. */
    public static final Range ANY = new Range(-INF, INF, true, false);

    /** No value at all. */
    public static final Range NONE = new Range(INF, -INF, false, true);

    public Range {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
        if (whole) {
            low = Math.ceil(low);
            high = Math.floor(high);
        }
        if (Double.compare(low, high) > 0) {
            low = INF;
            high = -INF;
            whole = true;
        }
        whole |= low == high && low == Math.rint(low);
    }

    /** All numbers between two ends, both of them included. */
    public static Range of(double low, double high) {
        return new Range(low, high, false, false);
    }

    /** The one value, which may be NaN. */
    public static Range of(double value) {
        return Double.isNaN(value) ? NONE.orNaN() : of(value, value);
    }

    /** All whole numbers between two ends. */
    public static Range whole(double low, double high) {
        return new Range(low, high, false, true);
    }

    /** The same, and NaN. */
    public Range orNaN() {
        return orNaN(true);
    }

    Range orNaN(boolean more) {
        return new Range(low, high, nan || more, whole);
    }

    /** The same without NaN, for those who know that there is none. */
    public Range numbers() {
        return new Range(low, high, false, whole);
    }

    Range fractions() {
        return new Range(low, high, nan, false);
    }

    /** Whether there is no value but perhaps NaN. */
    public boolean hasNoNumbers() {
        return low > high;
    }

    /** Whether there is no value. */
    public boolean isEmpty() {
        return hasNoNumbers() && !nan;
    }

    /** Whether a value may be that. */
    public boolean contains(double value) {
        if (Double.isNaN(value)) {
            return nan;
        }
        return low <= value && value <= high && (!whole || Double.isInfinite(value) || value == Math.rint(value));
    }

    /** Whether there is one value, bit by bit. */
    boolean isConstant() {
        return Double.compare(low, high) == 0 && !nan;
    }

    /** Whether there is one value and no other; both zeros are one. */
    boolean isPoint() {
        return low == high && !nan;
    }

    boolean isNotNegative() {
        return low >= 0;
    }

    boolean hasInfinity() {
        return !hasNoNumbers() && (Double.isInfinite(low) || Double.isInfinite(high));
    }

    /** What is of this or of the other, and what lies between. */
    public Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high), nan || other.nan, whole && other.whole);
    }

    /**
     * How often values of this compare like that with values of the other, if any may meet any. NaN is equal to
     * nothing, itself included.
     */
    public Truth compare(BinaryOp op, Range other) {
        boolean unordered = nan || other.nan;
        boolean canHold = !narrow(op, other).isEmpty() || (op == BinaryOp.NOT_EQUAL && unordered);
        boolean canFail =
                !numbers().narrow(opposite(op), other.numbers()).isEmpty() || (op != BinaryOp.NOT_EQUAL && unordered);
        return !canHold ? Truth.NEVER : canFail ? Truth.SOMETIMES : Truth.ALWAYS;
    }

    /** The values of this that compare like that with some value of the other. */
    Range narrow(BinaryOp op, Range other) {
        if (op == BinaryOp.NOT_EQUAL) {
            return isEmpty() || other.isEmpty() ? NONE : other.isPoint() ? without(other.low) : this;
        }
        if (hasNoNumbers() || other.hasNoNumbers()) {
            return NONE;
        }
        return switch (op) {
            case GREATER -> other.low == INF ? NONE : between(Math.nextUp(other.low), INF);
            case GREATER_OR_EQUAL -> between(other.low, INF);
            case LESS -> other.high == -INF ? NONE : between(-INF, Math.nextDown(other.high));
            case LESS_OR_EQUAL -> between(-INF, other.high);
            case EQUAL -> {
                Range equal = between(other.low, other.high);
                yield new Range(equal.low, equal.high, false, whole || other.whole);
            }
            case NOT_EQUAL, OR, AND, UNLESS, TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT -> throw notComparing(op);
            case MULTIPLY, DIVIDE, MODULO, ATAN2, POWER, DEFAULT, IF, IFNOT -> throw notComparing(op);
        };
    }

    private Range between(double from, double to) {
        // Both zeros are equal.
        double min = from == 0 ? -0.0 : from;
        double max = to == 0 ? 0.0 : to;
        return new Range(Math.max(low, min), Math.min(high, max), false, whole);
    }

    private Range without(double value) {
        double from = low == value ? Math.nextUp(low) : low;
        double to = high == value ? Math.nextDown(high) : high;
        return low == value && high == value ? NONE.orNaN(nan) : new Range(from, to, nan, whole);
    }

    private static BinaryOp opposite(BinaryOp op) {
        return switch (op) {
            case EQUAL -> BinaryOp.NOT_EQUAL;
            case NOT_EQUAL -> BinaryOp.EQUAL;
            case GREATER -> BinaryOp.LESS_OR_EQUAL;
            case LESS -> BinaryOp.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> BinaryOp.LESS;
            case LESS_OR_EQUAL -> BinaryOp.GREATER;
            case OR, AND, UNLESS, TRIM_UPPER, TRIM_LOWER, ADD, SUBTRACT -> throw notComparing(op);
            case MULTIPLY, DIVIDE, MODULO, ATAN2, POWER, DEFAULT, IF, IFNOT -> throw notComparing(op);
        };
    }

    private static IllegalArgumentException notComparing(BinaryOp op) {
        return new IllegalArgumentException(op + " does not compare");
    }

    /** Such as {@code (0, 100]}, {@code [0, +Inf] whole or NaN}, {@code 5}, {@code any} or {@code nothing}. */
    @Override
    public String toString() {
        if (hasNoNumbers()) {
            return nan ? "NaN" : "nothing";
        }
        if (equals(ANY)) {
            return "any";
        }
        String numbers = low == high ? number(low) : lowEnd() + ", " + highEnd() + (whole ? " whole" : "");
        return numbers + (nan ? " or NaN" : "");
    }

    /** What starts next to a shorter number is shown as starting behind it. */
    private String lowEnd() {
        String here = number(low);
        String before = number(Math.nextDown(low));
        return isShorter(before, here) ? "(" + before : "[" + here;
    }

    private String highEnd() {
        String here = number(high);
        String next = number(Math.nextUp(high));
        return isShorter(next, here) ? next + ")" : here + "]";
    }

    private static boolean isShorter(String one, String other) {
        return one.length() + 4 < other.length();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String text = Double.toString(value == 0 ? 0.0 : value);
        boolean readable = value == 0 || (Math.abs(value) > 1e-9 && Math.abs(value) < 1e15);
        return readable ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
