package dev.wfmon.grafana.dashboard;

/** Which log lines count as repetitions and are shown once. */
public enum LogDeduplication implements Keyword {
    NONE("none"),
    EXACT("exact"),
    NUMBERS("numbers"),
    SIGNATURE("signature");

    private final String keyword;

    LogDeduplication(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
