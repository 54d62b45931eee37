package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of what one kind of object is in both forms, read in either direction. Members that no line answers for are
 * told as losses, so that nothing goes silently.
 */
final class Mapping implements Translation {

    /** The places of one form that lines answer for, and the objects around these. */
    private record Places(Set<JsonPointer> told, Set<JsonPointer> onTheWay) {

        static Places of(List<Field> fields, Form form) {
            Set<JsonPointer> told = new HashSet<>();
            Set<JsonPointer> onTheWay = new HashSet<>();
            for (Field field : fields) {
                JsonPointer place = field.place(form);
                if (place != null) {
                    told.add(place);
                    List<String> steps = place.steps();
                    IntStream.range(1, steps.size())
                            .forEach(end -> onTheWay.add(new JsonPointer(steps.subList(0, end))));
                }
            }
            return new Places(told, onTheWay);
        }
    }

    private final List<Field> fields;
    private final boolean isPart;
    private final Places ofClassic;
    private final Places ofV2;
    private final Optional<JsonPointer> open;

    private Mapping(List<Field> fields, boolean isPart) {
        this.fields = List.copyOf(fields);
        this.isPart = isPart;
        this.ofClassic = Places.of(fields, Form.CLASSIC);
        this.ofV2 = Places.of(fields, Form.V2);
        this.open = fields.stream()
                .flatMap(field -> field instanceof Field.Rest rest ? Stream.of(rest.v2()) : Stream.empty())
                .findFirst();
    }

    static Mapping of(Field... fields) {
        return new Mapping(List.of(fields), false);
    }

    /** This table with more lines. */
    Mapping and(Field... more) {
        return new Mapping(Stream.concat(fields.stream(), Stream.of(more)).toList(), isPart);
    }

    /** This table with the lines of another. */
    Mapping and(Mapping more) {
        return and(more.fields.toArray(Field[]::new));
    }

    /** This table where another one answers for the other members of the classic object. */
    Mapping asPart() {
        return new Mapping(fields, true);
    }

    @Override
    public Optional<Json> of(Source source) {
        return source.json() instanceof JsonObject ? Optional.of(object(source)) : Values.wrong(source, "an object");
    }

    /** The object in the other form; of what is no object, the defaults. */
    JsonObject object(Source source) {
        JsonObject result = JsonObject.empty();
        for (Field field : fields) {
            result = switch (field) {
                case Field.Pair pair -> pair(pair, source, result);
                case Field.Constant constant -> constant(constant, source, result);
                case Field.Frame ignored -> result;
                case Field.Elsewhere ignored -> result;
                case Field.Rest ignored -> result;
            };
        }
        JsonObject whole = rest(source, result);
        return source.target() == Form.V2 ? framed(whole) : whole;
    }

    private JsonObject framed(JsonObject object) {
        JsonObject framed = object;
        for (Field field : fields) {
            if (field instanceof Field.Frame(JsonPointer place)
                    && place.find(framed).isEmpty()) {
                framed = put(framed, place, JsonObject.empty());
            }
        }
        return framed;
    }

    private static JsonObject pair(Field.Pair pair, Source source, JsonObject result) {
        Form target = source.target();
        if (!pair.isWrittenTo(target)) {
            return result;
        }
        Optional<Source> from = source.at(pair.place(target.other()));
        Optional<Json> value = from.flatMap(pair.translation()::of);
        JsonPointer place = pair.place(target);
        if (value.isPresent()) {
            return pair.isLeftOut(target, value.orElseThrow())
                    ? result
                    : put(result, place, value.orElseThrow(), from.orElseThrow());
        }
        boolean isFilled = pair.isFilledIn(target) && place.find(result).isEmpty();
        return isFilled && pair.fallback() != null ? put(result, place, pair.fallback()) : result;
    }

    private static JsonObject constant(Field.Constant constant, Source source, JsonObject result) {
        if (constant.form() == source.target()) {
            return constant.isWantedIn(result) ? put(result, constant.pointer(), constant.value()) : result;
        }
        source.at(constant.pointer())
                .filter(value -> constant.isChecked() && !value.json().equals(constant.value()))
                .ifPresent(Source::unplaced);
        return result;
    }

    private JsonObject rest(Source source, JsonObject result) {
        List<Source> strangers = new ArrayList<>();
        Places known = source.target() == Form.V2 ? ofClassic : ofV2;
        strangers(source, JsonPointer.ROOT, known, strangers);
        if (open.isEmpty()) {
            strangers.forEach(Source::unplaced);
            return result;
        }
        return source.target() == Form.V2
                ? gather(source, strangers, open.orElseThrow(), result)
                : spread(source, strangers, open.orElseThrow(), result);
    }

    /** What no line answers for: whole members, or parts of those that some lines answer for in part. */
    private void strangers(Source source, JsonPointer path, Places known, List<Source> strangers) {
        for (Source member : source.members()) {
            JsonPointer place = path.then(member.name());
            if (known.told().contains(place)) {
                continue;
            }
            boolean isOnTheWay = known.onTheWay().contains(place);
            boolean isShared = isPart && source.target() == Form.V2;
            if (isOnTheWay && member.json() instanceof JsonObject) {
                strangers(member, place, known, strangers);
            } else if (isOnTheWay || !isShared || !path.steps().isEmpty()) {
                strangers.add(member);
            }
        }
    }

    /** From v1: what else the object holds goes to the place that v2 has for it. */
    private static JsonObject gather(Source source, List<Source> strangers, JsonPointer place, JsonObject result) {
        JsonObject.Builder open = JsonObject.builder();
        int depth = source.pointer().steps().size() + 1;
        for (Source stranger : strangers) {
            if (stranger.pointer().steps().size() == depth) {
                open.put(stranger.name(), stranger.json());
            } else {
                stranger.unplaced();
            }
        }
        JsonObject rest = open.build();
        return rest.isEmpty() ? result : put(result, place, rest);
    }

    /** From v2: what was gathered comes back to the object itself. */
    private static JsonObject spread(Source source, List<Source> strangers, JsonPointer place, JsonObject result) {
        strangers.forEach(Source::unplaced);
        Optional<Source> open = source.at(place);
        open.filter(rest -> !(rest.json() instanceof JsonObject)).ifPresent(rest -> Values.wrong(rest, "an object"));
        JsonObject spread = result;
        for (Source member : open.map(Source::members).orElse(List.of())) {
            spread = put(spread, JsonPointer.ROOT.then(member.name()), member.json(), member);
        }
        return spread;
    }

    /** Puts a value that a source says; what is there already, said by a line above, stays. */
    private static JsonObject put(JsonObject object, JsonPointer place, Json value, Source source) {
        Optional<Json> before = place.find(object);
        if (before.isEmpty()) {
            return put(object, place, value);
        }
        if (!before.orElseThrow().equals(value)) {
            source.drop("another member says it otherwise");
        }
        return object;
    }

    private static JsonObject put(JsonObject object, JsonPointer place, Json value) {
        String name = place.steps().getFirst();
        if (place.steps().size() == 1) {
            return object.with(name, value);
        }
        JsonPointer inside =
                new JsonPointer(place.steps().subList(1, place.steps().size()));
        return object.with(name, put(object.object(name).orElse(JsonObject.empty()), inside, value));
    }
}
