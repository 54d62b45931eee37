package dev.wfmon.lint.rule;

import dev.wfmon.json.Json;
import dev.wfmon.json.SourceText;

/**
 * Where something stands.
 *
 * @param where the part of the resource in people's words: {@code panel "CPU", query A}
 * @param source the file
 * @param start where in the file, in characters from 0; {@link Json#NOWHERE} for what no file holds
 * @param end behind the last character
 * @param excerpt the line in question with carets below it; empty where there is nothing to show
 */
public record Location(String where, SourceText source, int start, int end, String excerpt) {

    /** {@code name:line:column}. */
    public String place() {
        return source.place(start);
    }

    /** Whether a file holds it. */
    public boolean isInFile() {
        return start != Json.NOWHERE && !source.text().isEmpty();
    }

    /** The same without the line in question, for what nobody is to read. */
    public Location withoutExcerpt() {
        return new Location(where, source, start, end, "");
    }
}
