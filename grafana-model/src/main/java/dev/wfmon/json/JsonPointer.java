package dev.wfmon.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way from a value down to one inside it, as RFC 6901 writes it.
 *
 * <pre>{@code
 * JsonPointer.parse("/panels/0/title").find(dashboard); // Optional["CPU"]
 * }</pre>
 *
 * @param steps names of members and, in decimal, indexes of items
 */
public record JsonPointer(List<String> steps) {

    public static final JsonPointer ROOT = new JsonPointer(List.of());

    public JsonPointer {
        steps = List.copyOf(steps);
    }

    /**
     * The pointer that is written so.
     *
     * @throws IllegalArgumentException when the text is neither empty nor starts with a slash
     */
    public static JsonPointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("the JSON pointer \"%s\" does not start with /".formatted(text));
        }
        List<String> steps = new ArrayList<>();
        for (int slash = 0; slash >= 0; slash = text.indexOf('/', slash + 1)) {
            int next = text.indexOf('/', slash + 1);
            steps.add(unescape(text.substring(slash + 1, next < 0 ? text.length() : next)));
        }
        return new JsonPointer(steps);
    }

    public JsonPointer then(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPointer(longer);
    }

    public JsonPointer then(int index) {
        return then(Integer.toString(index));
    }

    /** What stands at the end of the way, if the way can be gone. */
    public Optional<Json> find(Json root) {
        Optional<Json> value = Optional.of(root);
        for (String step : steps) {
            value = value.flatMap(parent -> child(parent, step));
        }
        return value;
    }

    private static Optional<Json> child(Json parent, String step) {
        return switch (parent) {
            case JsonObject object -> object.find(step);
            case JsonArray array -> item(array, step);
            case JsonString ignored -> Optional.empty();
            case JsonNumber ignored -> Optional.empty();
            case JsonBoolean ignored -> Optional.empty();
            case JsonNull ignored -> Optional.empty();
        };
    }

    private static Optional<Json> item(JsonArray array, String step) {
        if (!step.matches("0|[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(step);
        return index < array.size() ? Optional.of(array.items().get(index)) : Optional.empty();
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> "/" + escape(step)).collect(Collectors.joining());
    }

    /** The escape sign itself goes first, so that no escape is escaped again; back it goes last. */
    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
