package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A value under inspection. It answers what its members hold as far as they hold it, and notes those of another type.
 *
 * @param problems what was found so far, in this value and around it
 */
record Inspected(Json value, JsonPointer path, List<AlertingProblem> problems) {

    /** What an inspection of a value finds, in the order of the text where there is one. */
    static List<AlertingProblem> problems(Json root, Consumer<Inspected> inspection) {
        List<AlertingProblem> problems = new ArrayList<>();
        inspection.accept(new Inspected(root, JsonPointer.ROOT, problems));
        return List.copyOf(problems);
    }

    void note(String message) {
        problems.add(new AlertingProblem(path, value.offset(), message));
    }

    /** Notes something about a member: at its place, or at the object's where the member is missing. */
    void note(String member, String message) {
        find(member).orElse(this).note(message);
    }

    /** The member, unless it is missing or null. */
    Optional<Inspected> find(String name) {
        return value.asObject()
                .flatMap(object -> object.find(name))
                .filter(member -> !(member instanceof JsonNull))
                .map(member -> new Inspected(member, path.then(name), problems));
    }

    Optional<String> string(String name) {
        return find(name).flatMap(Inspected::asString);
    }

    /** The text of a member that has to be there and must not be blank. */
    Optional<String> text(String name, String message) {
        Optional<Inspected> member = find(name);
        Optional<String> text = member.flatMap(Inspected::asString);
        if (member.isEmpty() || text.filter(String::isBlank).isPresent()) {
            note(name, message);
        }
        return text.filter(value -> !value.isBlank());
    }

    Optional<String> asString() {
        return value instanceof JsonString string ? Optional.of(string.value()) : refuse("a string");
    }

    Optional<Long> integer(String name) {
        return find(name).flatMap(member -> {
            Optional<Long> number = value.asObject().flatMap(object -> object.integer(name));
            return number.isPresent() ? number : member.refuse("a whole number");
        });
    }

    void bool(String name) {
        find(name)
                .filter(member -> !(member.value instanceof JsonBoolean))
                .ifPresent(member -> member.refuse("a boolean"));
    }

    Optional<Duration> duration(String name) {
        return find(name)
                .flatMap(member -> member.asString().flatMap(text -> {
                    Optional<Duration> duration = PrometheusDuration.parse(text);
                    if (duration.isEmpty() && !text.isEmpty()) {
                        member.note("\"%s\" is no duration; Grafana reads such as 30s, 5m and 1h30m".formatted(text));
                    }
                    return duration;
                }));
    }

    Optional<Inspected> object(String name) {
        return find(name).filter(Inspected::isObject);
    }

    private boolean isObject() {
        return value instanceof JsonObject || refuse("an object").isPresent();
    }

    /** The objects in a list; items of other types are noted. */
    List<Inspected> objects(String name) {
        return items(name).stream().filter(Inspected::isObject).toList();
    }

    /** The strings in a list; items of other types are noted. */
    List<Inspected> strings(String name) {
        return items(name).stream().filter(item -> item.asString().isPresent()).toList();
    }

    /** The items of a list. */
    List<Inspected> items(String name) {
        return find(name).map(Inspected::items).orElse(List.of());
    }

    List<Inspected> items() {
        if (!(value instanceof JsonArray array)) {
            refuse("a list");
            return List.of();
        }
        List<Inspected> items = new ArrayList<>();
        for (Json item : array.items()) {
            items.add(new Inspected(item, path.then(items.size()), problems));
        }
        return items;
    }

    /** Notes members of a map of strings that are none. */
    void stringMap(String name) {
        object(name)
                .flatMap(map -> map.value.asObject())
                .ifPresent(map -> map.members()
                        .forEach(member -> new Inspected(
                                        member.value(), path.then(name).then(member.name()), problems)
                                .asString()));
    }

    void number() {
        if (!(value instanceof JsonNumber)) {
            refuse("a number");
        }
    }

    /** Notes a word that is none of the given ones. */
    void keyword(String name, Keyword... words) {
        find(name)
                .ifPresent(member -> member.asString()
                        .filter(text -> Arrays.stream(words)
                                .noneMatch(word -> word.keyword().equals(text)))
                        .ifPresent(text -> member.note("\"%s\" is none of %s".formatted(text, list(words)))));
    }

    private static String list(Keyword... words) {
        return Arrays.stream(words).map(Keyword::keyword).collect(Collectors.joining(", "));
    }

    private <T> Optional<T> refuse(String expected) {
        note("%s stands where Grafana reads %s".formatted(value.kind(), expected));
        return Optional.empty();
    }
}
