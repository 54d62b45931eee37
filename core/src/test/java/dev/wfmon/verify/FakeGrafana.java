package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Grafana with a Prometheus that has a few series; of a query, the first selector is what it answers. */
final class FakeGrafana implements LiveData {

    private final List<Map<String, String>> series;
    final List<JsonObject> requests = new ArrayList<>();

    FakeGrafana(List<Map<String, String>> series) {
        this.series = series;
    }

    @Override
    public JsonObject settings() {
        return json("""
                {"defaultDatasource": "Metrics", "datasources": {
                  "Metrics": {"uid": "prom", "type": "prometheus", "jsonData": {"timeInterval": "30s"}},
                  "Other metrics": {"uid": "prom-2", "type": "prometheus", "jsonData": {}},
                  "Logs": {"uid": "loki", "type": "loki", "jsonData": {}}}}
                """);
    }

    static JsonObject json(String text) {
        return JsonReader.read(new SourceText("fake", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    @Override
    public synchronized JsonObject query(JsonObject body) {
        requests.add(body);
        String expr =
                body.objects("queries").findFirst().orElseThrow().string("expr").orElse("");
        ParseResult parsed = Promql.parse(expr, ParseOptions.GRAFANA);
        JsonObject.Builder result = JsonObject.builder();
        if (parsed.isValid()) {
            result.put("frames", matching(expr).map(found -> frame()).toList());
        } else {
            result.put(
                    "error", "1:1: parse error: " + parsed.problems().getFirst().message());
        }
        return JsonObject.builder()
                .put("results", JsonObject.builder().put("A", result.build()).build())
                .build();
    }

    private static JsonObject frame() {
        return json("""
                {"schema": {"fields": [{"type": "time"}, {"type": "number"}]}, "data": {"values": [[1], [2]]}}
                """);
    }

    private Stream<Map<String, String>> matching(String expr) {
        List<Matcher> matchers = Promql.parse(expr, ParseOptions.GRAFANA)
                .orThrow()
                .nodes()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .findFirst()
                .map(FakeGrafana::conditions)
                .orElse(List.of());
        return series.stream().filter(one -> matchers.stream().allMatch(matcher -> fits(one, matcher)));
    }

    private static List<Matcher> conditions(VectorSelector selector) {
        List<Matcher> all = new ArrayList<>(selector.matchers());
        selector.name().ifPresent(name -> all.add(new Matcher("__name__", MatchOp.EQUAL, name, selector.span())));
        return all;
    }

    private static boolean fits(Map<String, String> labels, Matcher matcher) {
        String value = labels.getOrDefault(matcher.label(), "");
        return switch (matcher.op()) {
            case EQUAL -> value.equals(matcher.value());
            case NOT_EQUAL -> !value.equals(matcher.value());
            case REGEX -> Pattern.matches(matcher.value(), value);
            case NOT_REGEX -> !Pattern.matches(matcher.value(), value);
        };
    }

    @Override
    public JsonObject prometheus(DataSource source, Endpoint endpoint, Map<String, String> parameters) {
        return switch (endpoint) {
            case LABELS -> list(picked(parameters).flatMap(one -> one.keySet().stream()));
            case SERIES -> list(picked(parameters).map(Map::toString));
            case QUERY -> json("""
                    {"data": {"resultType": "vector", "result": [
                      {"metric": {"__name__": "up", "job": "api"}, "value": [1700000000.5, "1"]}]}}
                    """);
        };
    }

    @Override
    public JsonObject labelValues(DataSource source, String label, Map<String, String> parameters) {
        return list(picked(parameters).filter(one -> one.containsKey(label)).map(one -> one.getOrDefault(label, "")));
    }

    private Stream<Map<String, String>> picked(Map<String, String> parameters) {
        String selector = parameters.get("match[]");
        return selector == null ? series.stream() : matching(selector);
    }

    private static JsonObject list(Stream<String> texts) {
        List<JsonString> items =
                new TreeSet<>(texts.toList()).stream().map(Json::of).toList();
        return JsonObject.builder().put("data", JsonArray.of(items)).build();
    }
}
