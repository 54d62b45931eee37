package dev.wfmon.truth;

/**
 * How sure a firing is.
 *
 * <p>A scrape sees an event up to a minute late, engines extrapolate and interpolate, and series linger for want of a mark
 * that they ended. So close to a limit, and for two minutes before and after, an engine may say either.
 */
public enum Certainty {
    /** Any right engine fires then. */
    CERTAIN(1.01) {
        @Override
        Minutes seen(Minutes held) {
            return held.shrunkBy(SLACK);
        }
    },

    /** What happened says so. */
    EXPECTED(1) {
        @Override
        Minutes seen(Minutes held) {
            return held;
        }
    },

    /** A right engine may fire then, and does not at any other time. */
    POSSIBLE(0.99) {
        @Override
        Minutes seen(Minutes held) {
            return held.grownBy(SLACK);
        }
    };

    private static final int SLACK = 2;

    private final double factor;

    Certainty(double factor) {
        this.factor = factor;
    }

    /** The limit that a value has to exceed. */
    double limit(double limit) {
        return limit * factor;
    }

    /** When an engine sees what held then. */
    abstract Minutes seen(Minutes held);
}
