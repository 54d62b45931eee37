package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;

/**
 * Something that Grafana would refuse, or that would never do what it says.
 *
 * @param path the way to it from the root of what was looked at
 * @param offset where it stands in the text that it was read from, or {@link dev.wfmon.json.Json#NOWHERE}
 * @param message one sentence
 */
public record AlertingProblem(JsonPointer path, int offset, String message) {

    /** The problem with the line and column of the text that it was read from. */
    public ReadProblem in(SourceText source) {
        return new ReadProblem(source, offset, message);
    }

    /** {@code /rules/0/for: message}. */
    @Override
    public String toString() {
        return (path.steps().isEmpty() ? "/" : path) + ": " + message;
    }
}
