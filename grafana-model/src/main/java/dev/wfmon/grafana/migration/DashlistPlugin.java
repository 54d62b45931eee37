package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a list of dashboards shows stands in its options. */
final class DashlistPlugin implements PanelPlugin {

    private static final Map<String, String> MOVED = moved();

    private static Map<String, String> moved() {
        Map<String, String> moved = new LinkedHashMap<>();
        moved.put("starred", "showStarred");
        moved.put("recent", "showRecentlyViewed");
        moved.put("search", "showSearch");
        moved.put("headings", "showHeadings");
        moved.put("limit", "maxItems");
        moved.put("query", "query");
        moved.put("folderId", "folderId");
        moved.put("tags", "tags");
        return moved;
    }

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        if (MOVED.keySet().stream().noneMatch(panel::has)) {
            return panel;
        }
        notes.changed("what the list shows became options", Notes.panel(panel));
        if (Loose.isTruthy(panel, "folderId")) {
            notes.lost("a folder has a uid, which its old id does not tell", Notes.panel(panel));
        }
        JsonObject.Builder options = JsonObject.builder();
        MOVED.forEach((old, name) -> panel.find(old).ifPresent(value -> options.put(name, value)));
        options.putAll(Tree.objectOf(panel, "options"));
        JsonObject moved = Tree.without(panel, MOVED.keySet());
        return moved.with("options", options.build());
    }
}
