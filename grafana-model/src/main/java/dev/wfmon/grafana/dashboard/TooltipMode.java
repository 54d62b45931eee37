package dev.wfmon.grafana.dashboard;

/** Which series a tooltip names. */
public enum TooltipMode implements Keyword {
    SINGLE("single"),
    ALL("multi"),
    NONE("none");

    private final String keyword;

    TooltipMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
