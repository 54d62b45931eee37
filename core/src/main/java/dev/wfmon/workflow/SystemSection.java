package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.BLUE;
import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.failed;
import static dev.wfmon.workflow.Choices.here;
import static dev.wfmon.workflow.Choices.ofPickedAgents;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.perMinute;
import static dev.wfmon.workflow.Queries.range;
import static dev.wfmon.workflow.Queries.share;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.HistogramGrowth;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;

/** What the platform runs on, and what moves workflows on. */
record SystemSection(Choices choices) {

    Section build() {
        return Section.titled("System Health")
                .panels(
                        new Pods(choices).usageByAgent(),
                        Pods.cpuHeatmap(),
                        Pods.memoryHeatmap(),
                        Pods.capacityTrend(),
                        errorRates(),
                        platformSuccess(),
                        webhooks(),
                        webhookDuration(),
                        resumes(),
                        resumeDuration(),
                        circuitBreakers());
    }

    private Panel<?> errorRates() {
        return Panel.timeSeries("Error Rates by Component")
                .description("Share of each component's attempts in the hour before that failed; a gap where it tried"
                        + " nothing.")
                .query(range(share(failed(choices.ended()), choices.ended())).legend("Workflows"))
                .query(range(Scalar.of(1)
                                .minus(share(
                                        ofPickedAgents(AgentMetrics.SUCCESSES.counter()),
                                        ofPickedAgents(AgentMetrics.RUNS.counter()))))
                        .legend("Agents"))
                .query(errorRate(EventMetrics.RESUME_SUCCESSES, EventMetrics.RESUME_ATTEMPTS)
                        .legend("Resume"))
                .query(errorRate(EventMetrics.CORRELATION_SUCCESSES, EventMetrics.CORRELATION_ATTEMPTS)
                        .legend("Event correlation"))
                .query(errorRate(EventMetrics.PROGRESSION_SUCCESSES, EventMetrics.PROGRESSION_ATTEMPTS)
                        .legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private static Query errorRate(Metric successes, Metric attempts) {
        return range(Scalar.of(1).minus(share(here(successes.counter()), here(attempts.counter()))));
    }

    private Panel<?> platformSuccess() {
        return Panel.barGauge("Success over the Time Range")
                .description("Share of the attempts in the selected time range that succeeded.")
                .query(successRate(EventMetrics.RESUME_SUCCESSES, EventMetrics.RESUME_ATTEMPTS)
                        .legend("Resume"))
                .query(successRate(EventMetrics.CORRELATION_SUCCESSES, EventMetrics.CORRELATION_ATTEMPTS)
                        .legend("Event correlation"))
                .query(successRate(EventMetrics.PROGRESSION_SUCCESSES, EventMetrics.PROGRESSION_ATTEMPTS)
                        .legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .min(0)
                .max(1)
                .thresholds(OverviewSection.SUCCESS_RATE);
    }

    private static Query successRate(Metric successes, Metric attempts) {
        Vector succeeded = here(successes.counter()).increase(Window.RANGE).sum();
        Vector tried = here(attempts.counter()).increase(Window.RANGE).sum();
        return instant(succeeded.dividedBy(tried.greaterThan(0)));
    }

    private Panel<?> webhooks() {
        return Panel.timeSeries("GitHub Webhook Processing")
                .description("Webhooks per minute.")
                .query(perMinute(here(EventMetrics.WEBHOOKS_RECEIVED.counter())).legend("Webhooks Received/min"))
                .query(perMinute(here(EventMetrics.WEBHOOKS_PROCESSED.counter()))
                        .legend("Webhooks Processed/min"))
                .unit(Unit.COUNTS_PER_MINUTE)
                .axisSoftMin(0);
    }

    private Panel<?> webhookDuration() {
        HistogramGrowth durations = here(EventMetrics.WEBHOOK_DURATION.histogram())
                .increase(Queries.HOUR)
                .by("event_type");
        return Panel.timeSeries("GitHub Webhook Duration")
                .description("95th percentile of the time from arrival to the end of processing, of the webhooks"
                        + " processed in the hour before.")
                .query(range(durations.quantile(0.95)).legend("{{event_type}}"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0);
    }

    private Panel<?> resumes() {
        return Panel.timeSeries("Resume Operations")
                .description("Tries to resume a workflow in each interval, an hour or more, and those that succeeded.")
                .size(8, 8)
                .query(range(here(EventMetrics.RESUME_ATTEMPTS.counter())
                                .increase(Window.INTERVAL)
                                .sum())
                        .legend("Tried"))
                .query(range(here(EventMetrics.RESUME_SUCCESSES.counter())
                                .increase(Window.INTERVAL)
                                .sum())
                        .legend("Succeeded"))
                .minInterval(Queries.BAR)
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private Panel<?> resumeDuration() {
        Vector duration = here(EventMetrics.RESUME_DURATION.histogram())
                .increase(Queries.HOUR)
                .quantile(0.95);
        return Panel.timeSeries("Resume Operation Duration")
                .description("95th percentile of the resumes that ended in the hour before.")
                .size(8, 8)
                .query(range(duration).legend("Resume (95th percentile)"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0);
    }

    private Panel<?> circuitBreakers() {
        return Panel.barGauge("Circuit Breakers")
                .description("How many circuit breakers of each name are in each state; 0 for a state that was left.")
                .size(8, 8)
                .query(instant(here(EventMetrics.CIRCUIT_BREAKER_STATE.stateSet())
                                .counts(by("circuit_breaker_name", "state")))
                        .legend("{{circuit_breaker_name}} {{state}}"))
                .min(0)
                .thresholds(Thresholds.base(GREEN).then(1, BLUE));
    }
}
