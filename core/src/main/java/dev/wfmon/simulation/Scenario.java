package dev.wfmon.simulation;

import java.util.Locale;

/** What befalls the platform while it is simulated. */
public enum Scenario {
    /** Nothing: a failure now and then, as on any day. */
    HEALTHY,
    /** Three workflows wait for a merge whose webhook never found them: since more than two days, one day, and hours. */
    STUCK,
    /** Half of the agents' runs fail, their pods run out of memory, a circuit breaker opens, and tasks do not follow. */
    FAILURE_STORM,
    /** Cleo takes three times as long, held back by the CPU limit of its pods. */
    SLOW_AGENT,
    /** Webhooks wait more than a minute to be processed, for a while for ever, and seldom find their workflow. */
    WEBHOOK_DELAY,
    /** The platform is down for half an hour; an hour later nothing scrapes it for as long. */
    OUTAGE;

    /** The name on the command line, {@code failure-storm}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
