package dev.wfmon.grafana.dashboard;

/** A value that is no number and no text. */
public enum SpecialValue implements Keyword {
    TRUE("true"),
    FALSE("false"),
    NULL("null"),
    NAN("nan"),
    NULL_OR_NAN("null+nan"),
    EMPTY("empty");

    private final String keyword;

    SpecialValue(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
