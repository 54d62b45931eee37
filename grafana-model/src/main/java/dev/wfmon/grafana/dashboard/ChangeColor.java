package dev.wfmon.grafana.dashboard;

/** How a stat panel colours the change over the time range. */
public enum ChangeColor implements Keyword {
    GREEN_WHEN_RISING("standard"),
    RED_WHEN_RISING("inverted"),
    AS_VALUE("same_as_value");

    private final String keyword;

    ChangeColor(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
