package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * A link in the header of a panel.
 *
 * <pre>{@code
 * PanelLink.to("Runbook", "https://example.org/runbooks/queue").inNewTab();
 * }</pre>
 */
public final class PanelLink {

    private final JsonObject json;

    private PanelLink(JsonObject json) {
        this.json = json;
    }

    public static PanelLink to(String title, String url) {
        Check.notBlank(title, "A panel link needs a title");
        Check.notBlank(url, "The panel link \"" + title + "\" needs an address");
        return new PanelLink(
                JsonObject.builder().put("title", title).put("url", url).build());
    }

    public PanelLink inNewTab() {
        return new PanelLink(json.with("targetBlank", Json.of(true)));
    }

    JsonObject json() {
        return json;
    }
}
