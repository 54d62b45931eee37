package dev.wfmon.cli.scrape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wfmon.simulation.Exposition;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.TextFormat;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Plays a history to engines that scrape {@code /metrics}: they see what happened up to now.
 *
 * <pre>{@code
 * try (MetricsServer server = MetricsServer.start(new InetSocketAddress("localhost", 9464), history, Clock.systemUTC())) {
 *     System.out.println(server.metrics()); // http://127.0.0.1:9464/metrics
 * }
 * }</pre>
 *
 * <p>While the platform is down it answers with status 503, so that engines say so by {@code up}, which is theirs.
 */
public final class MetricsServer implements AutoCloseable {

    private static final String PATH = "/metrics";

    private final HttpServer server;
    private final History history;
    private final Exposition exposition;
    private final Clock clock;

    private MetricsServer(HttpServer server, History history, Clock clock) {
        this.server = server;
        this.history = history;
        this.exposition = new Exposition(history);
        this.clock = clock;
    }

    /**
     * Starts a server.
     *
     * @param address port 0 takes any that is free
     * @throws IOException when the address cannot be had
     */
    public static MetricsServer start(InetSocketAddress address, History history, Clock clock) throws IOException {
        HttpServer http = HttpServer.create(address, 0);
        MetricsServer server = new MetricsServer(http, history, clock);
        http.createContext(PATH, server::answer);
        http.start();
        return server;
    }

    /** Where to scrape. */
    public URI metrics() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                scrape(exchange);
            }
        }
    }

    private void scrape(HttpExchange exchange) throws IOException {
        Instant now = clock.instant();
        if (!history.answersAt(now)) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        TextFormat format = TextFormat.accepted(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                        .orElse(""));
        byte[] text = format.write(exposition.at(now), now).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", format.contentType());
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
