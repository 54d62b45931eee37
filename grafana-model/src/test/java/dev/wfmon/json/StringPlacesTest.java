package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringPlacesTest {

    /** The text holds the string {@code …X…} as member "k"; its X must be found where the text has its own X. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a.json => {\"k\": \"X\"}",
                "a.json => {\"k\": \"a\\n\\\"\\\\\\/X\"}",
                "a.json => {\"k\": \"\\u00e9\\ud83d\\ude00éX\"}",
                "a.yaml => k: X",
                "a.yaml => k: some X text",
                "a.yaml => k: &anchor !!str some X text",
                "a.yaml => k: 'it''s X'",
                "a.yaml => k: \"\\x41\\U0001F600\\e\\  X\"",
                "a.yaml => k: one⏎  two⏎⏎⏎  three X",
                "a.yaml => k: 'one  ⏎⏎  two X'",
                "a.yaml => k: \"one⏎   tw\\⏎   o X\"",
                "a.yaml => 😀: 😀⏎k: 'X'",
                "a.yaml => k: |⏎  X",
                "a.yaml => k: |⏎  one⏎⏎   two⏎  X three⏎",
                "a.yaml => k: |+ # why⏎⏎⏎    one⏎    X⏎⏎",
                "a.yaml => k: |2-⏎    one⏎  X⏎",
                "a.yaml => k: | ⏎  😀⏎   X",
                "a.yaml => - k: &a |⏎    one⏎    twoX⏎",
                "a.yaml => k: >⏎  one⏎  two⏎⏎  three⏎⏎⏎  X four⏎",
                "a.yaml => k: >-⏎  one⏎    more⏎    indented⏎  X four⏎",
                "a.yaml => k: |⏎  one¶⏎  X¶⏎",
                "a.yaml => k: one¶⏎  X",
            })
    void theCharacterIsFound(String name, String table) {
        String text = table.replace('⏎', '\n').replace('¶', '\r');
        JsonDocument document =
                Documents.read(new SourceText(name, text)).documents().getFirst();
        JsonObject object = (JsonObject)
                (document.root() instanceof JsonArray array ? array.items().getFirst() : document.root());
        JsonString value = (JsonString) object.find("k").orElseThrow();
        int offset = document.offsetIn(value, value.value().indexOf('X'));
        assertThat(offset).isEqualTo(text.indexOf('X'));
    }

    @Test
    void everyCharacterOfALiteralBlockIsFound() {
        String text = "a:\n- k: |\n    sum(\n      rate(x[5m])\n\n    )\n";
        JsonDocument document =
                YamlReader.read(new SourceText("a.yaml", text)).documents().getFirst();
        JsonString value = (JsonString) ((JsonObject) document.root())
                .objects("a")
                .findFirst()
                .flatMap(o -> o.find("k"))
                .orElseThrow();
        for (int i = 0; i < value.value().length(); i++) {
            assertThat(text.charAt(document.offsetIn(value, i)))
                    .isEqualTo(value.value().charAt(i));
        }
    }

    @Test
    void theEndIsTheClosingQuoteAndNothingLiesBeyond() {
        JsonDocument document = JsonReader.read(new SourceText("a.json", " \"ab\" "))
                .documents()
                .getFirst();
        JsonString value = (JsonString) document.root();
        assertThat(document.offsetIn(value, 2)).isEqualTo(4);
        assertThat(document.offsetIn(value, 99)).isEqualTo(4);
        assertThat(document.offsetIn(value, -1)).isEqualTo(2);
    }

    @Test
    void aBuiltStringStandsNowhere() {
        JsonDocument document = new JsonDocument(new SourceText("a.json", "1"), Json.of(1));
        assertThat(document.offsetIn(Json.of("a"), 0)).isEqualTo(Json.NOWHERE);
    }
}
