package dev.wfmon.json;

/** {@code true} or {@code false}. */
public record JsonBoolean(boolean value, int offset) implements Json {

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBoolean that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
