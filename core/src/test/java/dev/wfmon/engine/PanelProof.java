package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.truth.Answer;
import dev.wfmon.truth.Known;
import dev.wfmon.truth.PanelTruth;
import dev.wfmon.truth.Truth;
import dev.wfmon.truth.View;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks an engine what a panel shows, and compares it with the truth.
 *
 * @param name the engine's
 */
record PanelProof(String name, TimeSeriesDatabase engine) {

    /**
     * A value of a series at an instant beside what is right; NaN where there is none.
     *
     * @param query its letter
     */
    record Value(
            String query, Instant instant, Map<String, String> series, double truth, double got, double deviation) {

        static final Value NONE = new Value("", Instant.MIN, Map.of(), Double.NaN, Double.NaN, 0);
    }

    /** All values that were compared. */
    record Outcome(List<Value> values) {

        /** That which deviates most. */
        Value worst() {
            return values.stream()
                    .reduce((one, two) -> two.deviation() > one.deviation() ? two : one)
                    .orElse(Value.NONE);
        }

        List<Value> wrong() {
            return values.stream().filter(value -> value.deviation() > BOUND).toList();
        }
    }

    static final double BOUND = 0.001;

    /** Compares all values of a panel. */
    Outcome check(AskedPanel panel, PanelTruth truth, View view) throws IOException, InterruptedException {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < panel.targets().size(); i++) {
            JsonObject target = panel.targets().get(i);
            Map<Instant, Map<Map<String, String>, Double>> got = ask(panel, target, view);
            Truth right = truth.queries().get(i);
            String letter = target.string("refId").orElse("");
            instants(panel, view)
                    .forEach(instant -> right.at(instant)
                            .ifPresent(answer ->
                                    compare(letter, instant, answer, got.getOrDefault(instant, Map.of()), values)));
        }
        return new Outcome(values);
    }

    private static Stream<Instant> instants(AskedPanel panel, View view) {
        return panel.isGraph()
                ? Stream.iterate(
                        panel.from(view),
                        instant -> !instant.isAfter(view.range().to()),
                        instant -> instant.plus(panel.step(view)))
                : Stream.of(view.range().to());
    }

    private static void compare(
            String query, Instant instant, Answer answer, Map<Map<String, String>, Double> got, List<Value> values) {
        Set<Map<String, String>> all = new HashSet<>(answer.series().keySet());
        all.addAll(got.keySet());
        for (Map<String, String> labels : all) {
            double number = got.getOrDefault(labels, Double.NaN);
            Known known = answer.series().get(labels);
            values.add(new Value(
                    query,
                    instant,
                    labels,
                    known == null ? Double.NaN : known.value(),
                    number,
                    known == null || Double.isNaN(number) ? Double.POSITIVE_INFINITY : known.deviation(number)));
        }
    }

    /** The values by time and series; a value that is not a number is none. */
    private Map<Instant, Map<Map<String, String>, Double>> ask(AskedPanel panel, JsonObject target, View view)
            throws IOException, InterruptedException {
        String query = panel.query(target, view);
        Instant to = view.range().to();
        JsonObject answer = panel.isGraph()
                ? engine.queryRange(query, panel.from(view), to, panel.step(view))
                : engine.query(query, to);
        assertThat(answer.string("status")).as("%s: %s", query, answer).hasValue("success");
        Map<Instant, Map<Map<String, String>, Double>> values = new HashMap<>();
        answer.object("data")
                .flatMap(data -> data.array("result"))
                .map(JsonArray::objects)
                .orElseThrow()
                .forEach(series -> points(series).forEach(point -> {
                    double number = number(point.items().get(1));
                    if (!Double.isNaN(number)) {
                        Instant time = Instant.ofEpochSecond(
                                Math.round(number(point.items().getFirst())));
                        values.computeIfAbsent(time, instant -> new HashMap<>()).put(labels(series), number);
                    }
                }));
        return values;
    }

    private static Stream<JsonArray> points(JsonObject series) {
        Stream<Json> points = series.array("values").stream().flatMap(all -> all.items().stream());
        return Stream.concat(series.array("value").stream(), points).map(JsonArray.class::cast);
    }

    private static double number(Json json) {
        return Double.parseDouble(json.asString().orElseGet(json::toString).replace("Inf", "Infinity"));
    }

    private static Map<String, String> labels(JsonObject series) {
        Map<String, String> labels = new HashMap<>();
        for (JsonObject.Member label : series.object("metric").orElseThrow().members()) {
            labels.put(label.name(), label.value().asString().orElseThrow());
        }
        return Map.copyOf(labels);
    }
}
