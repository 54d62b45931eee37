package dev.wfmon.cli.bench;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A Grafana server for tests: the one that {@code WFMON_IT_GRAFANA_URL} names, else one in a container where Docker
 * runs, else the stand-in.
 */
public interface Grafana extends AutoCloseable {

    URI address();

    /** The variables that let wfmon in: {@code GRAFANA_TOKEN}, or {@code GRAFANA_USER} and {@code GRAFANA_PASSWORD}. */
    Map<String, String> credentials();

    /** The value of the {@code Authorization} header for the same. */
    String authorization();

    /** What it is, for reports. */
    String description();

    @Override
    void close();

    static Grafana open() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("WFMON_IT_GRAFANA_URL")) {
            return LiveGrafana.of(environment);
        }
        return ContainerGrafana.isPossible() ? ContainerGrafana.start() : StandInGrafana.start();
    }

    /** The status and the JSON of an answer; an array stands under {@code items}. */
    record Answer(int status, JsonObject body) {}

    /** Sends a request of the test's own, past wfmon. */
    default Answer send(String method, String path, Json body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JsonWriter.compact(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    default Answer get(String path) {
        return send("GET", path, JsonObject.empty());
    }

    default Answer post(String path, JsonObject body) {
        return send("POST", path, body);
    }

    default Answer delete(String path) {
        return send("DELETE", path, JsonObject.empty());
    }

    private static JsonObject json(String text) {
        return JsonReader.read(new SourceText("answer", text)).documents().stream()
                .findFirst()
                .map(document -> document.root()
                        .asObject()
                        .orElseGet(() -> JsonObject.builder()
                                .put("items", document.root())
                                .build()))
                .orElse(JsonObject.empty());
    }
}
