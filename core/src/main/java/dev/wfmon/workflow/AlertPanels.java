package dev.wfmon.workflow;

import dev.wfmon.alert.GrafanaRules.Panel;
import dev.wfmon.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The panel of the main dashboard that shows what an alert is about. */
final class AlertPanels {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("WorkflowStuckTooLong", "Longest Running Workflows"),
            Map.entry("WorkflowSuspendedTooLong", "Longest Suspension"),
            Map.entry("HighWorkflowFailureRate", "Workflow Failure Rate (1h)"),
            Map.entry("TaskProgressionFailing", "Error Rates by Component"),
            Map.entry("WebhookProcessingDelayed", "Event Processing Delay"),
            Map.entry("EventProcessingDelayed", "GitHub Webhook Processing"),
            Map.entry("EventCorrelationFailing", "Error Rates by Component"),
            Map.entry("ResumeOperationsFailing", "Resume Operations"),
            Map.entry("CircuitBreakerOpen", "Circuit Breakers"),
            Map.entry("AgentPerformanceDegradation", "Agent Execution Time"),
            Map.entry("AgentMemoryNearLimit", "Memory in Use of Limit"),
            Map.entry("AgentCpuThrottled", "Agent Resource Usage"),
            Map.entry("AgentOutOfMemory", "Top Agent Failure Reasons"),
            Map.entry("WorkflowPlatformDown", "Active Workflows"),
            Map.entry("WorkflowMetricsMissing", "Active Workflows"));

    private AlertPanels() {}

    static Optional<Panel> of(String alert, JsonObject dashboard) {
        Optional<String> wanted = Optional.ofNullable(TITLES.get(alert));
        return dashboard
                .objects("panels")
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .filter(panel -> wanted.isPresent() && panel.string("title").equals(wanted))
                .flatMap(panel -> panel.integer("id").stream())
                .map(id -> new Panel(WorkflowDashboard.UID, id))
                .findFirst();
    }
}
