package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.here;
import static dev.wfmon.workflow.Choices.ofPickedAgents;
import static dev.wfmon.workflow.Choices.ofPickedRuns;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.mean;
import static dev.wfmon.workflow.Queries.perMinute;
import static dev.wfmon.workflow.Queries.range;
import static dev.wfmon.workflow.Queries.share;
import static dev.wfmon.workflow.Queries.table;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.grafana.dashboard.DrawStyle;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.LinkValue;
import dev.wfmon.grafana.dashboard.Orientation;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.Stacking;
import dev.wfmon.grafana.dashboard.Transformation;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;

/** How the agents work, and where they fail. */
record AgentSection(Choices choices) {

    private static final Grouping BY_AGENT = by("github_app");

    Section build() {
        return Section.titled("Agent Performance")
                .panels(
                        implementationAgents(),
                        meanDurations(),
                        agentSuccess(),
                        agentDuration(),
                        runHeatmap(),
                        failuresByAgent(),
                        failureTrend(),
                        failureReasons(),
                        quality(),
                        testResults(),
                        testSuccess(),
                        testDuration());
    }

    private Panel<?> implementationAgents() {
        Counter runs = choices.ofImplementers(ofPickedAgents(AgentMetrics.RUNS.counter()));
        Counter successes = choices.ofImplementers(ofPickedAgents(AgentMetrics.SUCCESSES.counter()));
        Histogram durations = choices.ofImplementers(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()));
        return Panel.table("Implementation Agent Comparison")
                .description(choices.names(AgentRole.IMPLEMENTATION) + " over the selected time range.")
                .query(table(mean(durations, Window.RANGE, "github_app")))
                .query(table(share(successes, runs, Window.RANGE, BY_AGENT)))
                .query(table(runs.increase(Window.RANGE).sum(BY_AGENT)))
                .transform(Transformation.merge())
                .transform(Transformation.organize()
                        .exclude("Time")
                        .order("github_app", "Value #A", "Value #B", "Value #C")
                        .rename("github_app", "Agent")
                        .rename("Value #A", "Avg Duration")
                        .rename("Value #B", "Success Rate")
                        .rename("Value #C", "Runs"))
                .override(FieldOverride.byName("Agent").links(Drill.toAgent(LinkValue.field("Agent"))))
                .override(FieldOverride.byName("Avg Duration").unit(Unit.SECONDS))
                .override(FieldOverride.byName("Success Rate")
                        .unit(Unit.PERCENT_UNIT)
                        .decimals(1)
                        .thresholds(OverviewSection.SUCCESS_RATE))
                .override(FieldOverride.byName("Runs").decimals(0));
    }

    private Panel<?> meanDurations() {
        Vector durations = mean(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()), Window.RANGE, "github_app");
        return Panel.barGauge("Agent Execution Time Comparison")
                .description("Mean duration of each agent's runs in the selected time range. A click opens the agent.")
                .query(instant(durations.sortDesc()).legend("{{github_app}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .links(Drill.toAgent());
    }

    private Panel<?> agentSuccess() {
        Counter runs = ofPickedAgents(AgentMetrics.RUNS.counter());
        Counter successes = ofPickedAgents(AgentMetrics.SUCCESSES.counter());
        return Panel.timeSeries("Agent Success Rate")
                .description("Share of the runs ended in the hour before that succeeded; a gap where none ended.")
                .size(8, 8)
                .query(range(share(successes, runs, Window.of(Queries.HOUR), BY_AGENT))
                        .legend("{{github_app}}"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1)
                .links(Drill.toAgent());
    }

    private Panel<?> agentDuration() {
        Vector duration = ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram())
                .increase(Queries.HOUR)
                .by("github_app")
                .quantile(0.95);
        return Panel.timeSeries("Agent Execution Time")
                .description("95th percentile of the runs that ended in the hour before.")
                .size(8, 8)
                .query(range(duration).legend("{{github_app}}"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0)
                .links(Drill.toAgent());
    }

    Panel<?> runHeatmap() {
        return Panel.heatmap("Agent Duration Heat Map")
                .description("How many runs took how long, by when they ended.")
                .size(8, 8)
                .query(Queries.heatmap(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram())))
                .minInterval(Queries.BAR)
                .unit(Unit.SECONDS);
    }

    private Panel<?> failuresByAgent() {
        Vector failures = failures().increase(Window.RANGE).sum(by("github_app", "failure_reason"));
        return Panel.barChart("Failures by Agent and Reason")
                .description("Runs that failed in the selected time range.")
                .size(8, 8)
                .query(table(failures))
                .transform(Transformation.groupingToMatrix("failure_reason", "github_app", "Value"))
                .orientation(Orientation.HORIZONTAL)
                .stacking(Stacking.NORMAL)
                .unit(Unit.SHORT)
                .decimals(0);
    }

    private Panel<?> failureTrend() {
        return Panel.timeSeries("Agent Failures")
                .description("Runs that failed in each interval, an hour or more.")
                .size(8, 8)
                .query(range(failures().increase(Window.INTERVAL).sum(BY_AGENT)).legend("{{github_app}}"))
                .minInterval(Queries.BAR)
                .drawStyle(DrawStyle.BARS)
                .fillOpacity(60)
                .stacking(Stacking.NORMAL)
                .unit(Unit.SHORT)
                .axisSoftMin(0)
                .links(Drill.toAgent());
    }

    Panel<?> failureReasons() {
        return Panel.barGauge("Top Agent Failure Reasons")
                .description("The five most frequent reasons in the selected time range.")
                .size(8, 8)
                .query(instant(failures()
                                .increase(Window.RANGE)
                                .sum(by("failure_reason"))
                                .greaterThan(0)
                                .topk(5)
                                .sortDesc())
                        .legend("{{failure_reason}}"))
                .unit(Unit.SHORT)
                .decimals(0)
                .min(0)
                .noValue("none failed");
    }

    private static Counter failures() {
        return ofPickedAgents(AgentMetrics.FAILURES.counter());
    }

    private Panel<?> quality() {
        String names = choices.names(AgentRole.QUALITY);
        return Panel.timeSeries(names + " Quality Metrics")
                .description("What is mended and labelled by " + names + ", per minute.")
                .query(perMinute(here(AgentMetrics.CLIPPY_WARNINGS.counter())).legend("Clippy Warnings Fixed/min"))
                .query(perMinute(here(AgentMetrics.FORMATTING_ISSUES.counter())).legend("Format Issues Fixed/min"))
                .query(perMinute(here(AgentMetrics.READY_FOR_QA_LABELS.counter()))
                        .legend("Ready-for-QA Labels Added/min"))
                .unit(Unit.COUNTS_PER_MINUTE)
                .axisSoftMin(0);
    }

    private Panel<?> testResults() {
        String names = choices.names(AgentRole.TESTING);
        return Panel.timeSeries(names + " Testing Performance")
                .description("What is approved, passed and improved by " + names + ", per minute.")
                .query(perMinute(here(AgentMetrics.REVIEW_APPROVALS.counter())).legend("Code Reviews Approved/min"))
                .query(perMinute(here(AgentMetrics.TESTS_PASSED.counter())).legend("Deployment Tests Passed/min"))
                .query(perMinute(here(AgentMetrics.COVERAGE_IMPROVEMENTS.counter()))
                        .legend("Test Coverage Improvements/min"))
                .unit(Unit.COUNTS_PER_MINUTE)
                .axisSoftMin(0);
    }

    private Panel<?> testSuccess() {
        Vector passed =
                here(AgentMetrics.TESTS_PASSED.counter()).increase(Queries.HOUR).sum();
        Vector failed =
                here(AgentMetrics.TESTS_FAILED.counter()).increase(Queries.HOUR).sum();
        return Panel.timeSeries(choices.names(AgentRole.TESTING) + " Testing Success Rate")
                .description("Share of the deployment tests of the hour before that passed; a gap where none ran.")
                .query(range(passed.dividedBy(passed.plus(failed).greaterThan(0)))
                        .legend("Passed"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private Panel<?> testDuration() {
        return Panel.timeSeries(choices.names(AgentRole.TESTING) + " Testing Duration")
                .description("95th percentile of the tests that ended in the hour before.")
                .query(range(here(AgentMetrics.TESTING_DURATION.histogram())
                                .increase(Queries.HOUR)
                                .quantile(0.95))
                        .legend("Testing Duration (95th percentile)"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0);
    }
}
