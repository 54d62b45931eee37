package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An object inside of a dashboard, and the way to it.
 *
 * <pre>{@code
 * Part panel = Part.root(dashboard).parts("panels").findFirst().orElseThrow();
 * panel.pointer();                                         // /panels/0
 * panel.child("fieldConfig").child("defaults").string("unit"); // Optional[s]
 * }</pre>
 *
 * @param pointer the way from the dashboard
 * @param json the object itself, with its offset in the text; an empty one that stands nowhere where there is none
 */
public record Part(JsonPointer pointer, JsonObject json) {

    public static Part root(JsonObject json) {
        return new Part(JsonPointer.ROOT, json);
    }

    /** The object of that name; an empty one where there is none. */
    public Part child(String name) {
        return new Part(pointer.then(name), json.object(name).orElse(JsonObject.empty()));
    }

    /** The object of that name. */
    public Optional<Part> find(String name) {
        return json.object(name).map(object -> new Part(pointer.then(name), object));
    }

    /** The objects in the list of that name, in order. */
    public Stream<Part> parts(String name) {
        JsonPointer list = pointer.then(name);
        return json.array(name).stream().flatMap(array -> parts(list, array));
    }

    private static Stream<Part> parts(JsonPointer list, JsonArray array) {
        return IntStream.range(0, array.size())
                .boxed()
                .flatMap(index ->
                        array.items().get(index).asObject().stream().map(object -> new Part(list.then(index), object)));
    }

    public Optional<String> string(String name) {
        return json.string(name);
    }

    /** The string of that name that is not blank. */
    Optional<String> word(String name) {
        return json.string(name).filter(text -> !text.isBlank());
    }

    /** The first of these names that holds a string, with its place. */
    Optional<JsonString> text(List<String> names) {
        return names.stream()
                .map(json::get)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .findFirst();
    }

    boolean isTrue(String name) {
        return json.isTrue(name);
    }
}
