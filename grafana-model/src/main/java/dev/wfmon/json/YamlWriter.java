package dev.wfmon.json;

import java.util.Iterator;
import java.util.List;

/**
 * Writes YAML as Kubernetes files have it: blocks indented by two, lists at the column of their key, texts of several
 * lines as literal blocks.
 *
 * <pre>{@code
 * YamlWriter.write(JsonObject.builder().put("title", "CPU").put("on", "yes").build());
 * // title: CPU
 * // "on": "yes"
 * }</pre>
 *
 * <p>Readers of YAML 1.1 and of 1.2 both read the same tree back.
 */
public final class YamlWriter {

    /** Readers give up on a key whose colon is farther away than 1024 characters, unless a {@code ?} announces it. */
    private static final int LONG_KEY = 1_000;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** The value as one document, ended by a newline. */
    public static String write(Json value) {
        var writer = new YamlWriter();
        writer.value(value, 0);
        return writer.out.append('\n').toString();
    }

    /** Writes a value that starts where the writer stands and goes on at the given column. */
    private void value(Json value, int column) {
        switch (value) {
            case JsonObject object -> object(object.members(), column);
            case JsonArray array -> array(array.items(), column);
            case JsonString string -> out.append(YamlStrings.write(string.value(), column));
            case JsonNumber number -> out.append(number.text());
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull ignored -> out.append("null");
        }
    }

    private void object(List<JsonObject.Member> members, int column) {
        if (members.isEmpty()) {
            out.append("{}");
        }
        for (Iterator<JsonObject.Member> rest = members.iterator(); rest.hasNext(); ) {
            JsonObject.Member member = rest.next();
            key(member.name(), column);
            memberValue(member.value(), column);
            if (rest.hasNext()) {
                newLine(column);
            }
        }
    }

    private void key(String name, int column) {
        String key = YamlStrings.writeLine(name);
        if (key.length() > LONG_KEY) {
            out.append("? ").append(key);
            newLine(column);
        } else {
            out.append(key);
        }
        out.append(':');
    }

    private void memberValue(Json value, int column) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            newLine(column + 2);
            value(value, column + 2);
        } else if (value instanceof JsonArray array && array.size() > 0) {
            newLine(column);
            value(value, column);
        } else {
            out.append(' ');
            value(value, column + 2);
        }
    }

    private void array(List<Json> items, int column) {
        if (items.isEmpty()) {
            out.append("[]");
        }
        for (Iterator<Json> rest = items.iterator(); rest.hasNext(); ) {
            out.append("- ");
            value(rest.next(), column + 2);
            if (rest.hasNext()) {
                newLine(column);
            }
        }
    }

    private void newLine(int column) {
        out.append('\n').repeat(' ', column);
    }
}
