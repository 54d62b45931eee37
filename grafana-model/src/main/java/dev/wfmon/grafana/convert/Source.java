package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value on its way into the other form: it knows where it stands and tells what is lost.
 *
 * @param target the form that it goes to
 * @param losses where what is lost is written down
 */
record Source(Json json, JsonPointer pointer, Form target, List<Loss> losses) {

    static Source of(JsonObject dashboard, Form target) {
        return new Source(dashboard, JsonPointer.ROOT, target, new ArrayList<>());
    }

    /** The same place with another value. */
    Source with(Json replacement) {
        return new Source(replacement, pointer, target, losses);
    }

    /** What stands below, unless it is missing or null, which say the same. */
    Optional<Source> at(JsonPointer path) {
        return path.find(json).filter(value -> !(value instanceof JsonNull)).map(value -> below(path, value));
    }

    /** What stands below; steps are parted by slashes. */
    Optional<Source> at(String path) {
        return at(JsonPointer.parse("/" + path));
    }

    private Source below(JsonPointer path, Json value) {
        List<String> steps = new ArrayList<>(pointer.steps());
        steps.addAll(path.steps());
        return new Source(value, new JsonPointer(steps), target, losses);
    }

    /** The items of an array, or none. */
    List<Source> items() {
        List<Source> items = new ArrayList<>();
        if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                items.add(new Source(array.items().get(i), pointer.then(i), target, losses));
            }
        }
        return items;
    }

    /** The objects in the list below; what stands there otherwise is told. */
    List<Source> objects(String place) {
        Optional<Source> list = at(place);
        list.filter(other -> !(other.json() instanceof JsonArray)).ifPresent(other -> Values.wrong(other, "a list"));
        List<Source> items = list.map(Source::items).orElse(List.of());
        items.stream()
                .filter(item -> !(item.json() instanceof JsonObject))
                .forEach(item -> Values.wrong(item, "an object"));
        return items.stream().filter(item -> item.json() instanceof JsonObject).toList();
    }

    /** The members of an object that are not null, or none. */
    List<Source> members() {
        return object().members().stream()
                .filter(member -> !(member.value() instanceof JsonNull))
                .map(member -> new Source(member.value(), pointer.then(member.name()), target, losses))
                .toList();
    }

    /** The name of the member, or the index of the item, that this is. */
    String name() {
        return pointer.steps().getLast();
    }

    JsonObject object() {
        return json.asObject().orElse(JsonObject.empty());
    }

    /** The text below, or none. */
    Optional<String> text(String path) {
        return at(path).flatMap(value -> value.json().asString());
    }

    /** Says that this does not come through. */
    Optional<Json> drop(String why) {
        tell(Loss.Kind.DROPPED, why);
        return Optional.empty();
    }

    /** Says that the other form knows nothing like this. */
    Optional<Json> unplaced() {
        return drop(target + " has no place for it");
    }

    /** Says that this comes through as something else. */
    Optional<Json> alter(Json replacement, String why) {
        tell(Loss.Kind.ALTERED, why);
        return Optional.of(replacement);
    }

    void tell(Loss.Kind kind, String why) {
        losses.add(Loss.of(pointer, kind, json, why));
    }
}
