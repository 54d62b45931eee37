package dev.wfmon.json;

/** {@code null}. */
public record JsonNull(int offset) implements Json {

    static final JsonNull BUILT = new JsonNull(NOWHERE);

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNull;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "null";
    }
}
