package dev.wfmon.workflow;

import static dev.wfmon.workflow.Choices.ofPickedTasks;
import static dev.wfmon.workflow.Queries.range;

import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.LineStyle;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.StateSet;
import dev.wfmon.promql.dsl.Vector;
import java.time.Duration;

/** Where things go if they go on as in the last hours. */
record ForecastSection(Choices choices) {

    private static final Duration BASE = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofHours(4);

    Section build() {
        return Section.titled("Forecast").collapsed().panels(queue(), throughput(), memory());
    }

    private Panel<?> queue() {
        StateSet tasks = ofPickedTasks(WorkflowMetrics.TASK_STATUS.stateSet());
        Vector open = tasks.count("pending").plus(tasks.count("in_progress"));
        return forecast("Queue Forecast", "Tasks that are pending or in progress", open, Unit.SHORT);
    }

    private Panel<?> throughput() {
        Vector perHour = choices.ended()
                .where("status", "Succeeded")
                .increase(Queries.HOUR)
                .sum();
        return forecast("Throughput Forecast", "Workflows that succeeded in the hour before", perHour, Unit.SHORT);
    }

    private Panel<?> memory() {
        return forecast(
                "Memory Forecast", "Memory that all agents use", Pods.memory().sum(), Unit.BYTES);
    }

    private static Panel<?> forecast(String title, String what, Vector now, Unit unit) {
        return Panel.timeSeries(title)
                .description(what + ", and dashed what a straight line through the 12 hours before each point"
                        + " leads to 4 hours after it.")
                .size(8, 8)
                .query(range(now).legend("Now"))
                .query(range(Queries.sampled(now, BASE).predictLinear(AHEAD).clampMin(0))
                        .legend("In 4 hours"))
                .unit(unit)
                .axisSoftMin(0)
                .override(FieldOverride.byQuery("B").lineStyle(LineStyle.dashes(10, 10)));
    }
}
