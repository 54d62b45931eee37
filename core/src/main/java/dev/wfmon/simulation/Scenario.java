package dev.wfmon.simulation;

import java.util.Locale;

/** What befalls the platform while it is simulated. */
public enum Scenario {
    /** Nothing: a failure now and then, as on any day. */
    HEALTHY,
    /** A few workflows wait for a merge whose webhook never finds them. */
    STUCK,
    /** Half of the agents' runs fail, their pods run out of memory, and a circuit breaker opens. */
    FAILURE_STORM,
    /** Cleo takes three times as long. */
    SLOW_AGENT,
    /** Webhooks wait more than a minute to be processed. */
    WEBHOOK_DELAY,
    /** The platform is down: nothing is scraped. */
    OUTAGE;

    /** The name on the command line, {@code failure-storm}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
