package dev.wfmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.instrument.ScrapeCheck;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Linter;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.workflow.WorkflowPack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that is sent a day of events exposes what the catalogue says, so its monitoring has all that it asks for. */
@QuarkusTest
class DemoServiceIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/events")
    private URI events = URI.create("");

    @TestHTTPResource("/metrics")
    private URI metrics = URI.create("");

    private String day = "";

    @BeforeEach
    void sendTheDay() throws Exception {
        try (InputStream file = DemoServiceIT.class.getResourceAsStream("/day.json")) {
            day = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpRequest post = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(day))
                .build();
        HttpResponse<String> answer = CLIENT.send(post, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void theDayHasEveryKindOfEvent() {
        assertThat(EventsJson.kinds().map(EventsJson::nameOf)).allMatch(name -> day.contains('"' + name + '"'));
    }

    /** Asked for nothing in particular, Quarkus answers in OpenMetrics. */
    @ParameterizedTest
    @CsvSource({"text/plain, text/plain", "*/*, application/openmetrics-text"})
    void whatItExposesIsTheCatalogue(String accepted, String format) throws Exception {
        HttpResponse<String> answer = get(accepted);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
        SourceText scrape = new SourceText("metrics", answer.body());
        assertThat(scrape.text()).as("a service's own").contains("demo_batches_total", "http_server_requests");
        assertThat(ScrapeCheck.differences(scrape)).isEmpty();
    }

    @Test
    void thePackAsksForWhatItExposes() throws Exception {
        List<VectorSelector> selectors = selectors(WorkflowPack.resources())
                .filter(DemoServiceIT::isOfPlatform)
                .toList();
        assertThat(selectors).hasSizeGreaterThan(50);
        assertThat(selectors.stream().flatMap(missing())).isEmpty();
    }

    @Test
    void itsOwnMonitoringAsksForWhatItExposes() throws Exception {
        List<Resource> own = List.of(
                resource(Kind.DASHBOARD, "demo", DemoMonitoring.dashboard()),
                resource(Kind.RULE_GROUP, "demo", DemoMonitoring.alerts().toJson()));
        assertThat(Linter.lint(own)).isEmpty();
        assertThat(selectors(own).flatMap(missing())).isEmpty();
    }

    private HttpResponse<String> get(String accepted) throws IOException, InterruptedException {
        HttpRequest get =
                HttpRequest.newBuilder(metrics).header("Accept", accepted).build();
        HttpResponse<String> answer = CLIENT.send(get, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Resource resource(Kind kind, String name, JsonObject spec) {
        return Resource.builtBy("demo", new ResourceId(kind, name), Optional.empty(), spec);
    }

    private static boolean isOfPlatform(VectorSelector selector) {
        return selector.name()
                .flatMap(Catalogue.PLATFORM::find)
                .filter(metric -> metric.emitter().equals(WorkflowMetrics.PLATFORM.name()))
                .isPresent();
    }

    /** The metric or the labels of a selector that a scrape does not have. */
    private Function<VectorSelector, Stream<String>> missing() throws Exception {
        Catalogue exposed = CatalogueReader.read(
                        new SourceText("metrics", get("text/plain").body()))
                .catalogue();
        return selector -> {
            Optional<Metric> metric = selector.name().flatMap(exposed::find);
            return metric.isEmpty()
                    ? Stream.of(selector.toString())
                    : selector.matchers().stream()
                            .map(Matcher::label)
                            .filter(label -> metric.get().label(label).isEmpty())
                            .map(label -> selector + ": no label " + label);
        };
    }

    private static Stream<VectorSelector> selectors(List<Resource> resources) {
        return resources.stream()
                .map(Resource::spec)
                .flatMap(DemoServiceIT::expressions)
                .flatMap(text ->
                        Promql.parse(text, ParseOptions.GRAFANA).orThrow().nodes())
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast);
    }

    /** All texts under the key {@code expr}, wherever they stand. */
    private static Stream<String> expressions(Json json) {
        return switch (json) {
            case JsonObject object ->
                object.members().stream()
                        .flatMap(member -> member.name().equals("expr")
                                ? member.value().asString().stream()
                                : expressions(member.value()));
            case JsonArray array -> array.items().stream().flatMap(DemoServiceIT::expressions);
            default -> Stream.empty();
        };
    }
}
