package dev.wfmon.grafana.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing goes silently: what stands in a dashboard is in the result, or a loss tells of it. */
class ConversionPropertyTest {

    private static final int ROUNDS = 150;

    /** The classic sample, as it is and in the form of v2. */
    private static final JsonObject CLASSIC = Samples.CLASSIC;

    private static final JsonObject V2 = Conversion.toV2(CLASSIC).spec();

    private static final String STRANGER = "stranger";

    private static final List<Json> VALUES = List.of(
            Json.ofNull(),
            Json.of(true),
            Json.of(""),
            Json.of("row"),
            Json.of("-1.5"),
            Json.of(-1),
            Json.of(0),
            Json.of(2.5),
            new JsonNumber("1e999999999", Json.NOWHERE),
            new JsonNumber("1e-999999999", Json.NOWHERE),
            new JsonNumber("9223372036854775807", Json.NOWHERE),
            new JsonNumber("-9223372036854775808", Json.NOWHERE),
            JsonArray.of(),
            JsonObject.empty(),
            JsonArray.of(Json.ofNull(), Json.of(1), JsonArray.of(), JsonObject.empty()));

    static Stream<JsonObject> dashboards() {
        return Stream.of(CLASSIC, V2, Samples.LAYOUTS);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aStrangerInAnyObjectIsKeptOrTold(JsonObject dashboard) {
        List<JsonPointer> places = Edit.places(dashboard).stream()
                .filter(place -> place.find(dashboard).orElseThrow() instanceof JsonObject)
                .map(object -> object.then(STRANGER))
                .toList();
        assertThat(places).hasSizeGreaterThan(40);
        assertThat(places).allMatch(place -> isKeptOrTold(dashboard, place));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aTextInPlaceOfAnyValueIsKeptOrTold(JsonObject dashboard) {
        assertThat(Edit.places(dashboard).stream().skip(1)).allMatch(place -> isKeptOrTold(dashboard, place));
    }

    private static boolean isKeptOrTold(JsonObject dashboard, JsonPointer place) {
        Conversion conversion = convert(new Edit(place, Json.of(STRANGER)).in(dashboard));
        return JsonWriter.compact(conversion.spec()).contains('"' + STRANGER + '"') || isTold(conversion, place);
    }

    /** The place itself is told, or something around it. */
    private static boolean isTold(Conversion conversion, JsonPointer place) {
        return conversion.losses().stream()
                .map(loss -> loss.pointer().steps())
                .anyMatch(steps -> steps.size() <= place.steps().size()
                        && place.steps().subList(0, steps.size()).equals(steps));
    }

    private static Conversion convert(JsonObject dashboard) {
        return dashboard.has("elements") ? Conversion.toV1(dashboard) : Conversion.toV2(dashboard);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noDashboardBreaksTheConversion(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject dashboard = List.of(CLASSIC, V2, Samples.LAYOUTS).get(random.nextInt(3));
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                dashboard = mutate(dashboard, random);
            }
            try {
                JsonObject there =
                        Conversion.toV2(Conversion.toV1(dashboard).spec()).spec();
                JsonObject back =
                        Conversion.toV1(Conversion.toV2(dashboard).spec()).spec();
                assertThat(Conversion.toV1(there).losses().size()
                                + back.members().size())
                        .isPositive();
            } catch (RuntimeException e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, dashboard), e);
            }
        }
    }

    private static JsonObject mutate(JsonObject dashboard, Random random) {
        List<JsonPointer> places = Edit.places(dashboard);
        JsonPointer place = places.get(1 + random.nextInt(places.size() - 1));
        Json value = random.nextInt(4) == 0
                ? places.get(random.nextInt(places.size())).find(dashboard).orElseThrow()
                : VALUES.get(random.nextInt(VALUES.size()));
        return new Edit(place, value).in(dashboard);
    }

    /** What is lost is lost at once: the second time there and back changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void thereAndBackIsStable(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject v2 = Conversion.toV2(mutate(CLASSIC, random)).spec();
            Conversion back = Conversion.toV1(v2);
            Conversion again = Conversion.toV2(back.spec());
            if (back.losses().isEmpty()) {
                assertThat(JsonDiff.between(v2, again.spec(), Shape.any()))
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
            }
        }
    }
}
