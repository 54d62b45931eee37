package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.target.Progress;

/** Shows how far the work is, in one line that rewrites itself, where a person watches; looks out for Ctrl-C. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final String ERASE_LINE = "\r\u001B[K";

    private final Environment environment;
    private final Cancellation cancellation;
    private boolean isShown;

    ProgressLine(Environment environment, Cancellation cancellation) {
        this.environment = environment;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void at(String doing, int done, int total) {
        cancellation.throwIfRequested();
        if (environment.isWatched() && total > 1) {
            environment.err().print(ERASE_LINE + doing + " " + (done + 1) + "/" + total);
            environment.err().flush();
            isShown = true;
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (isShown) {
            environment.err().print(ERASE_LINE);
            environment.err().flush();
            isShown = false;
        }
    }
}
