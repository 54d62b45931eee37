package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentEditorTest {

    private static final String RULES = """
            # all rules
            groups:
              - name: a   # the first
                rules:
                  # is it up?
                  - alert: Down
                    expr: |  # PromQL
                      up == 0

                    for: 5m # long
                    labels: {severity: "page", 'team': x}
                  - alert: Slow
                    expr: 'rate(x[5m]) > 1'
                    labels:
                      severity: page # at night
                    annotations:

              # the last
              - name: b
                rules: []
            """;

    /** The sign ⏎ is a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: 1 # c          | /a   | "b"        | a: b # c
            a: 1 # c          | /a   | "1"        | a: "1" # c
            a: 'x' # c        | /a   | "it's"     | a: 'it''s' # c
            a: 'x'            | /a   | "a\\nb"    | a: "a\\nb"
            a: "x"  # c       | /a   | "say \\"hi\\"" | a: "say \\"hi\\""  # c
            {a: x, b: y}      | /a   | "1, 2"     | {a: "1, 2", b: y}
            {a: [x, y]}       | /a/1 | "z"        | {a: [x, z]}
            a:                | /a   | "x"        | a: x
            a: &n x           | /a   | "z"        | a: &n z
            - a               | /0   | true       | - true
            a: x              | /b   | 7          | a: x⏎b: 7⏎
            a: x # c          | /b/c | "z"        | a: x # c⏎b:⏎  c: z⏎
            a:                | /a/b | "z"        | a:⏎  b: z
            a: {}             | /a/b | "z"        | a:⏎  b: z
            {a: {}}           | /a/b | "z"        | {a: {b: z}}
            {a: x}            | /b   | "z"        | {a: x, b: z}
            """)
    void sets(String text, String pointer, String value, String after) {
        String edited = edited(text, editor -> editor.set(JsonPointer.parse(pointer), json(value)));
        assertThat(edited.replace("\n", "⏎")).isEqualTo(after);
    }

    @Test
    void keepsBlocksAndAllThatStandsAround() {
        assertThat(edited(
                        RULES,
                        editor ->
                                editor.set(JsonPointer.parse("/groups/0/rules/0/expr"), Json.of("sum(up)\n  == 0\n"))))
                .isEqualTo(RULES.replace("          up == 0\n", "          sum(up)\n            == 0\n"));
        assertThat(edited(RULES, editor -> editor.set(JsonPointer.parse("/groups/0/rules/0/expr"), Json.of("up"))))
                .isEqualTo(RULES.replace("|  # PromQL\n          up == 0", "|-  # PromQL\n          up"));
    }

    @Test
    void addsWhereOthersStand() {
        assertThat(edited(
                        RULES, editor -> editor.set(JsonPointer.parse("/groups/0/rules/1/labels/team"), Json.of("x"))))
                .isEqualTo(RULES.replace("page # at night\n", "page # at night\n          team: x\n"));
        assertThat(edited(
                        RULES,
                        editor -> editor.set(JsonPointer.parse("/groups/0/rules/1/annotations/summary"), Json.of("S"))))
                .isEqualTo(RULES.replace("annotations:\n", "annotations:\n          summary: S\n"));
        assertThat(edited(
                        RULES,
                        editor -> editor.append(
                                JsonPointer.parse("/groups/0/rules"),
                                json("{\"record\": \"r\", \"expr\": \"a\\nb\\n\"}"))))
                .isEqualTo(RULES.replace(
                        "annotations:\n",
                        "annotations:\n      - record: r\n        expr: |\n          a\n          b\n"));
        assertThat(edited(
                        RULES,
                        editor -> editor.append(JsonPointer.parse("/groups/1/rules"), json("{\"record\": \"r\"}"))))
                .isEqualTo(RULES.replace("rules: []", "rules:\n      - record: r"));
    }

    @Test
    void removesOnlyTheLinesOfWhatGoes() {
        assertThat(edited(RULES, editor -> editor.remove(JsonPointer.parse("/groups/0/rules/0/for"))))
                .isEqualTo(RULES.replace("        for: 5m # long\n", ""));
        assertThat(edited(RULES, editor -> editor.remove(JsonPointer.parse("/groups/0/rules/0/alert"))))
                .isEqualTo(RULES.replace("- alert: Down\n        expr", "- expr"));
        assertThat(edited(RULES, editor -> editor.remove(JsonPointer.parse("/groups/0/rules/0/labels/severity"))))
                .isEqualTo(RULES.replace("severity: \"page\", ", ""));
        assertThat(edited(RULES, editor -> editor.remove(JsonPointer.parse("/groups/0/rules/0/labels/team"))))
                .isEqualTo(RULES.replace(", 'team': x", ""));
        assertThat(edited(RULES, editor -> editor.remove(JsonPointer.parse("/groups/1"))))
                .isEqualTo(RULES.replace("  - name: b\n    rules: []\n", ""));
        assertThat(edited("a:\n- b # c\n", editor -> editor.remove(JsonPointer.parse("/a/0"))))
                .isEqualTo("a: [] # c\n");
    }

    @Test
    void writesJsonInJson() {
        String text = "{\n\t\"a\": [1, 2],\n\t\"b\": \"x\"\n}\n";
        assertThat(edited(text, editor -> editor.set(JsonPointer.parse("/c"), json("{\"d\": null}"))))
                .isEqualTo("{\n\t\"a\": [1, 2],\n\t\"b\": \"x\",\n\t\"c\": {\"d\":null}\n}\n");
        assertThat(edited(text, editor -> editor.append(JsonPointer.parse("/a"), Json.of(3))))
                .isEqualTo(text.replace("[1, 2]", "[1, 2, 3]"));
        assertThat(edited(text, editor -> editor.remove(JsonPointer.parse("/b"))))
                .isEqualTo("{\n\t\"a\": [1, 2]\n}\n");
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThatThrownBy(() -> edited(RULES, editor -> editor.set(JsonPointer.parse("/groups/x"), Json.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edited(RULES, editor -> editor.remove(JsonPointer.parse("/x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing stands at /x");
        assertThatThrownBy(() -> TextEdit.apply("abc", List.of(new TextEdit(0, 2, ""), new TextEdit(1, 3, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever string is set anywhere: it is read back, and all else is as it was. */
    @Test
    void whatIsSetIsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> texts = List.of(
                RULES,
                "a: x\nb: 'y'\nc: \"z\"\nd: >\n  folded\n  text\ne:\n- f\n- g: h\n",
                "{\"a\": \"x\", \"b\": [\"y\", {\"c\": \"z\"}]}",
                "a: {b: x, c: [y, 'z']}\nd: |-\n    w");
        for (int i = 0; i < 2000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            List<JsonPointer> places = new ArrayList<>();
            strings(document(text).root(), JsonPointer.ROOT, places);
            JsonPointer place = places.get(random.nextInt(places.size()));
            String value = value(random);
            String after = edited(text, editor -> editor.set(place, Json.of(value)));
            String what = "seed %d: %s in\n%s\nset to %s:\n%s".formatted(seed, place, text, Json.of(value), after);
            assertThat(place.find(document(after).root())).as(what).contains(Json.of(value));
            String back =
                    place.find(document(text).root()).flatMap(Json::asString).orElseThrow();
            assertThat(document(edited(after, editor -> editor.set(place, Json.of(back))))
                            .root())
                    .as(what)
                    .isEqualTo(document(text).root());
        }
    }

    private static String value(Random random) {
        List<String> pieces =
                List.of("a", "b c", "\n", " ", "'", "\"", ": ", " #", "{", "]", ",", "1", "\\", "é", "- ", "\t");
        var value = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            value.append(pieces.get(random.nextInt(pieces.size())));
        }
        return value.toString();
    }

    private static void strings(Json value, JsonPointer at, List<JsonPointer> places) {
        switch (value) {
            case JsonString ignored -> places.add(at);
            case JsonObject object ->
                object.members().forEach(member -> strings(member.value(), at.then(member.name()), places));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    strings(array.items().get(i), at.then(i), places);
                }
            }
            case JsonNumber ignored -> {}
            case JsonBoolean ignored -> {}
            case JsonNull ignored -> {}
        }
    }

    private interface Edit {
        List<TextEdit> of(DocumentEditor editor);
    }

    private static String edited(String text, Edit edit) {
        return TextEdit.apply(text, edit.of(new DocumentEditor(document(text))));
    }

    private static JsonDocument document(String text) {
        return YamlReader.read(new SourceText("edited.yaml", text)).documents().getFirst();
    }

    private static Json json(String text) {
        return JsonReader.read(new SourceText("value.json", text))
                .documents()
                .getFirst()
                .root();
    }
}
