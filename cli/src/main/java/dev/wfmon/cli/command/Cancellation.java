package dev.wfmon.cli.command;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: the work ends at the next resource, so that none is left half done, and the program reports what it did.
 * Work that does not end in time is cut off.
 */
public final class Cancellation {

    private static final long GRACE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean isRequested;

    /** Says that the work is over and its result is printed. */
    public void finish() {
        finished.countDown();
    }

    /** Asks the work to end, waits until it has, and ends the process. */
    public void endProcess() {
        isRequested = true;
        try {
            boolean ignored = finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.CANCELLED.number());
    }

    void throwIfRequested() {
        if (isRequested) {
            throw new CancellationException();
        }
    }
}
