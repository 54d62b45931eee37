package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * The alerts that Grafana knows of: its own and those of data sources such as vmalert.
 *
 * <pre>{@code
 * Panel.alertList("Firing")
 *         .labels("{severity=\"critical\"}")
 *         .states(AlertState.FIRING)
 *         .order(AlertOrder.NEWEST_FIRST);
 * }</pre>
 */
public final class AlertListPanel extends Panel<AlertListPanel> {

    AlertListPanel(String title) {
        super("alertlist", title, new Size(12, 8));
        option("viewMode", Json.of("list"));
        option("groupMode", Json.of("default"));
        option("groupBy", JsonArray.of());
        maxItems(20);
        order(AlertOrder.IMPORTANCE);
        option("dashboardAlerts", Json.of(false));
        name("");
        labels("");
        states(AlertState.FIRING, AlertState.PENDING, AlertState.RECOVERING, AlertState.ERROR);
    }

    /** Only the alerts whose name contains the text. */
    public AlertListPanel name(String text) {
        return option("alertName", Json.of(text));
    }

    /** Only the alerts whose labels match, as in <code>{severity="critical"}</code>. */
    public AlertListPanel labels(String matchers) {
        return option("alertInstanceLabelFilter", Json.of(matchers));
    }

    public AlertListPanel states(AlertState... states) {
        for (AlertState state : AlertState.values()) {
            option("stateFilter." + state.keyword(), Json.of(List.of(states).contains(state)));
        }
        return this;
    }

    public AlertListPanel folder(String uid, String title) {
        return option(
                "folder",
                JsonObject.builder().put("uid", uid).put("title", title).build());
    }

    /** Only the alerts of the data source of that name. */
    public AlertListPanel dataSource(String name) {
        return option("datasource", Json.of(name));
    }

    /** Only the alerts that are linked to panels of this dashboard. */
    public AlertListPanel ofThisDashboard() {
        return option("dashboardAlerts", Json.of(true));
    }

    public AlertListPanel groupBy(String... labels) {
        option("groupMode", Json.of("custom"));
        return option("groupBy", JsonArray.ofStrings(List.of(labels)));
    }

    public AlertListPanel order(AlertOrder order) {
        return option("sortOrder", Json.of(order.code()));
    }

    public AlertListPanel maxItems(int items) {
        return option("maxItems", Json.of(items));
    }

    /** How many there are instead of which. */
    public AlertListPanel count() {
        return option("viewMode", Json.of("stat"));
    }
}
