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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prometheus of one's own, with an empty configuration, on a free loopback port. */
public final class PrometheusServer implements AutoCloseable {

    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 50;

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts one that keeps its data in the folder, and waits until it is ready. */
    public PrometheusServer(Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        String host = "127.0.0.1:" + freePort();
        this.address = "http://" + host;
        Path log = folder.resolve("log");
        this.process = Engine.PROMETHEUS
                .start(
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + host)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int tries = 0; !isReady(); tries++) {
            if (tries == TRIES || !process.isAlive()) {
                close();
                throw new IOException("prometheus does not get ready: " + Files.readString(log));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "/-/ready")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Prometheus' own answer on a query: {@code status}, and {@code data} (the query formatted) or {@code error}. */
    public JsonObject format(String query) throws IOException, InterruptedException {
        String parameters = "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return JsonReader.read(new SourceText("answer.json", get("/api/v1/format_query" + parameters)))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    /** What the server answers to a request for a path. */
    public String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
