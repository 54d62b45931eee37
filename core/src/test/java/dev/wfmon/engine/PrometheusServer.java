package dev.wfmon.engine;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prometheus of one's own, with an empty configuration, on a free loopback port. */
public final class PrometheusServer implements AutoCloseable {

    private final RunningEngine server;

    /** Starts one that keeps its data in the folder, and waits until it is ready. */
    public PrometheusServer(Path folder) throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        this.server = new RunningEngine(Engine.PROMETHEUS, folder, "/-/ready", host -> new String[] {
            "--config.file=" + config, "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=" + host
        });
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
        return server.get(path);
    }

    @Override
    public void close() {
        server.close();
    }
}
