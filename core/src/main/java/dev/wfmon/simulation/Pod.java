package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * The pod of an agent's run: it lives as long as the run, uses its cores evenly, and its memory grows evenly.
 *
 * @param name {@code play-task-15-rex-x7k2p}
 * @param period the run's
 * @param cores in use all the time
 * @param throttling the share of the time in which its CPU limit held it back, from 0 to 1
 * @param firstBytes the working set at the start
 * @param lastBytes the working set at the end
 * @param limitBytes what it may use
 */
public record Pod(
        String name,
        Period period,
        double cores,
        double throttling,
        double firstBytes,
        double lastBytes,
        double limitBytes) {

    private static final int SCHEDULED_PER_SECOND = 10;

    /** CPU seconds used until then. */
    public double cpuSecondsAt(Instant instant) {
        return cores * seconds(Duration.between(period.from(), instant));
    }

    /** The scheduler's periods of 100 ms until then, all of which it could use. */
    public double cpuPeriodsAt(Instant instant) {
        return Math.floor(SCHEDULED_PER_SECOND * seconds(Duration.between(period.from(), instant)));
    }

    /** Those of them in which it was held back. */
    public double throttledPeriodsAt(Instant instant) {
        return Math.floor(throttling * cpuPeriodsAt(instant));
    }

    /** The working set at an instant of the period, in bytes. */
    public double memoryAt(Instant instant) {
        double share = seconds(Duration.between(period.from(), instant)) / seconds(period.length());
        return Math.rint(firstBytes + (lastBytes - firstBytes) * share);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
