package dev.wfmon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.engine.PrometheusServer;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

    private static final String SCRAPE = """
            # HELP http_requests_total Requests, \\\\ and\\n lines.
            # TYPE http_requests_total counter
            http_requests_total{code="200",path="/a\\"b,}"} 1027 1395066363000
            http_requests_total{code="400",empty="",} 3
            # TYPE rpc_seconds histogram
            rpc_seconds_bucket{le="0.5"} 1
            rpc_seconds_bucket{le="1e1"} 2
            rpc_seconds_bucket{le="+Inf"} 3
            rpc_seconds_sum 53
            rpc_seconds_count 3

            # a comment
            #TYPE nothing counter
            # TYPE wait_seconds summary
            wait_seconds{quantile="0.5", job = "a" } NaN
            wait_seconds_sum{job="a"} -1.5e3
            untold{a="b"} +Inf
              spaced   .5
            # TYPE rpc untyped
            rpc_sum 1
            {"ünï.code", "läbel"="x"} 1
            """;

    private static final String OPEN_METRICS = """
            # TYPE requests counter
            # UNIT requests requests
            requests_total{code="200"} 3 1.5 # {trace_id="a"} 0.3
            requests_created{code="200"} 1
            # TYPE build info
            build_info{version="1"} 1
            # TYPE mode stateset
            mode{mode="on",host="a"} 1
            mode{mode="off",host="a"} 0
            # TYPE sizes gaugehistogram
            sizes_bucket{le="2.0"} 1
            sizes_bucket{le="+Inf"} 1
            sizes_gcount 1
            # EOF
            """;

    private static final String METADATA = """
            {"status": "success", "data": {
              "up": [{"type": "gauge", "help": "", "unit": ""}, {"type": "gauge", "help": "Up.", "unit": ""}],
              "runs": [{"type": "counter", "help": "Runs.", "unit": "runs"}],
              "mixed": [{"type": "counter"}, {"type": "gauge"}],
              "mode": [{"type": "stateset"}],
              "odd": [{"type": "meter"}],
              "none": []
            }}
            """;

    @Test
    void readsTheTextFormat() {
        CatalogueReading reading = read("metrics", SCRAPE);
        assertThat(reading.problems()).isEmpty();
        assertThat(shown(reading)).isEqualTo("""
                http_requests_total counter[code, path] Requests, \\ and
                 lines.
                rpc_seconds histogram[] [0.5, 10.0]
                wait_seconds summary[job]
                untold unknown[a]
                spaced unknown[]
                rpc unknown[]
                rpc_sum unknown[]
                ünï.code unknown[läbel]""");
    }

    @Test
    void readsOpenMetrics() {
        CatalogueReading reading = read("metrics", OPEN_METRICS);
        assertThat(reading.problems()).isEmpty();
        assertThat(shown(reading)).isEqualTo("""
                requests_total counter[code] requests
                build_info info[version]
                mode stateset[mode, host]
                sizes gaugehistogram[] [2.0]""");
        assertThat(reading.catalogue()
                        .find("mode")
                        .orElseThrow()
                        .stateSet()
                        .in("on")
                        .print())
                .isEqualTo("mode{mode=\"on\"} == 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a{b} 1`           | m:1:4: expected a label, as in {code="200"}
            `a{b=c} 1`         | m:1:5: expected the value of the label in quotes
            `a{b="c} 1`        | m:1:5: the value of the label has no end
            `a{b="c" d="e"} 1` | m:1:9: expected a comma or the end of the labels
            `a{__name__="c"} 1`| m:1:11: expected a label, as in {code="200"}
            `a{b="c"`          | m:1:8: expected a comma or the end of the labels
            `a`                | m:1:2: expected a number
            `  a one`          | m:1:5: expected a number
            `1 1`              | m:1:1: expected the name of a metric
            `# TYPE a meter`   | m:1:10: there is no type "meter"
            """)
    void tellsWhatIsWrongInAScrape(String line, String expected) {
        CatalogueReading reading = read("m", line);
        assertThat(reading.problems()).extracting(CatalogueReaderTest::sentence).containsExactly(expected);
    }

    @Test
    void readsMetadata() {
        CatalogueReading reading = read("metadata.json", METADATA);
        assertThat(shown(reading)).isEqualTo("""
                up gauge? Up.
                runs counter? runs Runs.
                mixed unknown?
                mode stateset?
                odd unknown?""");
        assertThat(reading.problems())
                .extracting(CatalogueReaderTest::sentence)
                .containsExactly(
                        "metadata.json:6:20: there is no type \"meter\"",
                        "metadata.json:7:11: expected a list of objects with type, help and unit for \"none\"");
        assertThat(reading.catalogue().find("runs_total")).isPresent();
    }

    @Test
    void readsWhatIsWritten() {
        String text = JsonWriter.pretty(CatalogueJson.of(Catalogue.PLATFORM));
        CatalogueReading reading = read("metrics.json", text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.catalogue()).isEqualTo(Catalogue.PLATFORM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            metrics: {}                                      | 1:10: "metrics" holds a list
            metrics: [1]                                     | 1:11: a metric is an object
            metrics: [{type: gauge}]                         | 1:11: a metric needs a name
            metrics: [{name: a}]                             | 1:11: a metric needs a type
            metrics: [{name: a, type: meter}]                | 1:27: there is no type "meter"; a metric is one of counter, gauge, histogram, gaugehistogram, summary, info, stateset, unknown
            metrics: [{name: a, type: gauge, lables: []}]    | 1:34: a metric has no key "lables"; it has name, type, unit, help, labels, buckets, emitter, note
            metrics: [{name: a, type: gauge, unit: 1}]       | 1:40: "unit" holds text
            metrics: [{name: a, type: gauge, buckets: [1]}]  | 1:11: a has buckets but is a gauge
            metrics: [{name: a, type: histogram, buckets: [x]}] | 1:48: "buckets" holds numbers
            metrics: [{name: a, type: gauge}, {name: a, type: info}] | 1:35: a metric named a stands above already
            metrics: [{name: a, type: gauge, labels: [x]}]   | 1:43: a label is an object
            metrics: [{name: a, type: gauge, labels: [{}]}]  | 1:43: a label needs a name
            metrics: [{name: a, type: gauge, labels: [{name: b, values: []}]}] | 1:43: the values of a label differ and are not none, got []
            metrics: [{name: a, type: gauge, labels: [{name: b, values: [c], states: [d]}]}] | 1:43: a label has either examples or values or states
            name: a                                          | 1:1: neither a catalogue, which has the key "metrics", nor an answer of /api/v1/metadata, which has the key "status"
            {status: error, error: not here}                 | 1:1: the server answered no metadata: not here
            """)
    void tellsWhatIsWrongInADocument(String text, String expected) {
        assertThat(read("m.yaml", text).problems())
                .extracting(CatalogueReaderTest::sentence)
                .containsExactly("m.yaml:" + expected);
    }

    @Test
    void readsWhatARealServerExposes(@TempDir Path folder) throws Exception {
        try (PrometheusServer prometheus = new PrometheusServer(folder)) {
            CatalogueReading reading = read("metrics", prometheus.get("/metrics"));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.catalogue().metrics())
                    .hasSizeGreaterThan(100)
                    .noneMatch(metric -> metric.type() == MetricType.UNKNOWN)
                    .noneMatch(metric -> metric.help().isEmpty());
            Metric latency = reading.catalogue()
                    .find("prometheus_http_request_duration_seconds_bucket")
                    .orElseThrow();
            assertThat(latency.type()).isEqualTo(MetricType.HISTOGRAM);
            assertThat(latency.buckets()).contains(0.1, 1.0);
            assertThat(latency.labels().orElseThrow()).extracting(Label::name).containsExactly("handler");
        }
    }

    @Test
    void noTextMakesItThrow() {
        long seed = System.nanoTime();
        System.out.println("CatalogueReaderTest: seed " + seed);
        Random random = new Random(seed);
        String pieces = "aa_total{}\"\\,= \n#TYPEHLé1.e+le quantile__name__counter histogram summary stateset info";
        List<SourceText> texts = List.of(
                new SourceText("m.txt", SCRAPE),
                new SourceText("m.txt", OPEN_METRICS),
                new SourceText("m.json", METADATA),
                new SourceText("m.json", JsonWriter.pretty(CatalogueJson.of(new Catalogue(EngineMetrics.ALL)))));
        for (int round = 0; round < 20_000; round++) {
            SourceText source = texts.get(random.nextInt(texts.size()));
            StringBuilder text = new StringBuilder(source.text());
            for (int edit = random.nextInt(1, 12); edit > 0; edit--) {
                int at = random.nextInt(text.length());
                int from = random.nextInt(pieces.length());
                int to = Math.min(pieces.length(), from + random.nextInt(1, 10));
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), pieces.substring(from, to));
            }
            assertThat(read(source.name(), text.toString()).catalogue())
                    .as("seed " + seed)
                    .isNotNull();
        }
    }

    private static CatalogueReading read(String name, String text) {
        return CatalogueReader.read(new SourceText(name, text));
    }

    private static String sentence(ReadProblem problem) {
        return problem.render().lines().findFirst().orElse("");
    }

    private static String shown(CatalogueReading reading) {
        return reading.catalogue().metrics().stream()
                .map(CatalogueReaderTest::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Metric metric) {
        String labels = metric.labels()
                .map(all -> all.stream().map(Label::name).toList().toString())
                .orElse("?");
        List<Double> buckets = metric.buckets();
        return (metric.name() + " " + metric.type().keyword() + labels + " " + metric.unit() + " " + metric.help() + " "
                        + (buckets.isEmpty() ? "" : buckets))
                .replaceAll(" +", " ")
                .strip();
    }
}
