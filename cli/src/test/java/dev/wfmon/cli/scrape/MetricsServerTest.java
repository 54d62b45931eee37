package dev.wfmon.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsServerTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Simulation OUTAGE =
            new Simulation(Scenario.OUTAGE, "production", new Period(BEGIN, BEGIN.plus(Duration.ofHours(8))), 40, 1);
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain                                                     | text/plain; version=0.0.4; charset=utf-8                    | # TYPE agent_total counter
            application/openmetrics-text;version=1.0.0,text/plain;q=0.5    | application/openmetrics-text; version=1.0.0; charset=utf-8  | # TYPE agent counter
            """)
    void answersInTheFormatThatIsAskedFor(String accept, String contentType, String type) throws Exception {
        try (MetricsServer server = serveAt(BEGIN.plus(Duration.ofHours(2)))) {
            HttpResponse<String> answer = get(server.metrics(), accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
            assertThat(answer.body().lines()).contains(type).noneMatch(line -> line.startsWith("up{"));
            assertThat(answer.body().endsWith("# EOF\n")).isEqualTo(contentType.startsWith("application"));
        }
    }

    @Test
    void doesNotAnswerInAnOutage() throws Exception {
        try (MetricsServer server = serveAt(OUTAGE.trouble().from().plusSeconds(60))) {
            assertThat(get(server.metrics(), "").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        try (MetricsServer server = serveAt(BEGIN)) {
            assertThat(get(server.metrics().resolve("/metrics/x"), "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void prometheusScrapesIt(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(PROMETHEUS), "prometheus is missing: apt-get install prometheus");
        try (MetricsServer server = serveAt(BEGIN.plus(Duration.ofHours(2)))) {
            Path config = Files.writeString(folder.resolve("prometheus.yml"), """
                    scrape_configs:
                      - job_name: workflow-platform
                        scrape_interval: 1s
                        honor_labels: true
                        static_configs:
                          - targets: ["%s"]
                            labels: {environment: production}
                    """.formatted(
                            server.metrics().getAuthority()));
            String address = "127.0.0.1:" + freePort();
            Process prometheus = new ProcessBuilder(
                            PROMETHEUS.toString(),
                            "--config.file=" + config,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=" + address)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            try {
                URI up = URI.create(
                        "http://" + address + "/api/v1/query?query=up%20and%20on(environment)%20agent_total");
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(get(up, "").body())
                                .contains(
                                        "\"job\":\"workflow-platform\"", "\"environment\":\"production\"", ",\"1\"]"));
            } finally {
                prometheus.destroy();
                prometheus.waitFor();
            }
        }
    }

    private static MetricsServer serveAt(Instant now) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return MetricsServer.start(any, OUTAGE.run(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private HttpResponse<String> get(URI uri, String accept) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
