package dev.wfmon.json;

import java.util.List;

/**
 * Writes JSON: on one line, or indented by two as Grafana exports it.
 *
 * <pre>{@code
 * JsonWriter.compact(JsonObject.builder().put("id", 3).build()); // {"id":3}
 * }</pre>
 *
 * <p>The text is, character for character, that of JavaScript's {@code JSON.stringify}, so that a dashboard saved by
 * Grafana and one written here differ only where their contents do. (Jackson's generator would leave lone surrogates
 * bare, which no encoding can carry.) Only numbers keep the spelling that they had.
 */
public final class JsonWriter {

    private static final int ONE_LINE = -1;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    public static String compact(Json value) {
        return write(value, ONE_LINE);
    }

    /** Indented by two spaces, one member a line, no newline at the end. */
    public static String pretty(Json value) {
        return write(value, 0);
    }

    private static String write(Json value, int depth) {
        var writer = new JsonWriter();
        writer.value(value, depth);
        return writer.out.toString();
    }

    private void value(Json value, int depth) {
        switch (value) {
            case JsonObject object -> object(object.members(), depth);
            case JsonArray array -> array(array.items(), depth);
            case JsonString string -> JsonQuotes.quote(string.value(), out);
            case JsonNumber number -> out.append(number.text());
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull ignored -> out.append("null");
        }
    }

    private void object(List<JsonObject.Member> members, int depth) {
        out.append('{');
        int inner = deeper(depth);
        for (int i = 0; i < members.size(); i++) {
            JsonObject.Member member = members.get(i);
            separate(i, inner);
            JsonQuotes.quote(member.name(), out);
            out.append(depth == ONE_LINE ? ":" : ": ");
            value(member.value(), inner);
        }
        close('}', members.isEmpty(), depth);
    }

    private void array(List<Json> items, int depth) {
        out.append('[');
        int inner = deeper(depth);
        for (int i = 0; i < items.size(); i++) {
            separate(i, inner);
            value(items.get(i), inner);
        }
        close(']', items.isEmpty(), depth);
    }

    private void separate(int index, int depth) {
        if (index > 0) {
            out.append(',');
        }
        newLine(depth);
    }

    private void close(char bracket, boolean isEmpty, int depth) {
        if (!isEmpty) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        if (depth != ONE_LINE) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private static int deeper(int depth) {
        return depth == ONE_LINE ? ONE_LINE : depth + 1;
    }
}
