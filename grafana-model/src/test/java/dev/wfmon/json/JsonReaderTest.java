package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "{} => {}",
                "[ ] => []",
                "{\"b\": 1.0, \"a\": [1e3, -0, 0.10]} => {\"b\":1.0,\"a\":[1e3,-0,0.10]}",
                "12345678901234567890 => 12345678901234567890",
                "\"\\u00e9\\ud83d\\ude00\\/\" => \"é😀/\"",
                "[true, false, null] => [true,false,null]",
                "` 1 ` => 1",
                "{\"\": {\"\": []}} => {\"\":{\"\":[]}}",
            })
    void readsAllOfJson(String text, String written) {
        ReadResult result = read(text);
        assertThat(result.problems()).isEmpty();
        assertThat(JsonWriter.compact(root(result))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "`` => 1:1: the text is empty",
                "` ⏎ ` => 1:1: the text is empty",
                "{\"a\": tru} => 1:7: expected a value, but found \"tru\"",
                "{\"a\": } => 1:7: expected a value, but found \"}\"",
                "{\"a\" 1} => 1:6: expected \":\", but found \"1\"",
                "{\"a\": 1,} => 1:9: expected a name in double quotes, but found \"}\"",
                "{\"a\": 1 \"b\": 2} => 1:9: expected \",\" or \"}\", but found a string",
                "{a: 1} => 1:2: expected a name in double quotes or \"}\", but found \"a\"",
                "{'a': 1} => 1:2: expected a name in double quotes or \"}\", but found \"'\"",
                "{1: 2} => 1:2: expected a name in double quotes or \"}\", but found \"1\"",
                "[1,] => 1:4: expected a value, but found \"]\"",
                "[,1] => 1:2: expected a value or \"]\", but found \",\"",
                "[1 2] => 1:4: expected \",\" or \"]\", but found \"2\"",
                "[1} => 1:3: expected \",\" or \"]\", but found \"}\"",
                "[1, 2 => 1:6: the text ends before the array from line 1 is closed",
                "{\"a\": [⏎{ => 2:2: the text ends before the object from line 2 is closed",
                "- => 1:1: expected a value, but found \"-\"",
                "01 => 1:1: expected a value, but found \"01\"",
                "[12ab] => 1:2: expected a value or \"]\", but found \"12ab\"",
                "[NaN] => 1:2: JSON has no NaN",
                "-Infinity => 1:1: JSON has no -Infinity",
                "// x => 1:1: expected a value, but found \"/\"",
                "1 2 => 1:3: expected the end of the text, but found \"2\"",
                "{} // x => 1:4: expected the end of the text, but found \"/\"",
                "{}} => 1:3: expected the end of the text, but found \"}\"",
                "[\u00a0] => 1:2: expected a value or \"]\", but found the character U+00A0",
                "[\"a => 1:2: the string is not closed on its line",
                "[\"a⏎b\"] => 1:2: the string is not closed on its line",
                "[\"a⇥b\"] => 1:4: a string cannot hold this character as it is; write it as \\t",
                "[\"a\u0001b\"] => 1:4: a string cannot hold this character as it is; write it as \\u0001",
                "[\"a\\qb\"] => 1:4: \"\\q\" is no escape of JSON",
                "[\"\\u12G4\"] => 1:3: \"\\u12G\" is no escape of JSON",
                "{\"a\": 1, \"b\": 2, \"a\": 3} => 1:18: the name \"a\" stands twice in one object, first on line 1",
                "1e9999999999 => 1:1: the number is too long",
            })
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertThat(problems(read(text))).containsExactly(problem);
    }

    @Test
    void everyValueAndNameKnowsItsPlace() {
        String text = "\n{ \"name\" : \"v\", \"n\":[1, -2.5 , true,{},null, []] }";
        JsonObject root = (JsonObject) root(read(text));
        assertThat(text.substring(root.offset())).startsWith("{ \"name\"");
        assertThat(root.members())
                .extracting(m -> text.substring(m.offset()).substring(0, 3))
                .containsExactly("\"na", "\"n\"");
        assertThat(root.members())
                .extracting(m -> text.charAt(m.value().offset()))
                .containsExactly('"', '[');
        assertThat(root.array("n").orElseThrow().items())
                .extracting(item -> text.charAt(item.offset()))
                .containsExactly('1', '-', 't', '{', 'n', '[');
    }

    @Test
    void placesHoldInTextsLongerThanJacksonsBuffers() {
        String text = "[" + "  \"é😀\\n\", ".repeat(50_000) + "7]";
        JsonArray root = (JsonArray) root(read(text));
        assertThat(root.items()).hasSize(50_001).allMatch(item -> "\"7".indexOf(text.charAt(item.offset())) >= 0);
    }

    @Test
    void theLastOfTwoEqualNamesWinsAtThePlaceOfTheFirst() {
        ReadResult result = read("{\"a\": 1, \"b\": 2, \"a\": 3}");
        assertThat(JsonWriter.compact(root(result))).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void whatIsReadBeforeTrailingTextIsKept() {
        assertThat(JsonWriter.compact(root(read("{\"a\": 1} x")))).isEqualTo("{\"a\":1}");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        ReadResult result = read("\uFEFF{}");
        assertThat(result.problems()).isEmpty();
        assertThat(root(result).offset()).isEqualTo(1);
        assertThat(problems(read("\uFEFF"))).containsExactly("1:1: the text is empty");
        assertThat(problems(read("\uFEFFx"))).containsExactly("1:2: expected a value, but found \"x\"");
    }

    @Test
    void nestingHasALimit() {
        assertThat(read("[".repeat(512) + "]".repeat(512)).problems()).isEmpty();
        assertThat(problems(read("[".repeat(100_000)))).containsExactly("1:513: the nesting is deeper than 512 levels");
    }

    @Test
    void longStringsHaveNone() {
        String megabytes = "x".repeat(30_000_000);
        assertThat(root(read("{\"" + megabytes + "\":\"" + megabytes + "\"}")))
                .isEqualTo(JsonObject.builder().put(megabytes, megabytes).build());
    }

    /** In tables a line break is written ⏎ and a tab ⇥. */
    private static ReadResult read(String text) {
        return JsonReader.read(new SourceText("a.json", text.replace('⏎', '\n').replace('⇥', '\t')));
    }

    private static Json root(ReadResult result) {
        return result.documents().getFirst().root();
    }

    private static List<String> problems(ReadResult result) {
        return result.problems().stream()
                .map(problem -> problem.source().position(problem.offset()) + ": " + problem.message())
                .toList();
    }
}
