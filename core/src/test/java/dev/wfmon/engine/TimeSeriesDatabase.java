package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A running Prometheus or VictoriaMetrics. */
public interface TimeSeriesDatabase extends AutoCloseable {

    /**
     * How far back each engine looks for the last sample of a series, less than a scrape: a scrape marks the end of a
     * series, but data that are loaded have no such marks, so that what has ended would be seen for minutes more.
     */
    String LOOKBACK = "59s";

    /** The answer on a query at an instant: {@code status}, and {@code data} or {@code error}. */
    JsonObject query(String query, Instant time) throws IOException, InterruptedException;

    /** The answer on a query over a time. */
    JsonObject queryRange(String query, Instant from, Instant to, Duration step)
            throws IOException, InterruptedException;

    /** The values that a label has on the series of a selector. */
    JsonObject labelValues(String selector, String label, Instant from, Instant to)
            throws IOException, InterruptedException;

    @Override
    void close();
}
