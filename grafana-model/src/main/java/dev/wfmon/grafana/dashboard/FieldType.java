package dev.wfmon.grafana.dashboard;

/** The type of the values of a field. */
public enum FieldType implements Keyword {
    TIME("time"),
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean"),
    TRACE("trace"),
    GEO("geo"),
    ENUM("enum"),
    OTHER("other"),
    FRAME("frame"),
    NESTED_FRAMES("nestedFrames");

    private final String keyword;

    FieldType(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
