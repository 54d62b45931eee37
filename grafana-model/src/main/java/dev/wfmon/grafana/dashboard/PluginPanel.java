package dev.wfmon.grafana.dashboard;

/**
 * A panel of any plugin, whose options are set by their names in Grafana's JSON.
 *
 * <pre>{@code
 * Panel.plugin("volkovlabs-echarts-panel", "Durations")
 *         .query(Query.range("duration_seconds"))
 *         .option("renderer", Json.of("svg"))
 *         .field("custom.fillOpacity", Json.of(60));
 * }</pre>
 */
public final class PluginPanel extends FieldPanel<PluginPanel> {

    PluginPanel(String plugin, String title) {
        super(plugin, title, new Size(12, 8), ColorMode.THRESHOLDS);
        Check.notBlank(plugin, "The panel \"" + title + "\" needs the id of a plugin");
    }
}
