package dev.wfmon.workflow;

import java.time.Duration;

/**
 * From when on the pack's alerts fire.
 *
 * <pre>{@code
 * WorkflowThresholds.Workflows patient = new WorkflowThresholds.Workflows(
 *         new WorkflowThresholds.Times(Duration.ofDays(2), Duration.ofDays(4), Duration.ofMinutes(5)),
 *         WorkflowThresholds.Workflows.DEFAULT.suspended(),
 *         WorkflowThresholds.Workflows.DEFAULT.failures(),
 *         WorkflowThresholds.Workflows.DEFAULT.progressionFailures());
 * }</pre>
 *
 * <p>Each alert comes as a warning and, from a higher limit on, as critical. Values out of range throw an
 * {@link IllegalArgumentException} that names the limit.
 */
public record WorkflowThresholds(Workflows workflows, Agents agents, Events events, Platform platform) {

    /** The pack's own. */
    public static final WorkflowThresholds DEFAULT =
            new WorkflowThresholds(Workflows.DEFAULT, Agents.DEFAULT, Events.DEFAULT, Platform.DEFAULT);

    /**
     * Limits that a value has to exceed.
     *
     * @param warning above 0
     * @param critical above {@code warning}
     * @param pending how long the limit has to be exceeded, not negative
     */
    public record Limits(double warning, double critical, Duration pending) {
        public Limits {
            require(warning > 0, "a limit is above 0, got " + warning);
            require(critical > warning, "critical starts above the warning at " + warning + ", got " + critical);
            require(!pending.isNegative(), "a condition cannot last " + pending);
        }

        private Limits atMost(double greatest, String name) {
            require(critical <= greatest, name + " is a share and at most " + greatest + ", got " + critical);
            return this;
        }
    }

    /** The same for times. */
    public record Times(Duration warning, Duration critical, Duration pending) {
        public Times {
            seconds(warning, critical, pending);
        }

        /** The limits in seconds. */
        public Limits limits() {
            return seconds(warning, critical, pending);
        }

        private static Limits seconds(Duration warning, Duration critical, Duration pending) {
            return new Limits(warning.toMillis() / 1000.0, critical.toMillis() / 1000.0, pending);
        }
    }

    /**
     * Failures of what was tried in the last hour.
     *
     * @param share from 0 to 1
     * @param minimum so many failures have to be there, so that one of one does not alert; at least 1
     */
    public record Failures(Limits share, int minimum) {

        /** Five failures that are a tenth or a quarter of what was tried. */
        static final Failures MANY = new Failures(new Limits(0.1, 0.25, Duration.ofMinutes(10)), 5);

        public Failures {
            share.atMost(1, "failures");
            require(minimum >= 1, "at least one failure, got " + minimum);
        }
    }

    /**
     * Limits of workflows.
     *
     * @param stuck how long a workflow runs
     * @param suspended how long it waits for one thing
     * @param failures workflows that failed, of those that ended
     * @param progressionFailures steps to the next task that failed
     */
    public record Workflows(Times stuck, Times suspended, Failures failures, Failures progressionFailures) {

        static final Workflows DEFAULT = new Workflows(
                new Times(Duration.ofHours(24), Duration.ofHours(48), Duration.ofMinutes(5)),
                new Times(Duration.ofHours(8), Duration.ofHours(24), Duration.ofMinutes(5)),
                new Failures(new Limits(0.05, 0.1, Duration.ofMinutes(10)), 5),
                Failures.MANY);
    }

    /**
     * Limits of agents.
     *
     * @param slowdown how many times as long their runs take as in the day before; above 1
     * @param minimumRuns so many runs have to be there for a mean; at least 1
     * @param memory the share of its memory limit that a container uses
     * @param throttling the share of time in which a container is held back by its CPU limit
     * @param outOfMemory runs that died for want of memory in the last hour, at least this number
     */
    public record Agents(Limits slowdown, int minimumRuns, Limits memory, Limits throttling, Limits outOfMemory) {

        static final Agents DEFAULT = new Agents(
                new Limits(1.5, 2, Duration.ofMinutes(15)),
                5,
                new Limits(0.85, 0.95, Duration.ofMinutes(5)),
                new Limits(0.25, 0.5, Duration.ofMinutes(15)),
                new Limits(2, 5, Duration.ZERO));

        public Agents {
            require(slowdown.warning() > 1, "slower is above 1, got " + slowdown.warning());
            require(minimumRuns >= 1, "at least one run, got " + minimumRuns);
            memory.atMost(1, "memory");
            throttling.atMost(1, "throttling");
        }
    }

    /**
     * Limits of events and of what they set off.
     *
     * @param webhookDuration what 95 of 100 webhooks take; best at a bound of the histogram, which is exact there
     * @param minimumWebhooks so many webhooks have to be there for a percentile; at least 1
     * @param unprocessed webhooks of the last half hour that were not dealt with
     * @param uncorrelated events that did not find their workflow
     * @param resumeFailures tries to resume a workflow that failed
     * @param breakerOpen how long a circuit breaker is open
     */
    public record Events(
            Times webhookDuration,
            int minimumWebhooks,
            Failures unprocessed,
            Failures uncorrelated,
            Failures resumeFailures,
            Waits breakerOpen) {

        static final Events DEFAULT = new Events(
                new Times(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMinutes(10)),
                5,
                new Failures(new Limits(0.2, 0.5, Duration.ofMinutes(10)), 5),
                Failures.MANY,
                Failures.MANY,
                new Waits(Duration.ofMinutes(2), Duration.ofMinutes(15)));

        public Events {
            require(minimumWebhooks >= 1, "at least one webhook, got " + minimumWebhooks);
        }
    }

    /**
     * How long something has to be wrong.
     *
     * @param warning not negative
     * @param critical above {@code warning}
     */
    public record Waits(Duration warning, Duration critical) {
        public Waits {
            require(!warning.isNegative(), "a condition cannot last " + warning);
            require(
                    critical.compareTo(warning) > 0,
                    "critical comes after the warning at " + warning + ", got " + critical);
        }
    }

    /**
     * Limits of the platform as a whole.
     *
     * @param down how long instances do not answer
     * @param noData how long an environment sends nothing at all
     */
    public record Platform(Duration down, Duration noData) {

        static final Platform DEFAULT = new Platform(Duration.ofMinutes(5), Duration.ofMinutes(10));

        public Platform {
            require(!down.isNegative(), "a condition cannot last " + down);
            require(!noData.isNegative(), "a condition cannot last " + noData);
        }
    }

    private static void require(boolean isRight, String message) {
        if (!isRight) {
            throw new IllegalArgumentException(message);
        }
    }
}
