package dev.wfmon.grafana.migration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What one step of a migration did, in words.
 *
 * <pre>{@code
 * for (Note note : Migration.toCurrent(dashboard).losses()) {
 *     System.err.println(note); // panel plugins, lost: a prefix has no place in a stat (panel "Disk")
 * }
 * }</pre>
 *
 * @param step the step, such as {@code schema 16} or {@code panel plugins}
 * @param places the panels, variables or annotations in which it happened; none for the dashboard as a whole
 */
public record Note(Kind kind, String step, String what, List<String> places) {

    /** Whether something was carried over. */
    public enum Kind {
        CHANGED,
        LOST
    }

    private static final int SHOWN = 3;

    public Note {
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        String lost = kind == Kind.LOST ? ", lost" : "";
        return step + lost + ": " + what + (places.isEmpty() ? "" : " (" + where() + ")");
    }

    private String where() {
        String first = places.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return places.size() <= SHOWN ? first : first + " and " + (places.size() - SHOWN) + " more";
    }
}
