package dev.wfmon.lint;

import dev.wfmon.json.SourceText;

/**
 * A mistake, and where it is.
 *
 * @param rule the id of the rule that found it
 * @param where the part of the file in people's words: {@code panel "CPU", query A}
 * @param source the file
 * @param offset where in the file, in characters from 0; {@link dev.wfmon.json.Json#NOWHERE} for what no file holds
 * @param excerpt the line in question with carets below it; empty where there is nothing to show
 * @param message what is wrong and what to do about it
 */
public record Finding(
        String rule, Severity severity, String where, SourceText source, int offset, String excerpt, String message) {

    /** {@code name:line:column}. */
    public String place() {
        return source.place(offset);
    }
}
