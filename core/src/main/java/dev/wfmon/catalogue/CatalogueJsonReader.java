package dev.wfmon.catalogue;

import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what {@link CatalogueJson} writes. A metric with a mistake is left out, and the mistake told. */
final class CatalogueJsonReader {

    private static final List<String> KEYS = List.of("metrics");
    private static final List<String> KEYS_OF_METRIC =
            List.of("name", "type", "unit", "help", "labels", "buckets", "emitter", "note");
    private static final List<String> KEYS_OF_LABEL = List.of("name", "help", "examples", "values", "states");
    private static final List<String> SETS_OF_VALUES = List.of("examples", "values", "states");

    private final JsonDocument document;
    private final List<ReadProblem> problems = new ArrayList<>();

    CatalogueJsonReader(JsonDocument document) {
        this.document = document;
    }

    CatalogueReading read(JsonObject root) {
        checkKeys(root, "a catalogue", KEYS);
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (Json item : array(root, "metrics").items()) {
            object(item, "a metric").flatMap(this::metric).ifPresent(metric -> {
                if (metrics.putIfAbsent(metric.name(), metric) != null) {
                    problem(item, "a metric named " + metric.name() + " stands above already");
                }
            });
        }
        return new CatalogueReading(new Catalogue(List.copyOf(metrics.values())), problems);
    }

    private Optional<Metric> metric(JsonObject json) {
        return unlessWrong(json, () -> {
            checkKeys(json, "a metric", KEYS_OF_METRIC);
            return new Metric(
                    required(json, "name", "a metric"),
                    type(json),
                    text(json, "unit"),
                    text(json, "help"),
                    json.has("labels") ? Optional.of(labels(json)) : Optional.empty(),
                    numbers(json, "buckets"),
                    text(json, "emitter"),
                    text(json, "note"));
        });
    }

    /** What can be made of the object; nothing, when that or a part of it is wrong. */
    private <T> Optional<T> unlessWrong(JsonObject json, Supplier<T> made) {
        int before = problems.size();
        try {
            T whole = made.get();
            return problems.size() == before ? Optional.of(whole) : Optional.empty();
        } catch (IllegalArgumentException contradiction) {
            if (problems.size() == before) {
                problem(json, String.valueOf(contradiction.getMessage()));
            }
            return Optional.empty();
        }
    }

    private MetricType type(JsonObject json) {
        String keyword = required(json, "type", "a metric");
        Optional<MetricType> type = MetricType.of(keyword);
        if (type.isEmpty() && !keyword.isEmpty()) {
            problem(
                    json.find("type").orElse(json),
                    "there is no type \"" + keyword + "\"; a metric is one of "
                            + Arrays.stream(MetricType.values())
                                    .map(MetricType::keyword)
                                    .collect(Collectors.joining(", ")));
        }
        return type.orElse(MetricType.UNKNOWN);
    }

    private List<Label> labels(JsonObject json) {
        return array(json, "labels").items().stream()
                .flatMap(item -> object(item, "a label").flatMap(this::label).stream())
                .toList();
    }

    private Optional<Label> label(JsonObject json) {
        return unlessWrong(json, () -> {
            checkKeys(json, "a label", KEYS_OF_LABEL);
            return new Label(required(json, "name", "a label"), text(json, "help"), values(json));
        });
    }

    private Values values(JsonObject json) {
        List<String> sets = SETS_OF_VALUES.stream().filter(json::has).toList();
        if (sets.size() > 1) {
            problem(json, "a label has either examples or values or states");
        }
        return switch (sets.isEmpty() ? "examples" : sets.getFirst()) {
            case "values" -> new Values.OneOf(texts(json, "values"));
            case "states" -> new Values.States(texts(json, "states"));
            default -> new Values.Any(texts(json, "examples"));
        };
    }

    private void checkKeys(JsonObject json, String what, List<String> keys) {
        json.members().stream()
                .filter(member -> !keys.contains(member.name()))
                .forEach(member -> problems.add(new ReadProblem(
                        document.source(),
                        member.offset(),
                        what + " has no key \"" + member.name() + "\"; it has " + String.join(", ", keys))));
    }

    private Optional<JsonObject> object(Json json, String what) {
        Optional<JsonObject> object = json.asObject();
        if (object.isEmpty()) {
            problem(json, what + " is an object");
        }
        return object;
    }

    private String required(JsonObject json, String key, String what) {
        if (!json.has(key)) {
            problem(json, what + " needs a " + key);
        }
        return text(json, key);
    }

    private String text(JsonObject json, String key) {
        return json.find(key).map(value -> text(value, key)).orElse("");
    }

    private String text(Json value, String key) {
        if (!(value instanceof JsonString)) {
            problem(value, "\"" + key + "\" holds text");
        }
        return value.asString().orElse("");
    }

    private List<String> texts(JsonObject json, String key) {
        return array(json, key).items().stream().map(item -> text(item, key)).toList();
    }

    private List<Double> numbers(JsonObject json, String key) {
        List<Double> numbers = new ArrayList<>();
        for (Json item : array(json, key).items()) {
            if (item instanceof JsonNumber number) {
                numbers.add(number.value().doubleValue());
            } else {
                problem(item, "\"" + key + "\" holds numbers");
            }
        }
        return numbers;
    }

    private JsonArray array(JsonObject json, String key) {
        Optional<Json> value = json.find(key);
        if (value.isPresent() && value.get().asArray().isEmpty()) {
            problem(value.get(), "\"" + key + "\" holds a list");
        }
        return json.array(key).orElse(JsonArray.of());
    }

    private void problem(Json where, String message) {
        problems.add(new ReadProblem(document.source(), where.offset(), message));
    }
}
