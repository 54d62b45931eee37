package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Set;

/** The text of a text panel stands in its options, as Markdown where it says nothing else. */
final class TextPlugin implements PanelPlugin {

    private static final Set<String> MODES = Set.of("html", "markdown", "code");

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        boolean isAngular = Tree.hasAll(panel, "content", "mode");
        if (!isAngular) {
            return Tree.object(panel, "options", TextPlugin::known);
        }
        notes.changed("content and mode of a text became options", Notes.panel(panel));
        JsonObject rest = panel.without("content").without("mode");
        boolean isNew = Loose.isTruthy(Tree.objectOf(panel, "options"), "content");
        return isNew ? Tree.object(rest, "options", TextPlugin::known) : rest.with("options", options(panel));
    }

    private static JsonObject options(JsonObject panel) {
        return known(JsonObject.builder()
                .put("content", panel.find("content").orElseThrow())
                .put("mode", panel.find("mode").orElseThrow())
                .build());
    }

    private static JsonObject known(JsonObject options) {
        boolean isKnown = !options.has("mode")
                || options.string("mode").filter(MODES::contains).isPresent();
        return isKnown ? options : options.with("mode", Json.of("markdown"));
    }
}
