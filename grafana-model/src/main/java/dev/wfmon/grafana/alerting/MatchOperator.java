package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How a {@link Matcher} compares the value of a label. */
public enum MatchOperator implements Keyword {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    NOT_MATCHES("!~");

    private final String keyword;

    MatchOperator(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
