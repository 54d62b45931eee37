package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * A dashboard after its migration.
 *
 * <pre>{@code
 * JsonObject current = Migration.toCurrent(dashboard).dashboard();
 * }</pre>
 *
 * @param dashboard the same instance that went in, when there was nothing to do
 * @param notes what was done, step by step
 */
public record Migrated(JsonObject dashboard, List<Note> notes) {

    public Migrated {
        notes = List.copyOf(notes);
    }

    /** The notes on what could not be carried over. */
    public List<Note> losses() {
        return notes.stream().filter(note -> note.kind() == Note.Kind.LOST).toList();
    }
}
