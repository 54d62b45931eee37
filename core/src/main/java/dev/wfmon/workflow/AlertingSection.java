package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.failed;
import static dev.wfmon.workflow.Choices.here;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.range;
import static dev.wfmon.workflow.Queries.share;
import static dev.wfmon.workflow.Queries.zeroWhenIdle;

import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.AlertState;
import dev.wfmon.grafana.dashboard.Calculation;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.ThresholdStyle;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.HistogramGrowth;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.workflow.WorkflowThresholds.Times;
import java.time.Duration;

/** What fires, and how near the rest is to it. */
record AlertingSection(Choices choices) {

    private static final String LINES = " Alerts fire above the lines, first a warning.";

    Section build() {
        return Section.titled("Alerting")
                .panels(
                        alerts(),
                        stuck(),
                        waiting(),
                        longestRunning(),
                        failureRate(),
                        memoryPressure(),
                        eventDelay(),
                        alertTrend());
    }

    private WorkflowThresholds limits() {
        return choices.config().thresholds();
    }

    private Panel<?> alerts() {
        return Panel.alertList("Alerts")
                .description("What fires or is about to.")
                .size(12, 10)
                .states(AlertState.FIRING, AlertState.PENDING);
    }

    private Panel<?> stuck() {
        Duration limit = limits().workflows().stuck().warning();
        String words = AlertLimits.words(limit);
        Vector stuck = choices.age().greaterThan(Scalar.seconds(limit)).count();
        return Panel.stat("Stuck Workflows (>" + words + ")")
                .description("Workflows that have been running for more than " + words + ".")
                .size(6, 5)
                .query(instant(zeroWhenIdle(stuck)).legend("Stuck"))
                .noValue("no data")
                .thresholds(Thresholds.base(GREEN).then(1, RED));
    }

    private Panel<?> waiting() {
        Vector since =
                choices.picked(WorkflowMetrics.SUSPENSION_START_TIME.gauge()).greaterThan(0);
        return Panel.stat("Longest Suspension")
                .description("How long the workflow waits that is suspended longest now.")
                .size(6, 5)
                .query(instant(Scalar.time().minus(since).max()).legend("Suspended"))
                .unit(Unit.SECONDS)
                .noValue("none waits")
                .thresholds(AlertLimits.of(limits().workflows().suspended().limits()));
    }

    private Panel<?> longestRunning() {
        Times limit = limits().workflows().stuck();
        return Panel.barGauge("Longest Running Workflows")
                .description("Age of the ten oldest running workflows; an alert fires after "
                        + AlertLimits.words(limit.warning()) + ". A click opens the task.")
                .size(12, 10)
                .query(instant(choices.age().topk(10).sortDesc()).legend("{{workflow_name}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .noValue("none runs")
                .thresholds(AlertLimits.nearing(limit.limits()))
                .links(Drill.toTask());
    }

    private Panel<?> failureRate() {
        return Panel.timeSeries("Workflow Failure Rate (1h)")
                .description(
                        "Share of the workflows ended in the hour before that failed; a gap where none ended." + LINES)
                .query(range(share(failed(choices.ended()), choices.ended())).legend("Failed"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1)
                .thresholds(AlertLimits.of(limits().workflows().failures().share()))
                .showThresholds(ThresholdStyle.DASHED);
    }

    private Panel<?> memoryPressure() {
        return Panel.timeSeries("Memory in Use of Limit")
                .description("The pod of each agent that is nearest to its memory limit." + LINES)
                .query(range(new Pods(choices).memoryShare()).legend("{{environment}} {{agent}}"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .axisSoftMax(1)
                .thresholds(AlertLimits.of(limits().agents().memory()))
                .showThresholds(ThresholdStyle.DASHED);
    }

    private Panel<?> eventDelay() {
        HistogramGrowth durations =
                here(EventMetrics.WEBHOOK_DURATION.histogram()).increase(Queries.HOUR);
        return Panel.timeSeries("Event Processing Delay")
                .description("How long the webhooks of the hour before took to be processed."
                        + " Alerts fire while the 95th percentile is above the lines, first a warning.")
                .query(range(durations.quantile(0.95)).legend("95th percentile"))
                .query(range(durations.quantile(0.5)).legend("median"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0)
                .thresholds(AlertLimits.of(limits().events().webhookDuration().limits()))
                .showThresholds(ThresholdStyle.DASHED);
    }

    private Panel<?> alertTrend() {
        return Panel.timeSeries("Firing Alerts")
                .description("Alerts that fired, over time.")
                .query(range(Frame.alerts("firing").count(by("alertname", "severity")))
                        .legend("{{alertname}} ({{severity}})"))
                .legendTable(Calculation.MAX)
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }
}
