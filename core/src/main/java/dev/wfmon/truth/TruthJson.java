package dev.wfmon.truth;

import dev.wfmon.json.JsonObject;
import dev.wfmon.truth.PanelTruths.DashboardTruth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the right answers of panels as JSON. */
final class TruthJson {

    private static final int VERSION = 1;

    private final View view;

    private TruthJson(View view) {
        this.view = view;
    }

    static JsonObject of(PanelTruths truths) {
        View view = truths.view();
        TruthJson json = new TruthJson(view);
        return JsonObject.builder()
                .put("version", VERSION)
                .put("from", view.range().from().toString())
                .put("to", view.range().to().toString())
                .put("step", view.step().toString())
                .put("picked", labels(view.picked()))
                .put(
                        "dashboards",
                        truths.dashboards().stream().map(json::dashboard).toList())
                .build();
    }

    private JsonObject dashboard(DashboardTruth dashboard) {
        return JsonObject.builder()
                .put("uid", dashboard.uid())
                .put("panels", dashboard.panels().stream().map(this::panel).toList())
                .build();
    }

    private JsonObject panel(PanelTruth panel) {
        return JsonObject.builder()
                .put("title", panel.title())
                .put(
                        "queries",
                        IntStream.range(0, panel.queries().size())
                                .mapToObj(i -> query(
                                        letter(i),
                                        panel.isGraph(),
                                        panel.queries().get(i)))
                                .toList())
                .build();
    }

    /** As Grafana letters the queries of a panel. */
    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private JsonObject query(String letter, boolean isGraph, Truth truth) {
        Stream<Instant> instants =
                isGraph ? view.steps() : Stream.of(view.range().to());
        List<JsonObject> points = instants.flatMap(
                        instant -> truth.at(instant).map(answer -> point(instant, answer)).stream())
                .toList();
        return JsonObject.builder().put("refId", letter).put("points", points).build();
    }

    private static JsonObject point(Instant instant, Answer answer) {
        List<JsonObject> series = answer.series().entrySet().stream()
                .map(one -> series(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(JsonObject::toString))
                .toList();
        return JsonObject.builder()
                .put("time", instant.toString())
                .put("series", series)
                .build();
    }

    private static JsonObject series(Map<String, String> labels, Known known) {
        JsonObject.Builder json =
                JsonObject.builder().put("labels", labels(labels)).put("value", known.value());
        if (known.low() < known.high()) {
            json.put("low", known.low()).put("high", known.high());
        }
        return json.build();
    }

    private static JsonObject labels(Map<String, String> labels) {
        JsonObject.Builder json = JsonObject.builder();
        new TreeMap<>(labels).forEach(json::put);
        return json.build();
    }
}
