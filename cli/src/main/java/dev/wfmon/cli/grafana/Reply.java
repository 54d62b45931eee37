package dev.wfmon.cli.grafana;

import dev.wfmon.target.TargetException;
import java.time.Duration;
import java.util.Optional;

/** What came of one attempt at a request. */
sealed interface Reply permits Answer, Reply.Fault {

    /** Whether the same request may well succeed a little later. */
    boolean isPassing();

    /** Whether the server surely did not do what it was asked, and would like to be asked again. */
    boolean isRefusedForNow();

    /** How long the server wants to be left alone. */
    Optional<Duration> retryAfter();

    /** The answer, when there will be no other attempt. */
    Answer conclude() throws TargetException;

    /** There is no answer, or none that makes sense. */
    record Fault(TargetException cause, boolean isPassing, Optional<Duration> retryAfter) implements Reply {

        @Override
        public boolean isRefusedForNow() {
            return false;
        }

        @Override
        public Answer conclude() throws TargetException {
            throw cause;
        }
    }
}
