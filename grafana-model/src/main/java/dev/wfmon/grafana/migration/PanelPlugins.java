package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Replaces plugins that are gone by those that Grafana loads in their place, and moves options to where the plugins of
 * today look for them. Grafana's server names the successor only ({@code autoMigrateFrom}) and leaves the options to
 * the browser; both are done here.
 */
record PanelPlugins() implements Step {

    private static final Map<String, PanelPlugin> SUCCESSORS = Map.of(
            "graph", new GraphPlugin(),
            "graphite", new GraphPlugin(),
            "singlestat", new SinglestatPlugin(),
            "grafana-singlestat-panel", new SinglestatPlugin(),
            "table-old", new TableOldPlugin(),
            "grafana-piechart-panel", new OldPiechartPlugin(),
            "grafana-worldmap-panel", new WorldmapPlugin(),
            "natel-discrete-panel", new DiscretePlugin(),
            "heatmap-new", new HeatmapNewPlugin());

    private static final PanelPlugin VALUE_OPTIONS = new ValueOptionsPlugin();

    /** Those whose options have moved. */
    private static final Map<String, PanelPlugin> MOVED = Map.of(
            "stat", VALUE_OPTIONS,
            "gauge", VALUE_OPTIONS,
            "bargauge", VALUE_OPTIONS,
            "text", new TextPlugin(),
            "dashlist", new DashlistPlugin(),
            "heatmap", new HeatmapPlugin(),
            "table", new TablePlugin());

    /** Written for AngularJS, which Grafana 12 no longer loads, and never replaced, as Grafana's documentation says. */
    private static final Set<String> WITHOUT_SUCCESSOR =
            Set.copyOf(Arrays.asList("""
            agenty-flowcharting-panel aidanmountford-html-panel alexandra-trackmap-panel bessler-pictureit-panel
            blackmirror1-singlestat-math-panel blackmirror1-statusbygroup-panel citilogics-geoloop-panel
            corpglory-progresslist-panel farski-blendstat-panel fatcloud-windrose-panel flant-statusmap-panel
            gretamosa-topology-panel marcuscalidus-svg-panel michaeldmoore-annunciator-panel michaeldmoore-
            multistat-panel mtanda-heatmap-epoch-panel mtanda-histogram-panel mxswat-separator-panel natel-
            influx-admin-panel natel-plotly-panel neocat-cal-heatmap-panel novalabs-annotations-panel
            petrslavotinek-carpetplot-panel pierosavi-imageit-panel pluginlist pr0ps-trackmap-panel ryantxu-
            ajax-panel ryantxu-annolist-panel satellogic-3d-globe-panel savantly-heatmap-panel smartmakers-
            trafficlight-panel snuids-radar-panel snuids-trafficlights-panel yesoreyeram-boomtable-panel
            zuburqan-parity-report-panel
            """.strip().split("\\s+")));

    @Override
    public String name() {
        return "panel plugins";
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        JsonObject upgraded = Panels.map(dashboard, panel -> panel(panel, notes));
        return Panels.map(upgraded, panel -> Transformations.renamed(panel, notes));
    }

    private static JsonObject panel(JsonObject panel, Notes notes) {
        String type = panel.string("autoMigrateFrom")
                .filter(SUCCESSORS::containsKey)
                .or(() -> panel.string("type"))
                .orElse("");
        PanelPlugin successor = SUCCESSORS.get(type);
        if (successor != null) {
            JsonObject original = panel.without("autoMigrateFrom");
            JsonObject replaced = successor.upgrade(original.with("type", Json.of(type)), notes);
            notes.changed("%s became %s".formatted(type, replaced.string("type").orElse("")), Notes.panel(panel));
            return replaced.string("type")
                    .map(now -> moved(now, replaced, notes))
                    .orElse(replaced);
        }
        if (WITHOUT_SUCCESSOR.contains(type)) {
            notes.lost("the plugin %s has no successor in Grafana 12".formatted(type), Notes.panel(panel));
        }
        return moved(type, panel, notes);
    }

    private static JsonObject moved(String type, JsonObject panel, Notes notes) {
        PanelPlugin plugin = MOVED.get(type);
        return plugin == null ? panel : plugin.upgrade(panel, notes);
    }
}
