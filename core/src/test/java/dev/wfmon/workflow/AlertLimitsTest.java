package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.workflow.WorkflowThresholds.Times;
import dev.wfmon.workflow.WorkflowThresholds.Workflows;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertLimitsTest {

    @ParameterizedTest
    @CsvSource({"PT24H, 24h", "P2D, 48h", "PT90M, 1h30m", "PT30S, 30s"})
    void timesReadAsPeopleSayThem(Duration time, String words) {
        assertThat(AlertLimits.words(time)).isEqualTo(words);
    }

    @Test
    void panelsShowWhenAlertsFire() {
        Workflows usual = WorkflowThresholds.DEFAULT.workflows();
        WorkflowThresholds limits = new WorkflowThresholds(
                new Workflows(
                        new Times(Duration.ofHours(36), Duration.ofHours(72), Duration.ZERO),
                        usual.suspended(),
                        usual.failures(),
                        usual.progressionFailures()),
                WorkflowThresholds.DEFAULT.agents(),
                WorkflowThresholds.DEFAULT.events(),
                WorkflowThresholds.DEFAULT.platform());
        WorkflowConfig config = WorkflowConfig.DEFAULT.thresholds(limits);
        assertThat(panel(config, "Stuck Workflows (>36h)")).contains("> 129600");
        assertThat(panel(config, "Longest Running Workflows"))
                .contains("after 36h", "\"value\":64800", "\"value\":129600");
        assertThat(panel(config, "Running For")).contains("after 36h", "\"value\":129600");
        assertThat(panel(config, "Longest Suspension")).contains("\"value\":28800", "\"value\":86400");
        assertThat(panel(config, "Workflow Failure Rate (1h)")).contains("\"value\":0.05", "\"value\":0.1");
    }

    @Test
    void panelsNameTheAgents() {
        WorkflowConfig config = WorkflowConfig.DEFAULT.agents(List.of(
                new WorkflowAgent("Rex", AgentRole.IMPLEMENTATION, "Rex"),
                new WorkflowAgent("Ada", AgentRole.TESTING, "Ada"),
                new WorkflowAgent("Bob", AgentRole.TESTING, "Bob")));
        assertThat(panel(config, "Ada and Bob Testing Performance")).contains("improved by Ada and Bob");
        assertThat(panel(config, "Agent Quality Metrics")).doesNotContain("Cleo");
    }

    private static String panel(WorkflowConfig config, String title) {
        return WorkflowPack.resources(config).stream()
                .filter(resource -> resource.kind() == Kind.DASHBOARD)
                .map(Resource::spec)
                .flatMap(dashboard -> dashboard.objects("panels"))
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .filter(panel -> panel.string("title").filter(title::equals).isPresent())
                .map(JsonObject::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no panel " + title));
    }
}
