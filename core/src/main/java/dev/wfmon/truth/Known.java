package dev.wfmon.truth;

/**
 * What is known of a value: the number itself, and the bounds within which an engine may put it.
 *
 * @param value the number
 * @param low the least that is right; the value itself but for quantiles, where it is the lower bound of the bucket
 * @param high the most that is right
 */
public record Known(double value, double low, double high) {

    /** What floating-point arithmetic may leave where 0 is right. */
    private static final double ROUNDING = 1e-9;

    public Known {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " is not from " + low + " to " + high);
        }
    }

    static Known exactly(double value) {
        return new Known(value, value, value);
    }

    /** How far a number is from what is right, as a share of the nearest right number; 0 within the bounds. */
    public double deviation(double got) {
        double nearest = Math.clamp(got, low, high);
        double distance = Math.abs(got - nearest);
        return distance < ROUNDING ? 0 : distance / Math.abs(nearest);
    }
}
