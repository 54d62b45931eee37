package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, the readers answer with trees and problems, and each of those has a place in the text. */
class MutationTest {

    private static final int ROUNDS = 400;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            ",",
            "- ",
            "\n",
            "\t",
            "\r",
            " ",
            "\\",
            "\\u",
            "\\ud800",
            "|",
            ">",
            "|9",
            "&a ",
            "*a",
            "!!int ",
            "!<",
            "? ",
            "<<: ",
            "#",
            "%",
            "@",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "\u0000",
            "\uFEFF",
            "\u0085",
            "\uD83D",
            "\uDE00",
            "😀",
            "1e999999999999",
            "0x",
            "-",
            "-.inf",
            "null",
            "true",
            "{".repeat(600),
            "[".repeat(2_000),
            "- ".repeat(600),
            "9".repeat(5_000),
            "a: ".repeat(50),
            "x".repeat(2_000));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTextBreaksTheReaders(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            SourceText sample = Samples.ALL.get(random.nextInt(Samples.ALL.size()));
            String text = sample.text();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                text = mutate(text, random);
            }
            try {
                check(new SourceText(sample.name(), text));
            } catch (RuntimeException | AssertionError e) {
                String escaped = JsonWriter.compact(Json.of(text));
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, escaped), e);
            }
        }
    }

    private static String mutate(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String start = text.substring(0, from);
        return switch (random.nextInt(6)) {
            case 0 -> start;
            case 1 -> start + text.substring(to);
            case 2 -> start + text.substring(from, to) + text.substring(from);
            case 3 -> start + bytes(random) + text.substring(to);
            case 4 -> start + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
            default -> start + PIECES.get(random.nextInt(PIECES.size())) + text.substring(from);
        };
    }

    private static String bytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(4)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    private static void check(SourceText source) {
        for (ReadResult result : List.of(JsonReader.read(source), YamlReader.read(source), Documents.read(source))) {
            for (ReadProblem problem : result.problems()) {
                assertThat(problem.offset()).isBetween(0, source.text().length());
                assertThat(problem.message()).isNotBlank().doesNotContain("Source:");
                assertThat(problem.render()).isNotBlank();
            }
            for (JsonDocument document : result.documents()) {
                checkPlaces(document, document.root());
                checkWriters(document.root());
            }
        }
    }

    private static void checkPlaces(JsonDocument document, Json value) {
        assertThat(value.offset()).isBetween(0, document.source().text().length());
        switch (value) {
            case JsonObject object -> object.members().forEach(member -> checkPlaces(document, member.value()));
            case JsonArray array -> array.items().forEach(item -> checkPlaces(document, item));
            case JsonString string -> checkCharacters(document, string);
            case JsonNumber ignored -> {}
            case JsonBoolean ignored -> {}
            case JsonNull ignored -> {}
        }
    }

    private static void checkCharacters(JsonDocument document, JsonString string) {
        int last = string.offset();
        for (int index = 0; index <= Math.min(string.value().length(), 200); index++) {
            int offset = document.offsetIn(string, index);
            assertThat(offset).isBetween(last, document.source().text().length());
            last = offset;
        }
    }

    private static void checkWriters(Json value) {
        assertThat(root(JsonReader.read(new SourceText("a.json", JsonWriter.compact(value)))))
                .isEqualTo(value);
        assertThat(root(JsonReader.read(new SourceText("a.json", JsonWriter.pretty(value)))))
                .isEqualTo(value);
        assertThat(root(YamlReader.read(new SourceText("a.yaml", YamlWriter.write(value)))))
                .isEqualTo(value);
    }

    private static Json root(ReadResult result) {
        assertThat(result.problems()).isEmpty();
        return result.documents().getFirst().root();
    }
}
