package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** What stands where a step has no value. */
public enum Upsampler implements Keyword {
    /** The value before. */
    PAD("pad"),

    /** The value after. */
    BACKFILL("backfilling"),

    /** NaN. */
    NAN("fillna");

    private final String keyword;

    Upsampler(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
