package dev.wfmon.cli.bench;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A VictoriaMetrics of one's own on a free loopback port, for data sources of a live Grafana. */
public final class VictoriaMetrics implements AutoCloseable {

    private static final String PROGRAM = "victoria-metrics";

    private final URI address;
    private final Process process;

    private VictoriaMetrics(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** Starts it with its data in a folder, and waits until it is ready; skips the test where it is not installed. */
    public static VictoriaMetrics start(Path folder) throws IOException {
        assumeTrue(isInstalled(), PROGRAM + " is missing: apt-get install victoria-metrics");
        String host = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "-storageDataPath=" + folder.resolve("data"),
                        "-httpListenAddr=" + host,
                        "-retentionPeriod=100y",
                        // What was just imported is to be seen at once.
                        "-search.latencyOffset=0s")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        VictoriaMetrics started = new VictoriaMetrics(URI.create("http://" + host), process);
        await().ignoreException(IOException.class).until(() -> started.send("/health", "") == 200);
        return started;
    }

    private static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .anyMatch(Files::isExecutable);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public URI address() {
        return address;
    }

    /** Takes samples in the text format, with times in milliseconds. */
    public void load(String samples) throws IOException {
        send("/api/v1/import/prometheus", samples);
    }

    /** Makes everything that was taken visible to queries. */
    public void flush() throws IOException {
        send("/internal/force_flush", "");
    }

    private int send(String path, String body) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, ofString()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
