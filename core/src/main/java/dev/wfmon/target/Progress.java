package dev.wfmon.target;

import java.util.concurrent.CancellationException;

/** Hears how far long work is, and may end it. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (doing, done, total) -> {};

    /**
     * Called before each piece of work.
     *
     * @param doing what, in a word or two: {@code reading}
     * @param done how many pieces are done
     * @param total how many there are
     * @throws CancellationException when the work is to end here
     */
    void at(String doing, int done, int total);
}
