package dev.wfmon.json;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Reads YAML, one tree for each document that holds anything.
 *
 * <pre>{@code
 * ReadResult result = YamlReader.read(new SourceText("a.yaml", "id: 3"));
 * result.documents().getFirst().root(); // {"id":3}
 * }</pre>
 *
 * <p>Plain scalars mean what the core schema of YAML 1.2 says, so {@code yes} is a string. The infinities and NaN, which
 * JSON lacks, are strings too, and so are keys of any kind. {@code <<} is a key like any other.
 */
public final class YamlReader {

    private final SourceText source;
    private final YamlEvents events;
    private final List<JsonDocument> documents = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();

    private YamlReader(SourceText source) {
        this.source = source;
        this.events = new YamlEvents(source.text());
    }

    public static ReadResult read(SourceText source) {
        var reader = new YamlReader(source);
        try {
            reader.readDocuments();
        } catch (Unreadable e) {
            reader.problems.add(e.in(source));
        }
        return new ReadResult(reader.documents, reader.problems);
    }

    private void readDocuments() throws Unreadable {
        for (Event event = events.next(); event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
            if (event.getEventId() == Event.ID.DocumentStart) {
                readDocument(events.next());
            }
        }
    }

    private void readDocument(Event root) throws Unreadable {
        Json value = new YamlTree(source, events, problems).value(root);
        boolean isEmpty = root instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
        if (!isEmpty) {
            documents.add(new JsonDocument(source, value));
        }
    }
}
