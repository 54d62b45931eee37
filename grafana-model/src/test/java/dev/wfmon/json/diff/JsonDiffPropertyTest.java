package dev.wfmon.json.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.diff.Shape.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds for all trees: small ones from few names and values, so that they meet often. */
class JsonDiffPropertyTest {

    private static final int ROUNDS = 3_000;
    private static final List<String> NAMES = List.of("a", "b", "c", "id", "list");

    private static final Shape INNER = Shape.any()
            .ignore("c")
            .byDefault("b", Json.of(1))
            .list("list", Items.of("item").by("id", "a"));
    private static final List<Shape> SHAPES = List.of(
            Shape.any(),
            INNER,
            Shape.any()
                    .silent("a")
                    .field("a", INNER)
                    .list("list", Items.of("query").by("id").shaped(INNER)),
            Shape.any().list("list", Items.of("item").by("id").inAnyOrder().named(item -> item.string("a"))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equalTreesDoNotDifferAndDifferencesAreMutual(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject one = object(random, 3);
            JsonObject other = random.nextInt(4) == 0 ? one : object(random, 3);
            Shape shape = SHAPES.get(random.nextInt(SHAPES.size()));
            String about = "seed %d, round %d: %s and %s".formatted(seed, round, one, other);

            List<Change> there = JsonDiff.between(one, other, shape);
            List<Change> back = JsonDiff.between(other, one, shape);
            assertThat(JsonDiff.between(one, reread(one), shape)).as(about).isEmpty();
            assertThat(there.isEmpty()).as(about).isEqualTo(back.isEmpty());
            assertThat(there)
                    .as(about)
                    .extracting(Change::toString)
                    .allSatisfy(line -> assertThat(line).matches("\\S.*( → | added| removed).*"));
            if (one.equals(other)) {
                assertThat(there).as(about).isEmpty();
            }
        }
    }

    private static JsonObject reread(JsonObject object) {
        String text = JsonWriter.pretty(object);
        return JsonReader.read(new SourceText("a.json", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }

    private static JsonObject object(Random random, int depth) {
        JsonObject.Builder object = JsonObject.builder();
        for (String name : NAMES) {
            if (random.nextBoolean()) {
                object.put(name, value(random, depth - 1));
            }
        }
        return object.build();
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> Json.ofNull();
            case 1 -> Json.of(random.nextInt(3));
            case 2 -> Json.of(random.nextBoolean());
            case 3 -> Json.of(List.of("", "x", "y", "1", "a b\n").get(random.nextInt(5)));
            case 4 -> JsonArray.of();
            case 5 -> JsonObject.empty();
            case 6, 7 -> object(random, depth);
            default -> array(random, depth);
        };
    }

    private static JsonArray array(Random random, int depth) {
        boolean isOfObjects = random.nextInt(3) > 0;
        List<Json> items = new ArrayList<>();
        IntStream.range(0, random.nextInt(4))
                .forEach(i -> items.add(isOfObjects ? object(random, depth) : value(random, depth)));
        return JsonArray.of(items);
    }
}
