package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.simulation.Backfill;
import dev.wfmon.simulation.History;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A VictoriaMetrics of one's own, on a free loopback port. */
public final class VictoriaMetricsServer implements TimeSeriesDatabase {

    private static final Engine VICTORIA_METRICS = new Engine("victoria-metrics", "victoria-metrics");

    private final Path folder;
    private final RunningEngine server;

    /** Starts one that keeps its data in the folder, and waits until it is ready. */
    public VictoriaMetricsServer(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.server = new RunningEngine(VICTORIA_METRICS, folder, "/health", host -> new String[] {
            "-storageDataPath=" + folder.resolve("data"),
            "-httpListenAddr=" + host,
            "-retentionPeriod=100y",
            "-search.maxLookback=" + LOOKBACK,
            "-search.disableCache",
            // What is written twice at one instant counts once.
            "-dedup.minScrapeInterval=1ms"
        });
    }

    /** Takes what scrapes would have seen of a history. */
    public void load(History history, Duration interval) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "samples", ".txt");
        try (Writer writer = Files.newBufferedWriter(file)) {
            Backfill.IMPORT.write(history, interval, writer);
        }
        load(BodyPublishers.ofFile(file));
        Files.delete(file);
    }

    /** Takes samples in the text format, with times in milliseconds. */
    public void load(String samples) throws IOException, InterruptedException {
        load(BodyPublishers.ofString(samples));
    }

    private void load(HttpRequest.BodyPublisher samples) throws IOException, InterruptedException {
        int status = server.send(server.request("/api/v1/import/prometheus").POST(samples))
                .statusCode();
        if (status != 204) {
            throw new IOException("victoria-metrics does not take the samples: status " + status);
        }
        flush();
    }

    /** Lets queries find the samples that were just taken. */
    void flush() throws IOException, InterruptedException {
        server.get("/internal/force_flush");
    }

    @Override
    public JsonObject query(String query, Instant time) throws IOException, InterruptedException {
        return server.query(query, time);
    }

    @Override
    public JsonObject queryRange(String query, Instant from, Instant to, Duration step)
            throws IOException, InterruptedException {
        return server.queryRange(query, from, to, step);
    }

    @Override
    public JsonObject labelValues(String selector, String label, Instant from, Instant to)
            throws IOException, InterruptedException {
        return server.labelValues(selector, label, from, to);
    }

    /** The raw samples of the series of a selector, each with {@code metric}, {@code values} and {@code timestamps}. */
    public List<JsonObject> export(String selector) throws IOException, InterruptedException {
        String parameters = "?match%5B%5D=" + URLEncoder.encode(selector, StandardCharsets.UTF_8);
        return server.get("/api/v1/export" + parameters)
                .lines()
                .map(VictoriaMetricsServer::read)
                .toList();
    }

    private static JsonObject read(String line) {
        return JsonReader.read(new SourceText("line.json", line))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    /** Where it listens, {@code http://127.0.0.1:8428}. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
