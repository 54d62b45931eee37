package dev.wfmon.grafana.dashboard;

/** How fields stand inside of a text. */
public enum FieldFormat implements Keyword {
    AUTO("auto"),
    JSON("json"),
    KEY_VALUE_PAIRS("kvp"),
    REGEX("regexp"),
    DELIMITER("delimiter");

    private final String keyword;

    FieldFormat(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
