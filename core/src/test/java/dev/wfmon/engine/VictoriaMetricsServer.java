package dev.wfmon.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.simulation.Backfill;
import dev.wfmon.simulation.History;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A VictoriaMetrics of one's own, on a free loopback port. */
public final class VictoriaMetricsServer implements TimeSeriesDatabase {

    private static final Engine VICTORIA_METRICS = new Engine("victoria-metrics", "victoria-metrics");

    private final RunningEngine server;

    /** Starts one that keeps its data in the folder, and waits until it is ready. */
    public VictoriaMetricsServer(Path folder) throws IOException, InterruptedException {
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

    /**
     * Takes what scrapes would have seen of a history, while that is being worked out.
     *
     * @return how many samples there were
     */
    public long load(History history, Duration interval) throws IOException, InterruptedException {
        try (PipedInputStream samples = new PipedInputStream(1 << 20);
                ExecutorService scraper = Executors.newSingleThreadExecutor()) {
            Writer text = new BufferedWriter(new OutputStreamWriter(new PipedOutputStream(samples), UTF_8), 1 << 16);
            Future<Long> written = scraper.submit(() -> {
                try (text) {
                    return Backfill.IMPORT.write(history, interval, text);
                }
            });
            load(BodyPublishers.ofInputStream(() -> samples));
            return written.get();
        } catch (ExecutionException e) {
            throw new IOException("the history cannot be written", e.getCause());
        }
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
        String parameters = "?match%5B%5D=" + URLEncoder.encode(selector, UTF_8);
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
