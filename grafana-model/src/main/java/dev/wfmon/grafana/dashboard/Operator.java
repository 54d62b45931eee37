package dev.wfmon.grafana.dashboard;

/** What a calculated field does with two numbers. */
public enum Operator implements Keyword {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/");

    private final String keyword;

    Operator(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
