package dev.wfmon.format;

import dev.wfmon.format.FormattedFile.Change;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out the expressions of one file, one by one, and puts them in place all at once. */
final class FileFormat {

    private final SourceText file;
    private final TextLayers layers = new TextLayers();
    private final List<Change> changes = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    /** What several resources share, an anchor for instance, is laid out once. */
    private final Set<Place> seen = new HashSet<>();

    private record Place(int depth, int offset, String text) {}

    FileFormat(SourceText file) {
        this.file = file;
    }

    void add(Expression expression) {
        JsonDocument document = expression.document();
        int offset = expression.text().offset();
        String before = expression.text().value();
        if (offset == Json.NOWHERE || !seen.add(new Place(TextLayers.depth(document.source()), offset, before))) {
            return;
        }
        Optional<String> after = expression.language().format(before);
        if (after.isEmpty()) {
            problems.add(problem(expression));
        } else if (!after.get().equals(before)) {
            changes.add(new Change(document.place(expression.text()), before, after.get()));
            layers.replace(document, expression.text(), after.get());
        }
    }

    private static ReadProblem problem(Expression expression) {
        Optional<Problem> problem =
                expression.language().problem(expression.text().value());
        int index = problem.map(found -> found.span().start()).orElse(0);
        return new ReadProblem(
                expression.document().source(),
                expression.document().offsetIn(expression.text(), index),
                "left as it is: " + problem.map(Problem::message).orElse("no other layout is sure to mean the same"));
    }

    FormattedFile result() {
        problems.sort(Comparator.comparingInt(ReadProblem::offset));
        try {
            return new FormattedFile(file, layers.applied(file), changes, problems);
        } catch (TextLayers.NotTheSame e) {
            problems.addFirst(new ReadProblem(file, Json.NOWHERE, "left as it is: " + e.getMessage()));
            return new FormattedFile(file, file.text(), List.of(), problems);
        }
    }
}
