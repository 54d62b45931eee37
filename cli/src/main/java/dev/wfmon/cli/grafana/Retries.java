package dev.wfmon.cli.grafana;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When to try again: with exponential backoff and jitter, as long as the server asks for ({@code Retry-After}), and
 * bounded in number for each request and in waiting time for the whole run.
 */
final class Retries {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration ALL_TOGETHER = Duration.ofMinutes(2);

    private final int most;
    private final AtomicLong waitedMillis = new AtomicLong();

    /** @param most how often a request is repeated at most, from 0 */
    Retries(int most) {
        this.most = most;
    }

    /**
     * Waits for the next attempt.
     *
     * @param failed how many attempts have failed
     * @return whether there is to be one
     */
    boolean pause(int failed, Optional<Duration> retryAfter) {
        Duration wait = retryAfter
                .filter(wanted -> wanted.compareTo(backoff(failed)) > 0)
                .orElse(backoff(failed));
        if (failed > most || waitedMillis.addAndGet(wait.toMillis()) > ALL_TOGETHER.toMillis()) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration backoff(int failed) {
        Duration full = FIRST.multipliedBy(1L << Math.min(failed - 1, 10));
        Duration bounded = full.compareTo(LONGEST) < 0 ? full : LONGEST;
        return bounded.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101))
                .dividedBy(100);
    }
}
