package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A Prometheus of one's own, with an empty configuration, on a free loopback port. */
public final class PrometheusServer implements TimeSeriesDatabase {

    private final RunningEngine server;

    /** Starts one that keeps its data in the folder, and waits until it is ready. */
    public PrometheusServer(Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        this.server = new RunningEngine(Engine.PROMETHEUS, folder, "/-/ready", host -> new String[] {
            "--config.file=" + config,
            "--storage.tsdb.path=" + data(folder),
            "--storage.tsdb.retention.time=100y",
            "--query.lookback-delta=" + LOOKBACK,
            "--web.listen-address=" + host
        });
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /**
     * Writes blocks of samples in OpenMetrics text, for a server that is started after that.
     *
     * @param folder the server's
     */
    static void backfill(Path folder, Path openmetrics) throws IOException, InterruptedException {
        Engine.Run run = Engine.PROMTOOL.run(
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                "--quiet",
                openmetrics.toString(),
                data(folder).toString());
        if (run.exitCode() != 0) {
            throw new IOException("promtool does not take the samples: " + run.output());
        }
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

    /** Prometheus' own answer on a query: {@code status}, and {@code data} (the query formatted) or {@code error}. */
    public JsonObject format(String query) throws IOException, InterruptedException {
        return server.json("/api/v1/format_query?query=" + RunningEngine.encoded(query));
    }

    /** What the server answers to a request for a path. */
    public String get(String path) throws IOException, InterruptedException {
        return server.get(path);
    }

    @Override
    public JsonObject labelValues(String selector, String label, Instant from, Instant to)
            throws IOException, InterruptedException {
        return server.labelValues(selector, label, from, to);
    }

    @Override
    public void close() {
        server.close();
    }
}
