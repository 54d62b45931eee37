package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;
import static dev.wfmon.workflow.Choices.failed;
import static dev.wfmon.workflow.Choices.here;
import static dev.wfmon.workflow.Choices.ofPickedAgents;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.share;
import static dev.wfmon.workflow.Queries.zeroWhenIdle;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.StatColor;
import dev.wfmon.grafana.dashboard.StatGraph;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;

/** The state of the platform at one look. */
record OverviewSection(Choices choices) {

    private static final String NO_DATA = "no data";

    /** For shares of what went well. */
    static final Thresholds SUCCESS_RATE =
            Thresholds.base(RED).then(0.95, YELLOW).then(0.99, GREEN);

    Section build() {
        return Section.titled("Overview")
                .panels(activeWorkflows(), completions(), systemHealth(), firingAlerts(), components());
    }

    private Panel<?> activeWorkflows() {
        return Panel.stat("Active Workflows")
                .description("Workflows that are running now; a suspended workflow is running.")
                .size(6, 5)
                .query(instant(zeroWhenIdle(choices.picked(WorkflowMetrics.STATUS.stateSet())
                                .count("Running")))
                        .legend("Active"))
                .noValue(NO_DATA)
                .thresholds(Thresholds.base(GREEN).then(10, YELLOW).then(25, RED));
    }

    private Panel<?> completions() {
        Vector succeeded = choices.ended()
                .where("status", "Succeeded")
                .increase(Queries.DAY)
                .sum();
        return Panel.stat("Task Completion Rate (24h)")
                .description("Workflows that succeeded in the 24 hours up to the end of the time range.")
                .size(6, 5)
                .query(instant(zeroWhenIdle(succeeded)).legend("Tasks/Day"))
                .unit(Unit.SHORT)
                .decimals(0)
                .noValue(NO_DATA);
    }

    private Panel<?> systemHealth() {
        return Panel.stat("System Health")
                .description("Share of the workflows ended in the last hour that did not fail.")
                .size(6, 5)
                .query(instant(workflowSuccess()).legend("Success Rate"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .noValue("none ended")
                .colorMode(StatColor.BACKGROUND)
                .thresholds(SUCCESS_RATE);
    }

    private Panel<?> firingAlerts() {
        return Panel.stat("Alert Summary")
                .description("Alerts of the platform that fire now.")
                .size(6, 5)
                .query(instant(Frame.alerts("firing").count().orZero()).legend("Firing"))
                .noValue(NO_DATA)
                .thresholds(Thresholds.base(GREEN).then(1, RED));
    }

    private Panel<?> components() {
        return Panel.stat("Component Status")
                .description("What succeeded of each component's attempts in the last hour:"
                        + " green from 99 %, yellow from 95 %, red below.")
                .size(24, 4)
                .query(instant(workflowSuccess()).legend("Workflows"))
                .query(instant(share(
                                ofPickedAgents(AgentMetrics.SUCCESSES.counter()),
                                ofPickedAgents(AgentMetrics.RUNS.counter())))
                        .legend("Agents"))
                .query(successRate(EventMetrics.RESUME_SUCCESSES.counter(), EventMetrics.RESUME_ATTEMPTS.counter())
                        .legend("Resume"))
                .query(successRate(
                                EventMetrics.CORRELATION_SUCCESSES.counter(),
                                EventMetrics.CORRELATION_ATTEMPTS.counter())
                        .legend("Event correlation"))
                .query(successRate(
                                EventMetrics.PROGRESSION_SUCCESSES.counter(),
                                EventMetrics.PROGRESSION_ATTEMPTS.counter())
                        .legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .colorMode(StatColor.BACKGROUND)
                .graphMode(StatGraph.NONE)
                .thresholds(SUCCESS_RATE);
    }

    private static Query successRate(Counter successes, Counter attempts) {
        return instant(share(here(successes), here(attempts)));
    }

    private Vector workflowSuccess() {
        return Scalar.of(1).minus(share(failed(choices.ended()), choices.ended()));
    }
}
