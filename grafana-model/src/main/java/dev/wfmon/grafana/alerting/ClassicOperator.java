package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How a classic condition joins those before it. */
public enum ClassicOperator implements Keyword {
    AND("and"),

    /** Or in the order in which conditions stand: {@code (a and b) or c}. */
    OR("or"),

    /** Or that binds less than and. */
    LOGIC_OR("logic-or");

    private final String keyword;

    ClassicOperator(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
