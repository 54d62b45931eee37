package dev.wfmon.workflow;

import static dev.wfmon.catalogue.WorkflowMetrics.START_TIME;
import static dev.wfmon.catalogue.WorkflowMetrics.STATUS;
import static dev.wfmon.catalogue.WorkflowMetrics.SUSPENSION_START_TIME;
import static dev.wfmon.promql.dsl.Matching.on;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.workflow.WorkflowThresholds.Workflows;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The platform's alerts, for Prometheus or vmalert. */
record WorkflowAlerts(Choices choices) {

    static List<RuleGroup> groups() {
        return groups(WorkflowConfig.DEFAULT);
    }

    /** The alerts as configured; a group evaluates what it records before what needs it. */
    static List<RuleGroup> groups(WorkflowConfig config) {
        Choices choices = new Choices(config);
        Renaming renaming = new Renaming(config.names());
        return Stream.of(
                        RuleGroup.of("workflow.stuck", new WorkflowAlerts(choices).stuck()),
                        RuleGroup.of("workflow.health", new HealthAlerts(choices).rules()),
                        RuleGroup.of("workflow.agents", new AgentAlerts(choices).rules()))
                .map(group -> renaming.group(group.interval(Duration.ofMinutes(1))))
                .toList();
    }

    private List<Rule> stuck() {
        Workflows limits = choices.config().thresholds().workflows();
        Alert stuck = Alert.of(choices.config(), "WorkflowStuckTooLong", "workflow", "stuck-workflows")
                .says(
                        "Workflow {{ $labels.workflow_name }} stuck for {{ $value | humanizeDuration }}",
                        "Workflow {{ $labels.workflow_name }} for task {{ $labels.task_id }} has been running for"
                                + " {{ $value | humanizeDuration }}. Current stage: {{ $labels.current_stage }}")
                .shows("task_id", "task_id");
        Alert suspended = Alert.of(choices.config(), "WorkflowSuspendedTooLong", "workflow", "suspended-workflows")
                .says(
                        "Workflow {{ $labels.workflow_name }} waits for {{ $labels.suspension_point }}",
                        "Workflow {{ $labels.workflow_name }} for task {{ $labels.task_id }} has been waiting for"
                                + " {{ $labels.suspension_point }} for {{ $value | humanizeDuration }}.")
                .shows("task_id", "task_id");
        Vector age = Scalar.time().minus(choices.play(START_TIME.gauge()));
        Vector wait =
                Scalar.time().minus(choices.play(SUSPENSION_START_TIME.gauge()).greaterThan(0));
        return Stream.of(
                        stuck.above(ofRunning(age), limits.stuck().limits()),
                        suspended.above(ofRunning(wait), limits.suspended().limits()))
                .flatMap(List::stream)
                .toList();
    }

    /** Times stay after the end, so only those of running workflows count; these know their stage. */
    private Vector ofRunning(Vector times) {
        return times.times(
                choices.play(STATUS.stateSet()).in("Running"),
                on("environment", "workflow_name").groupLeft("current_stage"));
    }
}
