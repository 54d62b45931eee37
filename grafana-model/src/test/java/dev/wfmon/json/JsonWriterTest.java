package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    @Test
    void prettyIsWhatJavaScriptWrites() {
        Json value = JsonObject.builder()
                .put("title", "CPU")
                .put("panels", JsonArray.of(JsonObject.builder().put("id", 1).build(), Json.of("ü")))
                .put("none", JsonArray.of())
                .put("empty", JsonObject.empty())
                .put("on", true)
                .put("off", Json.ofNull())
                .build();
        assertThat(JsonWriter.pretty(value)).isEqualTo("""
                        {
                          "title": "CPU",
                          "panels": [
                            {
                              "id": 1
                            },
                            "ü"
                          ],
                          "none": [],
                          "empty": {},
                          "on": true,
                          "off": null
                        }""");
        assertThat(JsonWriter.compact(value))
                .isEqualTo(
                        "{\"title\":\"CPU\",\"panels\":[{\"id\":1},\"ü\"],\"none\":[],\"empty\":{},\"on\":true,\"off\":null}");
    }

    @ParameterizedTest
    @CsvSource({"1.0", "1e3", "-0", "0.10", "12345678901234567890123", "1E+2"})
    void numbersKeepTheirSpelling(String number) {
        assertThat(JsonWriter.compact(new JsonNumber(number, Json.NOWHERE))).isEqualTo(number);
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(JsonWriter.compact(Json.of("\"\\/\b\f\n\r\t\u0001\u001f\u007fé😀")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007fé😀\"");
    }

    @Test
    void halfACharacterIsEscapedBecauseNoEncodingCanCarryIt() {
        assertThat(JsonWriter.compact(Json.of("\ud83d!\ude00"))).isEqualTo("\"\\ud83d!\\ude00\"");
        assertThat(JsonWriter.compact(Json.of("x\ud83d"))).isEqualTo("\"x\\ud83d\"");
    }
}
