package dev.wfmon.grafana.dashboard;

/** The letters by which Grafana counts queries: A to Z, then AA, AB, … */
public final class RefId {

    private static final int LETTERS = 26;

    private RefId() {}

    /** The letters of the query at that place, from 0. */
    public static String of(int index) {
        char last = (char) ('A' + index % LETTERS);
        return index < LETTERS ? String.valueOf(last) : of(index / LETTERS - 1) + last;
    }
}
