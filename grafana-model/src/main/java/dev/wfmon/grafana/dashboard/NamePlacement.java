package dev.wfmon.grafana.dashboard;

/** Where a bar gauge writes the names of its bars. */
public enum NamePlacement implements Keyword {
    AUTO("auto"),
    TOP("top"),
    LEFT("left"),
    HIDDEN("hidden");

    private final String keyword;

    NamePlacement(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
