package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/**
 * A panel that stands in Grafana's library; many dashboards may show it.
 *
 * <pre>{@code
 * Panel.library("Request rate", "request-rate").size(8, 6);
 * }</pre>
 */
public final class LibraryPanel extends Panel<LibraryPanel> {

    LibraryPanel(String name, String uid) {
        super("library-panel-ref", name, new Size(12, 8));
        Check.notBlank(uid, "The library panel \"" + name + "\" needs a uid");
        attribute(
                "libraryPanel",
                JsonObject.builder().put("uid", uid).put("name", name).build());
    }

    /** What the library says counts. */
    @Override
    JsonObject body(DataSource dataSource) {
        return JsonObject.empty();
    }
}
