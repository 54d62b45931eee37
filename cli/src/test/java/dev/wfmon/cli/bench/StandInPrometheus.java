package dev.wfmon.cli.bench;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data source behind the stand-in for Grafana: a Prometheus that has {@code up} of two jobs and nothing else. */
final class StandInPrometheus {

    private static final String METRIC = "up";
    private static final String RESOURCES = "/api/datasources/uid/prom/resources/api/v1/";

    private StandInPrometheus() {}

    /** The status and the body of an answer; none to what is no matter of a data source. */
    static Optional<Grafana.Answer> answer(String path, JsonObject body) {
        return switch (path) {
            case "/api/frontend/settings" -> Optional.of(new Grafana.Answer(200, settings()));
            case "/api/ds/query" -> Optional.of(query(body));
            case RESOURCES + "labels" -> list("__name__", "job");
            case RESOURCES + "label/__name__/values" -> list(METRIC);
            case RESOURCES + "label/job/values" -> list("api", "web");
            default -> Optional.empty();
        };
    }

    private static JsonObject settings() {
        return json("""
                {"namespace": "default", "defaultDatasource": "Metrics", "datasources": {
                  "Metrics": {"uid": "prom", "type": "prometheus", "jsonData": {}}}}
                """);
    }

    /** As the server does, the answer has status 400 where the query failed. */
    private static Grafana.Answer query(JsonObject body) {
        String expr =
                body.objects("queries").findFirst().orElseThrow().string("expr").orElse("");
        ParseResult parsed = Promql.parse(expr, ParseOptions.GRAFANA);
        JsonObject result = parsed.isValid()
                ? JsonObject.builder().put("frames", frames(parsed)).build()
                : JsonObject.builder()
                        .put(
                                "error",
                                "bad_data: "
                                        + parsed.problems()
                                                .getFirst()
                                                .render(expr)
                                                .lines()
                                                .findFirst()
                                                .orElse(""))
                        .put("status", 400)
                        .build();
        JsonObject results = JsonObject.builder().put("A", result).build();
        return new Grafana.Answer(
                parsed.isValid() ? 200 : 400,
                JsonObject.builder().put("results", results).build());
    }

    private static List<JsonObject> frames(ParseResult parsed) {
        boolean isKnown = parsed.orThrow()
                .nodes()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .allMatch(selector -> selector.name().equals(Optional.of(METRIC)));
        JsonObject frame = json("""
                {"schema": {"fields": [{"type": "time"}, {"type": "number"}]}, "data": {"values": [[1], [2]]}}
                """);
        return isKnown ? List.of(frame) : List.of();
    }

    private static Optional<Grafana.Answer> list(String... texts) {
        JsonArray data = JsonArray.of(Stream.of(texts).map(Json::of).toList());
        return Optional.of(new Grafana.Answer(
                200,
                JsonObject.builder().put("status", "success").put("data", data).build()));
    }

    private static JsonObject json(String text) {
        return JsonReader.read(new SourceText("stand-in", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
