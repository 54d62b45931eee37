package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * One big number for each series.
 *
 * <pre>{@code
 * Panel.stat("Active workflows")
 *         .query(Query.instant("count(workflow_info)"))
 *         .graphMode(StatGraph.NONE)
 *         .colorMode(StatColor.BACKGROUND);
 * }</pre>
 */
public final class StatPanel extends ReducedPanel<StatPanel> {

    StatPanel(String title) {
        super("stat", title, new Size(6, 4), ColorMode.THRESHOLDS);
        colorMode(StatColor.VALUE);
        graphMode(StatGraph.AREA);
        textMode(StatText.AUTO);
        orientation(Orientation.AUTO);
        option("justifyMode", Json.of("auto"));
        option("wideLayout", Json.of(true));
    }

    public StatPanel colorMode(StatColor color) {
        return option("colorMode", color.json());
    }

    public StatPanel graphMode(StatGraph graph) {
        return option("graphMode", graph.json());
    }

    public StatPanel textMode(StatText text) {
        return option("textMode", text.json());
    }

    public StatPanel orientation(Orientation orientation) {
        return option("orientation", orientation.json());
    }

    /** Puts the value into the middle, also where there is a graph. */
    public StatPanel centered() {
        return option("justifyMode", Json.of("center"));
    }

    /** By how much the value has changed over the time range. */
    public StatPanel showChange() {
        return option("showPercentChange", Json.of(true));
    }

    /** The same, coloured in another way than green when it rises. */
    public StatPanel showChange(ChangeColor color) {
        return showChange().option("percentChangeColorMode", color.json());
    }
}
