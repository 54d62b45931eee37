package dev.wfmon.catalogue;

import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Writes a catalogue as JSON, which {@link CatalogueReader} reads back.
 *
 * <pre>{@code
 * String text = JsonWriter.pretty(CatalogueJson.of(Catalogue.PLATFORM));
 * }</pre>
 *
 * <p>The format is one object {@code {"metrics": […]}}. A metric has {@code name} and {@code type}, and as far as they
 * are known {@code unit}, {@code help}, {@code labels}, {@code buckets}, {@code emitter} and {@code note}. A label has
 * {@code name} and {@code help}, and one of {@code examples} for an open set of values, {@code values} for a closed one
 * and {@code states} for the label of a state set.
 */
public final class CatalogueJson {

    private CatalogueJson() {}

    /** The catalogue as JSON. */
    public static JsonObject of(Catalogue catalogue) {
        return JsonObject.builder()
                .put(
                        "metrics",
                        catalogue.metrics().stream().map(CatalogueJson::metric).toList())
                .build();
    }

    private static JsonObject metric(Metric metric) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", metric.name())
                .put("type", metric.type().keyword());
        putText(json, "unit", metric.unit());
        putText(json, "help", metric.help());
        metric.labels()
                .ifPresent(labels -> json.put(
                        "labels", labels.stream().map(CatalogueJson::label).toList()));
        if (!metric.buckets().isEmpty()) {
            json.put("buckets", metric.buckets().stream().map(Json::of).toList());
        }
        putText(json, "emitter", metric.emitter());
        putText(json, "note", metric.note());
        return json.build();
    }

    private static JsonObject label(Label label) {
        JsonObject.Builder json = JsonObject.builder().put("name", label.name());
        putText(json, "help", label.help());
        return switch (label.values()) {
            case Values.Any any -> putTexts(json, "examples", any.examples()).build();
            case Values.OneOf oneOf -> putTexts(json, "values", oneOf.values()).build();
            case Values.States states ->
                putTexts(json, "states", states.states()).build();
        };
    }

    private static void putText(JsonObject.Builder json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static JsonObject.Builder putTexts(JsonObject.Builder json, String name, List<String> texts) {
        return texts.isEmpty() ? json : json.put(name, JsonArray.ofStrings(texts));
    }
}
