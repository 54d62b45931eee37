package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what one step has to tell; the same thing in many places is told once. */
final class Notes {

    private record Told(Note.Kind kind, String what) {}

    private final String step;
    private final Map<Told, List<String>> told = new LinkedHashMap<>();

    Notes(String step) {
        this.step = step;
    }

    void changed(String what) {
        tell(Note.Kind.CHANGED, what);
    }

    void changed(String what, String place) {
        tell(Note.Kind.CHANGED, what).add(place);
    }

    void lost(String what) {
        tell(Note.Kind.LOST, what);
    }

    void lost(String what, String place) {
        tell(Note.Kind.LOST, what).add(place);
    }

    List<Note> list() {
        return told.entrySet().stream()
                .map(entry -> new Note(
                        entry.getKey().kind(),
                        step,
                        entry.getKey().what(),
                        entry.getValue().stream().distinct().toList()))
                .toList();
    }

    private List<String> tell(Note.Kind kind, String what) {
        return told.computeIfAbsent(new Told(kind, what), ignored -> new ArrayList<>());
    }

    static String panel(JsonObject panel) {
        return panel.string("title")
                .filter(title -> !title.isBlank())
                .map(title -> "panel \"" + title + "\"")
                .orElseGet(() ->
                        "panel " + panel.integer("id").map(String::valueOf).orElse("without a title"));
    }

    static String named(String noun, JsonObject object) {
        return noun + " \"" + object.string("name").orElse("") + "\"";
    }
}
