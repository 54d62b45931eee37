package dev.wfmon.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.engine.Engine;
import dev.wfmon.engine.Engine.Run;
import dev.wfmon.json.SourceText;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformMetersTest {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

    private static final Workflow WORKFLOW = new Workflow("play-orchestration", "play-15", "15");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** One of each kind, as a workflow would make them. */
    private static final List<PlatformEvent> DAY = List.of(
            new WorkflowEvent.TaskMoved("15", TaskStatus.PENDING),
            new WorkflowEvent.TaskMoved("15", TaskStatus.IN_PROGRESS),
            new WorkflowEvent.Started(WORKFLOW, "implementation", START),
            new AgentEvent.Started(Agent.REX, "15"),
            new AgentEvent.Failed(Agent.REX, "15", Duration.ofMinutes(5), FailureReason.API_ERROR),
            new AgentEvent.Succeeded(Agent.REX, "15", Duration.ofMinutes(20)),
            new WorkflowEvent.Suspended(WORKFLOW, "pr_created", at(1800)),
            new SystemEvent.WebhookReceived(WebhookType.PULL_REQUEST),
            new SystemEvent.EventCorrelated(true),
            new SystemEvent.EventCorrelated(false),
            new SystemEvent.ResumeTried(false, Duration.ofSeconds(3)),
            new SystemEvent.ResumeTried(true, Duration.ofMillis(200)),
            new SystemEvent.WebhookProcessed(WebhookType.PULL_REQUEST, Duration.ofSeconds(4)),
            new WorkflowEvent.Resumed(WORKFLOW, at(2400)),
            new WorkflowEvent.StageEntered(WORKFLOW, "quality", at(3000)),
            new AgentEvent.WarningsFixed(7),
            new AgentEvent.FormattingFixed(2),
            new AgentEvent.ReadyForQaLabelAdded(),
            new AgentEvent.DeploymentTested(true),
            new AgentEvent.DeploymentTested(false),
            new AgentEvent.CoverageImproved(),
            new AgentEvent.ReviewApproved(),
            new AgentEvent.TestingFinished(Duration.ofMinutes(12)),
            new SystemEvent.CircuitBreakerMoved("github-api", BreakerState.CLOSED),
            new SystemEvent.CircuitBreakerMoved("github-api", BreakerState.OPEN),
            new WorkflowEvent.Ended(WORKFLOW, Outcome.SUCCEEDED, at(7200)),
            new SystemEvent.TaskProgressed(true),
            new WorkflowEvent.Recovered(new Workflow("play-orchestration", "play-14", "14"), START, "merge", START),
            new WorkflowEvent.Deleted(new Workflow("play-orchestration", "play-14", "14")),
            new WorkflowEvent.TaskRemoved("14"));

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PlatformMeters meters = new PlatformMeters(registry, "test");

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void theDayHasEveryKindOfEvent() {
        Set<Class<?>> kinds = Arrays.stream(PlatformEvent.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(DAY.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT_FORMAT, OPEN_METRICS})
    void aScrapeIsTheCatalogue(String format) {
        DAY.forEach(meters::record);
        SourceText scrape = new SourceText("metrics", registry.scrape(format));
        assertThat(ScrapeCheck.differences(scrape)).isEmpty();
        List<Metric> declared = Catalogue.PLATFORM.of(WorkflowMetrics.PLATFORM.name());
        Stream<Metric> added =
                declared.stream().filter(PlatformMetersTest::isHistogram).map(PlatformMetersTest::greatest);
        assertThat(names(CatalogueReader.read(scrape).catalogue().metrics()))
                .isEqualTo(names(Stream.concat(declared.stream(), added).toList()));
    }

    private static boolean isHistogram(Metric metric) {
        return metric.type() == MetricType.HISTOGRAM;
    }

    /** What Micrometer adds to a histogram, whether one wants it or not. */
    private static Metric greatest(Metric histogram) {
        return WorkflowMetrics.PLATFORM
                .gauge(histogram.name() + "_max", histogram.help())
                .build();
    }

    private static Set<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void promtoolAcceptsTheScrape() throws Exception {
        DAY.forEach(meters::record);
        Run run = Engine.PROMTOOL.runOn(registry.scrape(TEXT_FORMAT), "check", "metrics");
        // Two names that the specification fixes; promtool exits with 3 when it has read all and has something to say.
        assertThat(run.output().lines())
                .containsExactlyInAnyOrder(
                        "circuit_breaker_state_gauge metric name should not include type 'gauge'",
                        "workflow_status_gauge metric name should not include type 'gauge'");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(Engine.PROMTOOL.runOn("a{ 1\n", "check", "metrics").exitCode())
                .as("what promtool says of a bad scrape")
                .isEqualTo(1);
    }

    @Test
    void countsAreThereBeforeWhatTheyCount() {
        assertThat(samples("agent_failure_total")).hasSize(4 * 7).allMatch(sample -> sample.endsWith(" 0.0"));
        meters.record(new WorkflowEvent.Started(WORKFLOW, "implementation", START));
        assertThat(samples("workflow_duration_seconds_count")).hasSize(3).allMatch(sample -> sample.endsWith(" 0"));
        assertThat(samples("workflow_stage_duration_seconds_count"))
                .hasSize(1)
                .allMatch(sample -> sample.endsWith(" 0"));
        // A wait may be over before the next scrape, so what a workflow is known to wait for is there from the start.
        assertThat(samples("workflow_suspension_duration_seconds_count"))
                .hasSize(4)
                .allMatch(sample -> sample.endsWith(" 0"));
        meters.record(new WorkflowEvent.Suspended(WORKFLOW, "review", at(1)));
        assertThat(samples("workflow_suspension_duration_seconds_count"))
                .hasSize(5)
                .allMatch(sample -> sample.endsWith(" 0"));
        meters.record(new AgentEvent.Started(Agent.REX, "15"));
        assertThat(samples("agent_execution_duration_seconds_count"))
                .hasSize(1)
                .allMatch(sample -> sample.endsWith(" 0"));
    }

    @Test
    void aDayInNumbers() {
        DAY.forEach(meters::record);
        assertThat(samples(
                        "workflow_status_gauge",
                        "workflow_start_time_seconds",
                        "workflow_suspension_start_time_seconds",
                        "workflow_suspension_duration_seconds_sum",
                        "workflow_stage_duration_seconds_sum",
                        "task_status",
                        "agent_total",
                        "agent_execution_duration_seconds_sum",
                        "resume_total_attempts",
                        "resume_successful_total",
                        "circuit_breaker_state_gauge",
                        "cleo_clippy_warnings_fixed_total"))
                .containsExactlyInAnyOrder("""
                        agent_execution_duration_seconds_sum{github_app="5DLabs-Rex",task_id="15"} 1500.0
                        agent_total{github_app="5DLabs-Blaze"} 0.0
                        agent_total{github_app="5DLabs-Cleo"} 0.0
                        agent_total{github_app="5DLabs-Rex"} 2.0
                        agent_total{github_app="5DLabs-Tess"} 0.0
                        circuit_breaker_state_gauge{circuit_breaker_name="github-api",state="closed"} 0.0
                        circuit_breaker_state_gauge{circuit_breaker_name="github-api",state="open"} 1.0
                        cleo_clippy_warnings_fixed_total 7.0
                        resume_successful_total 1.0
                        resume_total_attempts 2.0
                        task_status{status="in_progress",task_id="15"} 1.0
                        task_status{status="pending",task_id="15"} 0.0
                        workflow_stage_duration_seconds_sum{stage="implementation",WORKFLOW} 3000.0
                        workflow_stage_duration_seconds_sum{stage="quality",WORKFLOW} 4200.0
                        workflow_start_time_seconds{NAMED} 1.7672256E9
                        workflow_status_gauge{current_stage="implementation",status="Running",NAMED} 0.0
                        workflow_status_gauge{current_stage="quality",status="Running",NAMED} 0.0
                        workflow_status_gauge{current_stage="quality",status="Succeeded",NAMED} 1.0
                        workflow_suspension_duration_seconds_sum{suspension_point="pr_approved",WORKFLOW} 0.0
                        workflow_suspension_duration_seconds_sum{suspension_point="pr_created",WORKFLOW} 600.0
                        workflow_suspension_duration_seconds_sum{suspension_point="pr_merged",WORKFLOW} 0.0
                        workflow_suspension_duration_seconds_sum{suspension_point="ready_for_qa",WORKFLOW} 0.0
                        workflow_suspension_start_time_seconds{suspension_point="pr_created",NAMED} 0.0
                        """.replace(
                                "NAMED",
                                "task_id=\"15\",workflow_name=\"play-15\",workflow_type=\"play-orchestration\"")
                        .replace("WORKFLOW", "task_id=\"15\",workflow_type=\"play-orchestration\"")
                        .split("\n"));
    }

    @Test
    void aWaitOfWhichNobodyToldTheEndEndsWithTheWorkflow() {
        meters.record(new WorkflowEvent.Started(WORKFLOW, "implementation", START));
        meters.record(new WorkflowEvent.Suspended(WORKFLOW, "pr_created", at(60)));
        meters.record(new WorkflowEvent.Ended(WORKFLOW, Outcome.ERROR, at(100)));
        assertThat(samples("workflow_suspension_duration_seconds_sum"))
                .filteredOn(sample -> sample.contains("pr_created"))
                .singleElement()
                .asString()
                .endsWith(" 40.0");
        assertThat(samples("workflow_suspension_start_time_seconds"))
                .singleElement()
                .asString()
                .endsWith(" 0.0");
    }

    @Test
    void aClockThatWasSetBackLosesNoEvent() {
        meters.record(new WorkflowEvent.Started(WORKFLOW, "implementation", START));
        meters.record(new WorkflowEvent.Ended(WORKFLOW, Outcome.FAILED, at(-5)));
        assertThat(samples("workflow_duration_seconds_count"))
                .filteredOn(sample -> sample.contains("Failed"))
                .singleElement()
                .asString()
                .endsWith(" 1");
    }

    @Test
    void eventsOfAnUnknownWorkflowChangeNothing() {
        String before = registry.scrape();
        meters.record(new WorkflowEvent.StageEntered(WORKFLOW, "quality", START));
        meters.record(new WorkflowEvent.Ended(WORKFLOW, Outcome.FAILED, START));
        assertThat(registry.scrape()).isEqualTo(before);
    }

    @Test
    void aDeletedWorkflowHasNoStateButStaysCounted() {
        meters.record(new WorkflowEvent.Started(WORKFLOW, "implementation", START));
        meters.record(new WorkflowEvent.Suspended(WORKFLOW, "pr_created", at(60)));
        meters.record(new WorkflowEvent.Ended(WORKFLOW, Outcome.FAILED, at(100)));
        meters.record(new WorkflowEvent.Deleted(WORKFLOW));
        assertThat(registry.scrape()).doesNotContain("workflow_name=");
        assertThat(samples("workflow_duration_seconds_count")).hasSize(3);
    }

    @Test
    void aRecoveredWorkflowIsTimedFromItsStart() {
        meters.record(new WorkflowEvent.Recovered(WORKFLOW, START, "quality", at(60)));
        meters.record(new WorkflowEvent.Ended(WORKFLOW, Outcome.SUCCEEDED, at(100)));
        assertThat(samples("workflow_duration_seconds_sum"))
                .filteredOn(sample -> sample.contains("Succeeded"))
                .singleElement()
                .asString()
                .endsWith(" 100.0");
        assertThat(samples("workflow_stage_duration_seconds_sum"))
                .singleElement()
                .asString()
                .endsWith(" 40.0");
    }

    @Test
    void aRemovedTaskLeavesNothing() {
        Counter foreign = registry.counter("workflow.other", "task_id", "15");
        DAY.forEach(meters::record);
        meters.record(new WorkflowEvent.TaskRemoved("15"));
        assertThat(registry.scrape().lines().filter(line -> line.contains("task_id=")))
                .singleElement()
                .asString()
                .startsWith("workflow_other_total");
        assertThat(registry.getMeters()).contains(foreign);
        DAY.forEach(meters::record);
        assertThat(samples("workflow_info")).singleElement().asString().endsWith(" 1");
    }

    /** The lines with samples of these names, without the environment. */
    private List<String> samples(String... names) {
        List<String> wanted = new ArrayList<>(List.of(names));
        return registry.scrape(TEXT_FORMAT)
                .lines()
                .filter(line -> wanted.contains(line.replaceFirst("[{ ].*", "")))
                .map(line ->
                        line.replaceFirst("environment=\"test\",|,environment=\"test\"|\\{environment=\"test\"}", ""))
                .toList();
    }
}
