package dev.wfmon.grafana.dashboard;

/**
 * A panel of any plugin, whose options are set by their names in Grafana's JSON.
 *
 * <pre>{@code
 * Panel.plugin("histogram", "Durations")
 *         .query(Query.range("duration_seconds"))
 *         .option("bucketCount", Json.of(20))
 *         .field("custom.fillOpacity", Json.of(60));
 * }</pre>
 */
public final class PluginPanel extends FieldPanel<PluginPanel> {

    PluginPanel(String plugin, String title) {
        super(plugin, title, new Size(12, 8), ColorMode.THRESHOLDS);
        Check.notBlank(plugin, "The panel \"" + title + "\" needs the id of a plugin");
    }
}
