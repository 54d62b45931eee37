package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;
import java.time.Duration;

/**
 * A metric that goes up and down. It is a vector, and can be calculated with as it is.
 *
 * <pre>{@code
 * Gauge memory = Gauge.named("memory_bytes").labels("pod", "container");
 * memory.where("container", "app").sum(by("pod"));                // sum by (pod) (memory_bytes{container="app"})
 * memory.predictLinear(Duration.ofHours(1), Duration.ofHours(4)); // predict_linear(memory_bytes[1h], 14400)
 * }</pre>
 */
public final class Gauge extends Metric<Gauge> implements Vector {

    private Gauge(Selection selection) {
        super(selection);
    }

    /** The gauge of this name. */
    public static Gauge named(String metric) {
        return new Gauge(Selection.named(metric));
    }

    /** The values over a time. */
    @Override
    public Range over(Window window) {
        return new Range(selection().over(window), labelSet());
    }

    /** The values over a time. */
    @Override
    public Range over(Duration window) {
        return over(Window.of(window));
    }

    /** The difference between the ends of a window. */
    public Vector delta(Window window) {
        return selection().call("delta", window);
    }

    /** The difference between the ends of a window. */
    public Vector delta(Duration window) {
        return delta(Window.of(window));
    }

    /** The slope, per second. */
    public Vector deriv(Window window) {
        return selection().call("deriv", window);
    }

    /** The slope, per second. */
    public Vector deriv(Duration window) {
        return deriv(Window.of(window));
    }

    /** The value at a later time, if it goes on as in the window. */
    public Vector predictLinear(Window window, Duration ahead) {
        Expr seconds = Scalar.seconds(ahead).expr();
        return new Result(Nodes.call("predict_linear", selection().over(window), seconds), labelSet());
    }

    /** The value at a later time, if it goes on as in the window. */
    public Vector predictLinear(Duration window, Duration ahead) {
        return predictLinear(Window.of(window), ahead);
    }

    @Override
    public Expr expr() {
        return selection().selector();
    }

    @Override
    public LabelSet labelSet() {
        return selection().labelSet();
    }

    @Override
    Gauge with(Selection selection) {
        return new Gauge(selection);
    }
}
