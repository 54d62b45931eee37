package dev.wfmon.json;

import java.util.List;

/** The documents of a text, as far as they could be read, and what was wrong with it. */
public record ReadResult(List<JsonDocument> documents, List<ReadProblem> problems) {

    public ReadResult {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }
}
