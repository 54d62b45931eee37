package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads members in types that the tree does not speak of. */
final class Members {

    private Members() {}

    static Optional<Double> number(JsonObject object, String name) {
        return object.find(name).flatMap(Members::number);
    }

    private static Optional<Double> number(Json value) {
        return value instanceof JsonNumber number
                ? Optional.of(number.value().doubleValue()).filter(Double::isFinite)
                : Optional.empty();
    }

    static List<Double> numbers(JsonObject object, String name) {
        return object.array(name).stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> number(item).stream())
                .toList();
    }

    static List<String> strings(JsonObject object, String name) {
        return object.array(name).stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> item.asString().stream())
                .toList();
    }

    static <K extends Keyword> Optional<K> keyword(JsonObject object, String name, K[] words) {
        return object.string(name)
                .flatMap(text -> Arrays.stream(words)
                        .filter(word -> word.keyword().equals(text))
                        .findFirst());
    }
}
