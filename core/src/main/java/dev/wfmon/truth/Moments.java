package dev.wfmon.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/** Instants that can be counted. */
final class Moments {

    private final long[] sorted;

    private Moments(long[] sorted) {
        this.sorted = sorted;
    }

    static Moments of(Stream<Instant> instants) {
        return new Moments(instants.mapToLong(Instant::toEpochMilli).sorted().toArray());
    }

    /** How many lie in the window that ends at an instant; its end is in it, its start is not. */
    int in(Duration window, Instant end) {
        return upTo(end) - upTo(end.minus(window));
    }

    private int upTo(Instant instant) {
        int place = Arrays.binarySearch(sorted, instant.toEpochMilli());
        int end = place < 0 ? -place - 1 : place;
        while (end < sorted.length && sorted[end] == instant.toEpochMilli()) {
            end++;
        }
        return end;
    }
}
