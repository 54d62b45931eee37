package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import dev.wfmon.catalogue.EventMetrics;
import java.util.List;

/** The truth of the section "Alerting". */
final class AlertingTruth {

    private AlertingTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Gauges gauges = facts.gauges();
        Growth webhooks = facts.journal().processedWebhooks().over(HOUR);
        return List.of(
                instant("Alerts"),
                instant(
                        "Stuck Workflows (>24h)",
                        facts.zeroWhenIdle(
                                gauges.ages().filter(age -> age > 86_400).count())),
                instant("Longest Suspension", gauges.waits().max()),
                instant(
                        "Longest Running Workflows",
                        gauges.ages()
                                .sum("environment", "workflow_type", "workflow_name", "task_id")
                                .then(ages -> ages.top(10))),
                graph("Workflow Failure Rate (1h)", facts.failureShare()),
                graph("Memory in Use of Limit", gauges.memoryShare().max("environment", "agent")),
                graph(
                        "Event Processing Delay",
                        webhooks.quantile(0.95, EventMetrics.WEBHOOK_DURATION),
                        webhooks.quantile(0.5, EventMetrics.WEBHOOK_DURATION)),
                graph("Firing Alerts", facts.firing().count("alertname", "severity")));
    }
}
