package dev.wfmon.grafana.dashboard;

/** A state that an alert of Grafana can be in. */
public enum AlertState implements Keyword {
    FIRING("firing"),
    PENDING("pending"),
    RECOVERING("recovering"),
    NO_DATA("noData"),
    NORMAL("normal"),
    ERROR("error");

    private final String keyword;

    AlertState(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
