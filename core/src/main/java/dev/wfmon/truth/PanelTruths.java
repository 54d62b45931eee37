package dev.wfmon.truth;

import dev.wfmon.json.JsonObject;
import dev.wfmon.simulation.History;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right answers of all panels of the pack's dashboards.
 *
 * <pre>{@code
 * View view = View.of(history.period()).ofEnvironment("production");
 * PanelTruths truths = PanelTruths.of(List.of(history), List.of(), view);
 * System.out.println(truths.toJson());
 * }</pre>
 *
 * <p>They are worked out from what happened and not from metrics, but say only what those who scrape can know: nothing is
 * known of the time of an outage.
 *
 * @param view what the viewer picked
 */
public record PanelTruths(View view, List<DashboardTruth> dashboards) {

    /**
     * What a dashboard must show.
     *
     * @param panels in the order of the dashboard
     */
    public record DashboardTruth(String uid, List<PanelTruth> panels) {

        public DashboardTruth {
            panels = List.copyOf(panels);
        }
    }

    public PanelTruths {
        dashboards = List.copyOf(dashboards);
    }

    /**
     * Works them out.
     *
     * @param histories what happened, perhaps on several platforms and in several periods
     * @param alerts those that fired
     */
    public static PanelTruths of(List<History> histories, List<FiringAlert> alerts, View view) {
        Facts facts = Facts.of(histories, alerts, view);
        List<PanelTruth> main = Stream.of(
                        OverviewTruth.of(facts),
                        ProgressTruth.of(facts),
                        AgentTruth.of(facts),
                        SystemTruth.of(facts),
                        AlertingTruth.of(facts),
                        ForecastTruth.of(facts),
                        AnomalyTruth.of(facts),
                        EnvironmentTruth.of(facts))
                .flatMap(List::stream)
                .toList();
        return new PanelTruths(
                view,
                List.of(
                        new DashboardTruth("workflow-monitoring", main),
                        new DashboardTruth("workflow-task", TaskTruth.of(facts)),
                        new DashboardTruth("workflow-agent", AgentDetailTruth.of(facts))));
    }

    /** All of them at each step of the view, with the bounds of values that are not known exactly. */
    public JsonObject toJson() {
        return TruthJson.of(this);
    }
}
