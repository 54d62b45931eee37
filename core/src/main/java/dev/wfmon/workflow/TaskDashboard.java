package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.BLUE;
import static dev.wfmon.grafana.dashboard.Color.TRANSPARENT;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.ofPickedRuns;
import static dev.wfmon.workflow.Choices.ofPickedTasks;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.mean;
import static dev.wfmon.workflow.Queries.range;
import static dev.wfmon.workflow.Queries.table;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Transformation;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.grafana.dashboard.ValueMapping;
import dev.wfmon.grafana.dashboard.Visibility;
import dev.wfmon.json.JsonObject;
import dev.wfmon.promql.dsl.Window;
import dev.wfmon.workflow.WorkflowThresholds.Times;

/** The detail of one task: its workflows, their stages and waits, its agents and their pods. */
record TaskDashboard(Choices choices) {

    static final String UID = "workflow-task";

    JsonObject build() {
        return new Frame(choices)
                .ofTask("Workflow Task Detail", UID)
                .description("The workflows of one task: stages, waits, agents and their pods.")
                .link(Drill.back())
                .link(Drill.agentDetail())
                .section("Workflows", ended(), runningFor(), meanDuration(), existing())
                .section(
                        "Progress",
                        stages(),
                        states(),
                        stageDurations(),
                        new ProgressSection(choices).suspensionWaits())
                .section("Agents", agentDurations(), new AgentSection(choices).runHeatmap(), Pods.usageByPod())
                .build();
    }

    private Panel<?> ended() {
        return Panel.stat("Workflows Ended")
                .description("Workflows of the task that ended in the selected time range, by how they ended.")
                .size(8, 5)
                .query(instant(choices.ended().increase(Window.RANGE).sum(by("status")))
                        .legend("{{status}}"))
                .decimals(0)
                .noValue("none");
    }

    private Panel<?> runningFor() {
        Times limit = choices.config().thresholds().workflows().stuck();
        return Panel.stat("Running For")
                .description("Age of the task's running workflow; an alert fires after "
                        + AlertLimits.words(limit.warning()) + ".")
                .size(8, 5)
                .query(instant(choices.age().max()).legend("Age"))
                .unit(Unit.SECONDS)
                .noValue("none runs")
                .thresholds(AlertLimits.nearing(limit.limits()));
    }

    private Panel<?> meanDuration() {
        return Panel.stat("Mean Duration")
                .description("Mean duration of the workflows that ended in the selected time range.")
                .size(8, 5)
                .query(instant(mean(choices.picked(WorkflowMetrics.DURATION.histogram()), Window.RANGE))
                        .legend("Duration"))
                .unit(Unit.SECONDS)
                .noValue("none ended");
    }

    private Panel<?> existing() {
        return Panel.table("Workflows of the Task")
                .description("The workflows that exist now, with their state and stage;"
                        + " an ended one is kept for a while.")
                .size(24, 6)
                .query(table(choices.picked(WorkflowMetrics.STATUS.stateSet())
                        .counts(by("environment", "workflow_name", "current_stage", "status"))
                        .equalTo(1)))
                .transform(Transformation.organize()
                        .exclude("Time", "Value")
                        .order("environment", "workflow_name", "status", "current_stage")
                        .rename("environment", "Environment")
                        .rename("workflow_name", "Workflow")
                        .rename("status", "State")
                        .rename("current_stage", "Stage"))
                .noValue("none exists");
    }

    private Panel<?> stages() {
        return Panel.stateTimeline("Stages")
                .description("The stage that the task's workflow was in.")
                .query(range(choices.picked(WorkflowMetrics.STATUS.stateSet()).count("Running", by("current_stage")))
                        .legend("{{current_stage}}"))
                .thresholds(Thresholds.base(TRANSPARENT).then(1, BLUE))
                .mappings(
                        ValueMapping.value("0").text("").color(TRANSPARENT),
                        ValueMapping.value("1").text("in it"))
                .showValues(Visibility.NEVER)
                .noLegend();
    }

    private Panel<?> states() {
        return Panel.stateTimeline("Task States")
                .description("The state that the task was in.")
                .size(24, 7)
                .query(range(ofPickedTasks(WorkflowMetrics.TASK_STATUS.stateSet())
                                .counts())
                        .legend("{{status}}"))
                .thresholds(Thresholds.base(TRANSPARENT).then(1, BLUE))
                .mappings(
                        ValueMapping.value("0").text("").color(TRANSPARENT),
                        ValueMapping.value("1").text("in it"))
                .showValues(Visibility.NEVER)
                .noLegend();
    }

    private Panel<?> stageDurations() {
        return Panel.barGauge("Stage Durations")
                .description("Mean duration of the stages that ended in the selected time range.")
                .query(instant(mean(choices.picked(WorkflowMetrics.STAGE_DURATION.histogram()), Window.RANGE, "stage"))
                        .legend("{{stage}}"))
                .unit(Unit.SECONDS)
                .min(0);
    }

    private Panel<?> agentDurations() {
        return Panel.barGauge("Agents of the Task")
                .description("Mean duration of each agent's runs for the task in the selected time range."
                        + " A click opens the agent.")
                .query(instant(mean(
                                ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()), Window.RANGE, "github_app"))
                        .legend("{{github_app}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .links(Drill.toAgent());
    }
}
