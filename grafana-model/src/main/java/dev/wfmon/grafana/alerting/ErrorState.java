package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** What an alert rule says when its queries fail. */
public enum ErrorState implements Keyword {
    /** An alert of its own, named {@code DatasourceError}. */
    ERROR("Error"),

    /** As if the condition were met. */
    ALERTING("Alerting"),

    /** As if the condition were not met. */
    OK("OK"),

    /** What it said before. */
    KEEP_LAST("KeepLast");

    private final String keyword;

    ErrorState(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
