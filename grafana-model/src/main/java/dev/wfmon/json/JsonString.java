package dev.wfmon.json;

/** A string, without its quotes and escapes. */
public record JsonString(String value, int offset) implements Json {

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }
}
