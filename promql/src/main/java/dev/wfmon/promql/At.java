package dev.wfmon.promql;

/** The time of an {@code @} modifier: a timestamp, an edge of the queried range, or a Grafana {@link Variable}. */
public sealed interface At permits At.Timestamp, At.Edge, At.Computed, Variable {

    /** A fixed time, in milliseconds since 1970. */
    record Timestamp(long millis) implements At {}

    /** A time that MetricsQL computes. */
    record Computed(Expr expr) implements At {}

    /** The first or last time that a range query asks for. */
    enum Edge implements At {
        START,
        END
    }
}
