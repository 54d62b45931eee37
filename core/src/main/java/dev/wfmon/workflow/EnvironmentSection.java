package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.ofPickedRuns;
import static dev.wfmon.workflow.Queries.mean;
import static dev.wfmon.workflow.Queries.range;
import static dev.wfmon.workflow.Queries.share;
import static dev.wfmon.workflow.Queries.table;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.Transformation;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Window;

/** The picked environments beside each other. */
record EnvironmentSection(Choices choices) {

    private static final Grouping BY_ENVIRONMENT = by("environment");

    Section build() {
        return Section.titled("Environments").collapsed().panels(comparison(), success(), throughput());
    }

    private Panel<?> comparison() {
        return Panel.table("Environment Comparison")
                .description("The environments over the selected time range.")
                .size(24, 6)
                .query(table(choices.ended().increase(Window.RANGE).sum(BY_ENVIRONMENT)))
                .query(table(share(succeeded(), choices.ended(), Window.RANGE, BY_ENVIRONMENT)))
                .query(table(mean(choices.picked(WorkflowMetrics.DURATION.histogram()), Window.RANGE, "environment")))
                .query(table(
                        mean(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()), Window.RANGE, "environment")))
                .transform(Transformation.merge())
                .transform(Transformation.organize()
                        .exclude("Time")
                        .order("environment", "Value #A", "Value #B", "Value #C", "Value #D")
                        .rename("environment", "Environment")
                        .rename("Value #A", "Workflows Ended")
                        .rename("Value #B", "Success Rate")
                        .rename("Value #C", "Avg Workflow Duration")
                        .rename("Value #D", "Avg Agent Run"))
                .decimals(0)
                .override(FieldOverride.byName("Success Rate")
                        .unit(Unit.PERCENT_UNIT)
                        .decimals(1)
                        .thresholds(OverviewSection.SUCCESS_RATE))
                .override(FieldOverride.byRegex("/^Avg/").unit(Unit.SECONDS).decimals(1));
    }

    private Panel<?> success() {
        return Panel.timeSeries("Success Rate by Environment")
                .description("Share of the workflows ended in the hour before that succeeded; a gap where none ended.")
                .query(range(share(succeeded(), choices.ended(), Window.of(Queries.HOUR), BY_ENVIRONMENT))
                        .legend("{{environment}}"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private Panel<?> throughput() {
        return Panel.timeSeries("Throughput by Environment")
                .description("Workflows that succeeded in the hour before.")
                .query(range(succeeded().increase(Queries.HOUR).sum(BY_ENVIRONMENT))
                        .legend("{{environment}}"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private Counter succeeded() {
        return choices.ended().where("status", "Succeeded");
    }
}
