package dev.wfmon.promql.dsl;

import dev.wfmon.promql.DurationExpr;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.Variable;
import java.time.Duration;

/**
 * How far a query looks back: a {@link Duration}, or one that Grafana fills in.
 *
 * <pre>{@code
 * requests.rate(Duration.ofMinutes(5));   // rate(requests_total[5m])
 * requests.rate(Window.RATE_INTERVAL);    // rate(requests_total[$__rate_interval])
 * requests.increase(Window.RANGE);        // increase(requests_total[$__range])
 * }</pre>
 *
 * @param length the length of time, longer than nothing
 */
public record Window(DurationExpr length) {

    /** At least four scrapes, and no less than the step of the panel: what {@code rate} in a time series wants. */
    public static final Window RATE_INTERVAL = variable("__rate_interval");

    /** The step of the panel. */
    public static final Window INTERVAL = variable("__interval");

    /** The whole time range of the dashboard. */
    public static final Window RANGE = variable("__range");

    public Window {
        if (length instanceof NumberLiteral number && !(number.value() > 0)) {
            throw new IllegalArgumentException("a window is longer than nothing, got " + number);
        }
    }

    /** A fixed window, in whole milliseconds. */
    public static Window of(Duration duration) {
        return new Window(literal(duration));
    }

    /** A window that a variable of the dashboard holds, named without the dollar. */
    public static Window variable(String name) {
        return new Window(new Variable("$" + name, Span.NONE));
    }

    static NumberLiteral literal(Duration duration) {
        long nanos;
        try {
            nanos = duration.toNanos();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("PromQL knows no duration as long as " + duration, e);
        }
        if (nanos % 1_000_000 != 0) {
            throw new IllegalArgumentException("PromQL counts in whole milliseconds, got " + duration);
        }
        return NumberLiteral.ofMillis(nanos / 1_000_000);
    }
}
