package dev.wfmon.json;

import java.util.Locale;

/**
 * Reads a text as what it is: JSON or YAML.
 *
 * <pre>{@code
 * ReadResult read = Documents.read(new SourceText("cpu.json", "{\"title\": \"CPU\", \"panels\": [}"));
 * read.isClean(); // false
 * read.problems().getFirst().message(); // expected a value or "]", but found "}"
 * }</pre>
 */
public final class Documents {

    private Documents() {}

    /** Reads by the ending of the text's name; where that says nothing, a bracket at the start means JSON. */
    public static ReadResult read(SourceText source) {
        return isJson(source) ? JsonReader.read(source) : YamlReader.read(source);
    }

    private static boolean isJson(SourceText source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        String start = source.text().replaceFirst("^\uFEFF", "").stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }
}
