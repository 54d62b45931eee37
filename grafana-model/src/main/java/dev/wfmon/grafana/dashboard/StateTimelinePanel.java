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
public final class StateTimelinePanel extends TimelinePanel<StateTimelinePanel> {

    StateTimelinePanel(String title) {
        super("state-timeline", title);
        option("mergeValues", Json.of(true));
        alignValues(Alignment.LEFT);
    }

    /** Where in its block a value stands. */
    public StateTimelinePanel alignValues(Alignment alignment) {
        return option("alignValue", alignment.json());
    }

    /** Draws equal states that follow one another apart. */
    public StateTimelinePanel separateEqualValues() {
        return option("mergeValues", Json.of(false));
    }
}
