package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    @Test
    void looksLikeAKubernetesFile() {
        Json value = JsonObject.builder()
                .put("kind", "Rule")
                .put("version", new JsonNumber("1.0", Json.NOWHERE))
                .put(
                        "spec",
                        JsonObject.builder()
                                .put(
                                        "groups",
                                        JsonArray.of(
                                                JsonObject.builder()
                                                        .put("name", "cpu")
                                                        .put("rules", JsonArray.ofStrings(List.of("a", "yes")))
                                                        .build(),
                                                JsonArray.of(Json.of(1), JsonArray.of(Json.of(true))),
                                                JsonArray.of(),
                                                JsonObject.empty()))
                                .put("expr", "sum by (job) (\n  rate(x{job=\"a\"}[5m])\n)\n")
                                .build())
                .put("none", Json.ofNull())
                .build();
        assertThat(YamlWriter.write(value)).isEqualTo("""
                        kind: Rule
                        version: 1.0
                        spec:
                          groups:
                          - name: cpu
                            rules:
                            - a
                            - "yes"
                          - - 1
                            - - true
                          - []
                          - {}
                          expr: |
                            sum by (job) (
                              rate(x{job="a"}[5m])
                            )
                        none: null
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CPU",
                "sum(rate(x{job=\"a\"}[5m])) / 2",
                "a:b",
                "a#b",
                "job:x:rate5m",
                "5m",
                "$__rate_interval",
                "it's",
                "é😀",
                "C:\\x",
                "<none>",
                "/path",
                "(a)",
                "2 apples",
            })
    void plainWhereThatIsSafe(String text) {
        assertThat(YamlWriter.write(Json.of(text))).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "null",
                "Null",
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "true",
                "FALSE",
                "1",
                "-1",
                "+1",
                "1.0",
                ".5",
                "1.",
                "1e3",
                "1_000",
                "0x1F",
                "0o17",
                "017",
                "0b1",
                "190:20:30",
                "12:30",
                ".inf",
                "-.INF",
                ".NaN",
                "2024-01-01",
                "2024-01-01T00:00:00Z",
                "2024-01-01 10:00:00 +1",
                "<<",
                "=",
                "- a",
                "-",
                "? a",
                ":",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "'a'",
                "@a",
                "`a",
                "%a",
                "{a}",
                "[a]",
                "a ",
                " a",
                "---",
                "...",
                "a\tb",
                "\u0000",
                "\u0085",
                "\u2028",
                "\ufeff",
                "\u007f",
                "\r",
                "a\rb"
            })
    void quotedWhereAReaderCouldTakeItForSomethingElse(String text) {
        assertThat(YamlWriter.write(Json.of(text))).matches("(?s)(\"[^\n]*\"|'[^\n]*')\n");
        assertReadsBack(Json.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a⏎b => |-⏎  a⏎  b⏎",
                "a⏎ => |⏎  a⏎",
                "a⏎⏎ => |+⏎  a⏎⏎",
                "⏎⏎a⏎⏎ b => |-⏎⏎⏎  a⏎⏎   b⏎",
                "a⏎⇥b: #⏎ => |⏎  a⏎  ⇥b: #⏎",
                "` a⏎b` => \" a\\nb\"⏎",
                "a⏎\u0001b => \"a\\n\\u0001b\"⏎",
                "⏎ => \"\\n\"⏎",
                "[\"a\\b\"] => '[\"a\\b\"]'⏎",
                "- it's \"a\" => '- it''s \"a\"'⏎",
            })
    void blocksAndQuotes(String text, String yaml) {
        Json string = Json.of(lines(text));
        assertThat(YamlWriter.write(string)).isEqualTo(lines(yaml));
        assertReadsBack(string);
        assertReadsBack(JsonObject.builder()
                .put("k", string)
                .put("l", JsonArray.of(string, JsonArray.of(string)))
                .build());
        assertReadsBack(JsonObject.builder()
                .put(
                        lines(text),
                        JsonArray.of(JsonObject.builder().put(lines(text), 1).build()))
                .build());
    }

    @Test
    void longKeysAreAnnounced() {
        String key = "key ".repeat(1_000) + "end";
        assertReadsBack(JsonArray.of(JsonObject.builder()
                .put(
                        key,
                        JsonObject.builder().put("a", JsonArray.of(Json.of(1))).build())
                .put(key + "s", "x\ny")
                .build()));
    }

    private static void assertReadsBack(Json value) {
        String yaml = YamlWriter.write(value);
        ReadResult result = YamlReader.read(new SourceText("a.yaml", yaml));
        assertThat(result.problems()).as(yaml).isEmpty();
        assertThat(result.documents())
                .as(yaml)
                .singleElement()
                .extracting(JsonDocument::root)
                .isEqualTo(value);
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n').replace('⇥', '\t');
    }
}
