package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPointerTest {

    private static final Json VALUE = JsonReader.read(new SourceText(
                    "a.json", "{\"a\": [1, {\"b\": 2}], \"c/d\": 3, \"~1\": 4, \"\": {\"\": 5}, \"0\": 6}"))
            .documents()
            .getFirst()
            .root();

    @ParameterizedTest
    @CsvSource({"/a/0, 1", "/a/1/b, 2", "/c~1d, 3", "/~01, 4", "//, 5", "/0, 6"})
    void findsWhatItPointsTo(String pointer, String found) {
        assertThat(JsonPointer.parse(pointer).find(VALUE)).map(Json::toString).contains(found);
        assertThat(JsonPointer.parse(pointer)).hasToString(pointer);
    }

    @ParameterizedTest
    @CsvSource({"/b", "/a/2", "/a/-", "/a/01", "/a/99999999999", "/a/0/x", "/a/"})
    void findsNothingWhereThereIsNoWay(String pointer) {
        assertThat(JsonPointer.parse(pointer).find(VALUE)).isEmpty();
    }

    @Test
    void theEmptyPointerIsTheValueItself() {
        assertThat(JsonPointer.parse("").find(VALUE)).contains(VALUE);
        assertThat(JsonPointer.ROOT.then("a").then(0))
                .isEqualTo(JsonPointer.parse("/a/0"))
                .hasToString("/a/0");
    }

    @Test
    void aPointerStartsWithASlash() {
        assertThatThrownBy(() -> JsonPointer.parse("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
