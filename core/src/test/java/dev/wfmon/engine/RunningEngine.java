package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** A server of one's own on a free loopback port, with what both engines have in common. */
final class RunningEngine implements AutoCloseable {

    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 50;

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Starts it, and waits until it is ready.
     *
     * @param folder takes its log
     * @param ready the path that answers 200 when it is ready
     * @param arguments those of its command line, for the host and port that it is to listen on
     */
    RunningEngine(Engine engine, Path folder, String ready, Function<String, String[]> arguments)
            throws IOException, InterruptedException {
        String host = "127.0.0.1:" + freePort();
        this.address = "http://" + host;
        Path log = folder.resolve("log");
        this.process = engine.start(arguments.apply(host))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int tries = 0; !isReady(ready); tries++) {
            if (tries == TRIES || !process.isAlive()) {
                close();
                throw new IOException(engine.program() + " does not get ready: " + Files.readString(log));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady(String path) throws IOException, InterruptedException {
        try {
            return send(request(path)).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Where it listens, {@code http://127.0.0.1:8428}. */
    String address() {
        return address;
    }

    /** Begins a request for a path. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What the server answers to a request for a path. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path)).body();
    }

    /** What the server answers to a request for a path, as JSON. */
    JsonObject json(String path) throws IOException, InterruptedException {
        return JsonReader.read(new SourceText("answer.json", get(path)))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    /** The answer on a query at an instant: {@code status}, and {@code data} or {@code error}. */
    JsonObject query(String query, Instant time) throws IOException, InterruptedException {
        return json("/api/v1/query?nocache=1&query=" + encoded(query) + "&time=" + time.getEpochSecond());
    }

    /** The answer on a query over a time. */
    JsonObject queryRange(String query, Instant from, Instant to, Duration step)
            throws IOException, InterruptedException {
        return json("/api/v1/query_range?nocache=1&query=" + encoded(query) + "&start=" + from.getEpochSecond()
                + "&end=" + to.getEpochSecond() + "&step=" + step.toSeconds());
    }

    /** The values that a label has on the series of a selector. */
    JsonObject labelValues(String selector, String label, Instant from, Instant to)
            throws IOException, InterruptedException {
        return json("/api/v1/label/" + label + "/values?match%5B%5D=" + encoded(selector) + "&start="
                + from.getEpochSecond() + "&end=" + to.getEpochSecond());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
