package dev.wfmon.verify;

/** What came of a query, the worst last. */
public enum Status {
    /** It was not asked. */
    SKIPPED("skipped"),
    /** It has data; of an alert, it could be worked out. */
    OK("ok"),
    /** It is well, but there is nothing to show. */
    NO_DATA("no data"),
    /** There is nothing to show because nobody knows its metric, or a label of it. */
    UNKNOWN("unknown"),
    /** The data source refused it. */
    ERROR("error");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public boolean isAtLeast(Status other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
