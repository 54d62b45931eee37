package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wfmon.cli.bench.InProcess;
import dev.wfmon.cli.bench.Program.Run;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wfmon says when something that is no healthy Grafana answers. */
@QuarkusTest
class GrafanaFaultsTest {

    private static final String HEALTH = "{\"database\":\"ok\",\"version\":\"12.4.0\"}";

    @TempDir
    private Path folder = Path.of("");

    private final CountDownLatch release = new CountDownLatch(1);
    private final HttpServer server;
    private final String address;

    GrafanaFaultsTest() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.address = "http://localhost:" + server.getAddress().getPort();
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // status | type | body of the answer to everything but health | exit code | what is said
                "200 | text/html | <!DOCTYPE html><title>Login</title> | 1 | answered 200 with something other than JSON (<!DOCTYPE html><title>Login</title>)",
                "200 | application/json | {\"dashboard\": {\"uid\": | 1 | answered 200 with something other than JSON",
                "200 | application/json | [1, 2] | 1 | answered 200 with an array where something else belongs",
                "401 | text/html | go away | 3 | wants credentials (401); set GRAFANA_TOKEN",
                "403 | application/json | {\"title\":\"Access denied\",\"message\":\"needs dashboards:read\"} | 3 | forbids this (403: needs dashboards:read); use a token with the role Editor or Admin",
                "429 | application/json | {\"message\":\"slow down\"} | 1 | (429: slow down); try again later",
                "500 | application/json | {\"message\":\"database is locked\"} | 1 | (500: database is locked); try again later",
                "503 | text/html | <h1>Your stack is waking up</h1> | 1 | answered 503 with something other than JSON (<h1>Your stack is waking up</h1>)",
            })
    void saysWhatIsWrong(int status, String type, String body, int exitCode, String sentence) {
        answer("/api/health", 200, "application/json", HEALTH);
        answer("/", status, type, body);
        Run run = apply();
        assertThat(run.err()).startsWith("wfmon: ").contains(sentence).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesAServerThatIsTooOld() {
        answer("/", 200, "application/json", "{\"database\":\"ok\",\"version\":\"8.5.27\"}");
        Run run = apply();
        assertThat(run.err()).isEqualTo("wfmon: " + address + " is Grafana 8.5.27; wfmon works with 9 and later\n");
        assertThat(run.exitCode()).isEqualTo(6);
    }

    @Test
    void doesNotFollowARedirectWithItsToken() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch wasAsked = new CountDownLatch(1);
        other.createContext("/", exchange -> wasAsked.countDown());
        other.start();
        try {
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://localhost:" + other.getAddress().getPort() + "/");
                reply(exchange, 302, "text/html", "");
            });
            Run run = apply("GRAFANA_TOKEN", "glsa_secret");
            assertThat(run.err())
                    .contains("sends requests elsewhere (302, to http://localhost:")
                    .doesNotContain("glsa_secret");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(wasAsked.getCount()).isEqualTo(1);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        server.createContext("/", exchange -> {
            try {
                boolean ignored = release.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Run run = new InProcess().run(folder, Map.of("GRAFANA_SERVER", address), "", List.of("diff", "--timeout", "1"));
        assertThat(run.err()).contains("did not answer within 1 second; try again, or allow more with --timeout");
        assertThat(run.exitCode()).isEqualTo(8);
    }

    @Test
    void saysWhenTheConnectionBreaks() {
        server.createContext("/", HttpExchange::close);
        Run run = apply();
        assertThat(run.err()).startsWith("wfmon: " + address + " broke off").contains("try again");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Run apply(String... variable) {
        Map<String, String> environment = variable.length == 0
                ? Map.of("GRAFANA_SERVER", address)
                : Map.of("GRAFANA_SERVER", address, variable[0], variable[1]);
        return new InProcess().run(folder, environment, "", List.of("apply"));
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> reply(exchange, status, type, body));
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
