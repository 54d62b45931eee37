package dev.wfmon.lint.rule;

/** What the samples of a series are. */
public enum SeriesType {
    /** Only goes up, until its process restarts. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** The observations up to a bound: {@code _bucket}. A counter. */
    BUCKET,
    /** The observations of a histogram or summary added up: {@code _sum}. A counter, as nothing negative is observed. */
    SUM,
    /** How many observations there were: {@code _count}. A counter. */
    COUNT,
    /** A quantile that the process itself worked out. */
    QUANTILE,
    /** A native histogram: its name without an ending. */
    HISTOGRAM,
    /** Always 1; tells by its labels. */
    INFO,
    /** 1 for the state that holds, 0 for the others. */
    STATE;

    /** Whether it only goes up, so that its growth tells something and its value does not. */
    public boolean isCumulative() {
        return switch (this) {
            case COUNTER, BUCKET, SUM, COUNT -> true;
            case GAUGE, QUANTILE, HISTOGRAM, INFO, STATE -> false;
        };
    }
}
