package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * Which state each series was in over time.
 *
 * <pre>{@code
 * Panel.stateTimeline("Stages")
 *         .query(Query.range("workflow_stage").legend("{{task_id}}"))
 *         .mappings(ValueMapping.value("0").text("Waiting").color(Color.GRAY));
 * }</pre>
 */
public final class StateTimelinePanel extends FieldPanel<StateTimelinePanel>
        implements LegendOptions<StateTimelinePanel>, TooltipOptions<StateTimelinePanel> {

    StateTimelinePanel(String title) {
        super("state-timeline", title, new Size(24, 8), ColorMode.THRESHOLDS);
        option("mergeValues", Json.of(true));
        option("alignValue", Json.of("left"));
        option("rowHeight", Json.of(0.9));
        showValues(Visibility.AUTO);
        option("legend", GraphDefaults.LEGEND);
        option("tooltip", GraphDefaults.TOOLTIP);
    }

    public StateTimelinePanel showValues(Visibility visibility) {
        return option("showValue", visibility.json());
    }

    /** Draws equal states that follow one another apart. */
    public StateTimelinePanel separateEqualValues() {
        return option("mergeValues", Json.of(false));
    }

    /** The share of its row that a bar fills, from 0 to 1. */
    public StateTimelinePanel rowHeight(double share) {
        return option("rowHeight", Json.of(share));
    }
}
