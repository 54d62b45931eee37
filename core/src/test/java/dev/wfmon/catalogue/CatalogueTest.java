package dev.wfmon.catalogue;

import static dev.wfmon.promql.dsl.Grouping.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.Golden;
import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.dsl.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Path SPECIFICATION = Path.of("../../shared/spec/workflow-monitoring.md");
    private static final Path CORPUS = Path.of("../../shared/corpora/metrics");
    private static final Path REFERENCE = Path.of("../docs/metrics.md");

    private static final String PREFACE = """
            What the monitoring of the workflow platform reads, and who emits it. This page is written by
            `CatalogueTest` from `dev.wfmon.catalogue`, where the metrics are declared.

            How many workflows ended is told by `workflow_duration_seconds_count` with its label `status`: the
            histogram counts each workflow once, when it ends. There is no counter of completions beside it, since the
            specification names none, and two sources of one number come to differ.

            Counters with a `task_id` or a `stage` start at 0 when the workflow, stage or wait begins. One that appears
            with its first event has never risen as far as `rate` and `increase` can see, and that event would be lost.

            Java services emit the platform's metrics by `dev.wfmon.instrument.PlatformMeters`, to which they tell what
            happens. It stands on Micrometer, which adds a gauge with the ending `_max` to each histogram: the greatest
            value of the last minutes.

            A catalogue of one's own, for other metrics than these, is a JSON or YAML file with the key `metrics` and a
            list of objects. Each has `name` and `type` (counter, gauge, histogram, gaugehistogram, summary, info,
            stateset, unknown), and as far as they are known `unit`, `help`, `labels`, `buckets`, `emitter` and `note`.
            Each label has `name` and `help`, and one of `examples` (an open set of values), `values` (a closed one) and
            `states` (those of a state set). Instead of such a file, what a target answers to `/metrics` or a server to
            `/api/v1/metadata` can be read as well.

            ```yaml
            metrics:
              - name: payment_failures_total
                type: counter
                help: Payments that failed.
                labels:
                  - name: bank
                    help: Whose it was.
                  - name: reason
                    values: [limit, unknown_account]
            ```
            """;

    /** Words of the specification that look like the names of its metrics: they begin as these do. */
    private static final Pattern LIKE_A_METRIC = Pattern.compile(
            "\\b(?:workflow|agent|task|github_webhook|resume|event_correlation|circuit_breaker|cleo|tess|container"
                    + "|kubernetes)_[a-z_]+");

    private static final Set<String> NO_METRICS = Set.of(
            "task_id",
            "task_filter",
            "workflow_type",
            "workflow_name",
            "agent_type",
            "circuit_breaker_name",
            "container_",
            "task_");

    @Test
    void theReferenceIsInStep() throws IOException {
        Golden.check(REFERENCE, new MarkdownReference("Metrics", PREFACE).of(Catalogue.PLATFORM));
    }

    @Test
    void everyMetricOfTheSpecificationIsKnown() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), () -> "no specification at " + SPECIFICATION.toAbsolutePath());
        List<String> names = LIKE_A_METRIC
                .matcher(Files.readString(SPECIFICATION))
                .results()
                .map(MatchResult::group)
                .filter(name -> !NO_METRICS.contains(name))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(names).filteredOn(name -> !isKnown(name)).isEmpty();
    }

    private static boolean isKnown(String name) {
        return Catalogue.PLATFORM.named(name).isPresent()
                || Catalogue.PLATFORM.find(name).isPresent()
                || Catalogue.PLATFORM.metrics().stream()
                        .anyMatch(metric -> metric.note().contains("`" + name + "`"));
    }

    @Test
    void theExampleInTheReferenceCanBeRead() {
        String yaml = PREFACE.replaceFirst("(?s).*```yaml\\n", "").replaceFirst("(?s)```.*", "");
        CatalogueReading reading = CatalogueReader.read(new SourceText("metrics.yaml", yaml));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.catalogue().named("payment_failures_total")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"argo-workflows", "cadvisor", "kube-state-metrics"})
    void whatOthersEmitIsAsTheyDocumentIt(String emitter) throws IOException {
        Path file = CORPUS.resolve(emitter + ".json");
        assumeTrue(Files.exists(file), () -> "no corpora at " + CORPUS.toAbsolutePath());
        List<JsonObject> documented = Documents.read(new SourceText("c.json", Files.readString(file)))
                .documents()
                .getFirst()
                .root()
                .asArray()
                .orElseThrow()
                .objects()
                .toList();
        List<Metric> ours = Catalogue.PLATFORM.metrics().stream()
                .filter(metric -> named(documented, metric.name()).isPresent())
                .toList();
        assertThat(ours).hasSizeGreaterThan(4);
        assertThat(ours).allSatisfy(metric -> {
            JsonObject theirs = named(documented, metric.name()).orElseThrow();
            assertThat(typeOf(theirs)).as(metric.name()).isEqualTo(metric.type().inTextFormat());
        });
    }

    /** Argo tells the types of OpenTelemetry. */
    private static String typeOf(JsonObject documented) {
        return documented
                .string("type")
                .orElse("")
                .replaceFirst("^(Int64|Float64)(Observable)?", "")
                .replace("UpDownCounter", "gauge")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<JsonObject> named(List<JsonObject> documented, String name) {
        return documented.stream()
                .filter(metric -> metric.string("name").equals(Optional.of(name)))
                .findFirst();
    }

    @Test
    void aMetricOfThePlatformSaysWhereItRuns() {
        assertThat(Catalogue.PLATFORM.metrics())
                .allSatisfy(metric -> assertThat(metric.label("environment")).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "workflow_duration_seconds_bucket, workflow_duration_seconds",
        "workflow_duration_seconds_count, workflow_duration_seconds",
        "workflow_duration_seconds, ''",
        "agent_total, agent_total",
        "agent_total_total, agent_total",
        "workflow_status_gauge, workflow_status_gauge",
        "workflow_status_gauge_info, ''",
        "agent, ''"
    })
    void aSeriesBelongsToItsMetric(String series, String metric) {
        assertThat(Catalogue.PLATFORM.find(series).map(Metric::name))
                .isEqualTo(Optional.of(metric).filter(name -> !name.isEmpty()));
    }

    @Test
    void eachNameStandsOnce() {
        Metric up = new Emitter("test").gauge("up", "Up.").build();
        assertThatThrownBy(() -> new Catalogue(List.of(up, up))).hasMessage("two metrics are named up");
    }

    @Test
    void metricsBecomeQueries() {
        assertThat(Stream.of(
                                WorkflowMetrics.DURATION
                                        .histogram()
                                        .rate(Window.RATE_INTERVAL)
                                        .by("task_id")
                                        .quantile(0.95),
                                WorkflowMetrics.STATUS.stateSet().count("Running", by("current_stage")),
                                AgentMetrics.RUNS.counter().rate(Window.RANGE).sum(by("github_app")),
                                WorkflowMetrics.INFO.info().count(by("task_id")),
                                WorkflowMetrics.START_TIME.gauge())
                        .map(vector -> vector.expr().print())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        histogram_quantile(0.95, sum by (task_id, le) (rate(workflow_duration_seconds_bucket[$__rate_interval])))
                        sum by (current_stage) (workflow_status_gauge{status="Running"})
                        sum by (github_app) (rate(agent_total[$__range]))
                        count by (task_id) (workflow_info)
                        workflow_start_time_seconds""");
    }

    @Test
    void metricsBecomeNoQueriesOfAnotherType() {
        assertThatThrownBy(WorkflowMetrics.STATUS::counter)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("workflow_status_gauge is a stateset, no counter");
        assertThatThrownBy(() -> WorkflowMetrics.STATUS.stateSet().count("Runing"))
                .hasMessageContaining("has no state \"Runing\"");
        assertThatThrownBy(() -> AgentMetrics.RUNS.counter().where("task_id", "15"))
                .hasMessageContaining("has no label \"task_id\"");
    }
}
