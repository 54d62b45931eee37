package dev.wfmon.promql.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Prometheus of its own on a free port, with given samples and nothing else. */
final class Engine implements AutoCloseable {

    static final Path SERVER = Path.of("/usr/bin/prometheus");
    static final Path TOOL = Path.of("/usr/bin/promtool");

    private final JsonFactory json = new JsonFactory();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI query;

    /** One sample of a result; a scalar has no labels. */
    record Sample(Map<String, String> labels, double value) {}

    private Engine(Process process, String address) {
        this.process = process;
        this.query = URI.create("http://" + address + "/api/v1/query");
    }

    /** Starts with samples in the OpenMetrics format. */
    static Engine start(Path directory, String samples) throws IOException, InterruptedException {
        Path input = Files.writeString(directory.resolve("samples"), samples);
        Path config = Files.writeString(directory.resolve("prometheus.yml"), "");
        String data = directory.resolve("data").toString();
        run(directory, TOOL.toString(), "tsdb", "create-blocks-from", "openmetrics", input.toString(), data);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String address = "127.0.0.1:" + port;
        Process process = new ProcessBuilder(
                        SERVER.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + data,
                        "--storage.tsdb.retention.time=100y",
                        "--web.listen-address=" + address,
                        "--log.level=error")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        Engine engine = new Engine(process, address);
        engine.awaitReady(URI.create("http://" + address + "/-/ready"));
        return engine;
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("import").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve("import")));
        }
    }

    private void awaitReady(URI ready) throws IOException, InterruptedException {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(ready).build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        close();
        throw new IOException("Prometheus does not start");
    }

    /** The result at a time; empty when the engine refuses the query or fails at it. */
    Optional<List<Sample>> query(String text, long time) throws IOException, InterruptedException {
        String form = "query=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&time=" + time;
        HttpRequest request = HttpRequest.newBuilder(query)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() == 200 ? Optional.of(samples(response.body())) : Optional.empty();
    }

    private List<Sample> samples(String body) throws IOException {
        List<Sample> samples = new ArrayList<>();
        Map<String, String> labels = new TreeMap<>();
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && "metric".equals(parser.currentName())) {
                    labels = new TreeMap<>();
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        labels.put(parser.currentName(), parser.nextTextValue());
                    }
                } else if (parser.currentToken().isNumeric()) {
                    // The time comes first, and the value behind it as a string.
                    samples.add(new Sample(labels, value(parser.nextTextValue())));
                }
            }
        }
        return samples;
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
