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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that means harm does none, and names that mean harm lead nowhere. */
@QuarkusTest
class HostileServerTest {

    private static final String HEALTH = "{\"database\":\"ok\",\"version\":\"12.4.0\"}";
    private static final long TEN_GIGABYTES = 10_000_000_000L;

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server;
    private final String address;
    private final List<String> paths = new CopyOnWriteArrayList<>();

    HostileServerTest() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.address = "http://localhost:" + server.getAddress().getPort();
    }

    /** What the server does when it is asked for a dashboard. */
    private interface Harm {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsNoMoreThanALimit() throws IOException {
        Run run = diff("cpu", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, TEN_GIGABYTES);
            byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < TEN_GIGABYTES; sent += chunk.length) {
                exchange.getResponseBody().write(chunk);
            }
        });
        assertThat(run.err())
                .startsWith("wfmon: " + address + " answered 200 with more than 64 MB; is this the address of Grafana");
        assertThat(run.exitCode()).isEqualTo(8);
    }

    @Test
    void readsNoEndlessNesting() throws IOException {
        Run run = diff("cpu", exchange -> reply(exchange, 200, "{\"dashboard\":" + "[".repeat(1_000_000)));
        assertThat(run.err()).startsWith("wfmon: " + address + " answered 200 with something other than JSON");
        assertThat(run.exitCode()).isEqualTo(8);
    }

    @Test
    void followsNoRedirectToItself() throws IOException {
        Run run = diff("cpu", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(run.err()).contains("sends requests elsewhere (302, to /api/dashboards/uid/cpu)");
        assertThat(paths).containsExactly("/api/health", "/apis", "/api/dashboards/uid/cpu");
    }

    @Test
    void printsNoControlCharactersOfAnAnswer() throws IOException {
        Run run = diff("cpu", exchange -> reply(exchange, 400, "{\"message\":\"bad\\u001b[2J\\u0007 day\\u202e\"}"));
        assertThat(run.err()).contains("400: bad").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x", "..", ".", "a/b", "a%2fb", "a b", "größe", "a?b=c", "a#b", "a;b", "a{b}", "a\\b", "%2e"
            })
    void asksForNothingByANameThatMayLeadElsewhere(String uid) throws IOException {
        Run run = diff(uid, exchange -> reply(exchange, 404, "{}"));
        assertThat(run.err()).contains("the uid \"" + uid + "\"; Grafana takes 1 to 40 letters");
        assertThat(paths).isEmpty();
    }

    @Test
    void putsNoFileElsewhere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Run run = run("../../x", "apply", "--target", "dir:" + target);
        assertThat(run.exitCode()).isEqualTo(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("dashboard.json"));
        }
    }

    private Run diff(String uid, Harm harm) throws IOException {
        server.createContext("/", exchange -> {
            try (exchange) {
                paths.add(exchange.getRequestURI().getRawPath());
                if (paths.getLast().equals("/api/health")) {
                    reply(exchange, 200, HEALTH);
                } else {
                    harm.to(exchange);
                }
            }
        });
        return run(uid, "diff", "--retries", "0", "--target", address);
    }

    /** Runs a command on a dashboard with that uid. */
    private Run run(String uid, String... arguments) throws IOException {
        Files.writeString(
                folder.resolve("dashboard.json"),
                "{\"uid\":\"" + uid.replace("\\", "\\\\") + "\",\"title\":\"T\",\"panels\":[]}");
        List<String> words = new ArrayList<>(List.of(arguments));
        words.add("dashboard.json");
        return new InProcess().run(folder, Map.of("GRAFANA_TOKEN", "glsa_secret"), "", words);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
