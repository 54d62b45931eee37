package dev.wfmon.simulation;

import java.math.BigDecimal;

/** Numbers as exporters write them: no trailing zero, no exponent. */
public final class Numbers {

    private Numbers() {}

    /** {@code 30} for 30.0, {@code 0.5}, {@code +Inf}. */
    public static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isInfinite(number)
                ? (number > 0 ? "+Inf" : "-Inf")
                : BigDecimal.valueOf(number).toPlainString();
    }
}
