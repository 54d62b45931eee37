package dev.wfmon.grafana.dashboard;

/** What stands at a step that has no point. */
public enum Upsampler implements Keyword {
    LAST_KNOWN("pad"),
    NEXT_KNOWN("backfilling"),
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
