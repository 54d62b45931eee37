package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values that both forms write alike, or by a list of words. */
final class Values {

    /** Anything at all. */
    static final Translation ANY = source -> Optional.of(source.json());

    /** An object that each data source or panel type fills as it likes. */
    static final Translation OPEN =
            source -> source.json() instanceof JsonObject ? ANY.of(source) : wrong(source, "an object");

    static final Translation TRUTH =
            source -> source.json() instanceof JsonBoolean ? ANY.of(source) : wrong(source, "true or false");

    static final Translation TEXT = source -> switch (source.json()) {
        case JsonString ignored -> ANY.of(source);
        case JsonNumber number -> source.alter(Json.of(number.text()), source.target() + " has a text here");
        default -> wrong(source, "a text");
    };

    static final Translation NUMBER = source -> switch (source.json()) {
        case JsonNumber ignored -> ANY.of(source);
        case JsonString text
        when isNumber(text.value()) ->
            source.alter(new JsonNumber(text.value(), Json.NOWHERE), source.target() + " has a number here");
        default -> wrong(source, "a number");
    };

    static final Translation WHOLE = source -> NUMBER.of(source).flatMap(number -> whole(source, (JsonNumber) number));

    /** A text, or a list of texts: the value of a variable that takes one or several. */
    static final Translation TEXT_OR_TEXTS =
            source -> source.json() instanceof JsonArray ? list(TEXT).of(source) : TEXT.of(source);

    private static final int MAX_DIGITS = 18;

    private Values() {}

    /** A list, each item translated. */
    static Translation list(Translation item) {
        return source -> source.json() instanceof JsonArray
                ? Optional.of(JsonArray.of(source.items().stream()
                        .flatMap(each -> item.of(each).stream())
                        .toList()))
                : wrong(source, "a list");
    }

    /** An object whose names are free, each value translated. */
    static Translation named(Translation value) {
        return source -> {
            if (!(source.json() instanceof JsonObject)) {
                return wrong(source, "an object");
            }
            JsonObject.Builder result = JsonObject.builder();
            for (Source member : source.members()) {
                value.of(member).ifPresent(json -> result.put(member.name(), json));
            }
            return Optional.of(result.build());
        };
    }

    /** One of some words; an empty text says that none was chosen. */
    static Translation choice(String... words) {
        List<String> known = List.of(words);
        return source -> {
            Optional<String> word = source.json().asString();
            if (word.isPresent() && word.orElseThrow().isEmpty()) {
                return Optional.empty();
            }
            return word.filter(known::contains).isPresent()
                    ? ANY.of(source)
                    : source.drop(source.target() + " knows only " + String.join(", ", known) + " here");
        };
    }

    /** What v1 says by a number from 0 and v2 by a word; words between the numbers that v1 lacks are empty. */
    static Translation codes(String... words) {
        List<String> known = List.of(words);
        return source -> {
            if (source.target() == Form.CLASSIC) {
                int code = source.json()
                        .asString()
                        .filter(word -> !word.isEmpty())
                        .map(known::indexOf)
                        .orElse(-1);
                return code < 0 ? source.drop("v1 knows no such choice") : Optional.of(Json.of(code));
            }
            return word(source, known)
                    .filter(word -> !word.isEmpty())
                    .<Json>map(Json::of)
                    .or(() -> source.drop("v2 knows no such choice"));
        };
    }

    private static Optional<String> word(Source source, List<String> known) {
        return switch (source.json()) {
            case JsonString text -> Optional.of(text.value()).filter(known::contains);
            case JsonNumber number ->
                number(number).filter(code -> code >= 0 && code < known.size()).map(code -> known.get(code.intValue()));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(JsonNumber number) {
        return JsonObject.builder().put("n", number).build().integer("n");
    }

    /** What is translated by one of several tables, according to what it is. */
    static Translation byKind(Function<Source, Optional<? extends Translation>> kind) {
        return source -> {
            Optional<? extends Translation> translation = kind.apply(source);
            return translation.isPresent() ? translation.orElseThrow().of(source) : source.unplaced();
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");
    }

    private static Optional<Json> whole(Source source, JsonNumber number) {
        Optional<Long> exact = number(number);
        if (exact.isPresent()) {
            return Optional.of(Json.of(exact.orElseThrow()));
        }
        BigDecimal value = number.value();
        boolean isSmall = value.precision() - value.scale() <= MAX_DIGITS && value.scale() <= MAX_DIGITS;
        return isSmall
                ? source.alter(
                        Json.of(value.setScale(0, RoundingMode.DOWN).longValue()),
                        source.target() + " has a whole number here")
                : wrong(source, "a whole number");
    }

    static Optional<Json> wrong(Source source, String expected) {
        return source.drop(source.target() + " has " + expected + " here");
    }
}
