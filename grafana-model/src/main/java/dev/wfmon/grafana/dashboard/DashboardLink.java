package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * A link at the top of a dashboard: to all dashboards with certain tags, or to an address.
 *
 * <pre>{@code
 * DashboardLink.byTags("Related", "workflows").asDropdown().keepTime();
 * DashboardLink.to("Runbooks", "https://example.org/runbooks").inNewTab();
 * }</pre>
 */
public final class DashboardLink {

    private final JsonObject json;

    private DashboardLink(JsonObject json) {
        this.json = json;
    }

    public static DashboardLink byTags(String title, String... tags) {
        Check.that(tags.length > 0, "The dashboard link \"" + title + "\" needs at least one tag");
        return link("dashboards", title, List.of(tags), "");
    }

    public static DashboardLink to(String title, String url) {
        Check.notBlank(url, "The dashboard link \"" + title + "\" needs an address");
        return link("link", title, List.of(), url);
    }

    private static DashboardLink link(String type, String title, List<String> tags, String url) {
        Check.notBlank(title, "A dashboard link needs a title");
        return new DashboardLink(JsonObject.builder()
                .put("title", title)
                .put("type", type)
                .put("tags", JsonArray.ofStrings(tags))
                .put("url", url)
                .put("icon", "external link")
                .put("tooltip", "")
                .put("asDropdown", false)
                .put("targetBlank", false)
                .put("includeVars", false)
                .put("keepTime", false)
                .build());
    }

    /** One menu instead of a link for each dashboard. */
    public DashboardLink asDropdown() {
        return with("asDropdown", Json.of(true));
    }

    public DashboardLink inNewTab() {
        return with("targetBlank", Json.of(true));
    }

    /** Hands the values of the variables on. */
    public DashboardLink keepVariables() {
        return with("includeVars", Json.of(true));
    }

    /** Hands the time range on. */
    public DashboardLink keepTime() {
        return with("keepTime", Json.of(true));
    }

    public DashboardLink tooltip(String tooltip) {
        return with("tooltip", Json.of(tooltip));
    }

    /** An icon of Grafana's set, such as {@code doc}, {@code info} or {@code bolt}. */
    public DashboardLink icon(String icon) {
        return with("icon", Json.of(icon));
    }

    /** In the menu of the dashboard's controls; from Grafana 12.4. */
    public DashboardLink inMenu() {
        return with("placement", Json.of("inControlsMenu"));
    }

    private DashboardLink with(String name, Json value) {
        return new DashboardLink(json.with(name, value));
    }

    JsonObject json() {
        return json;
    }
}
