package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a: 1 => {\"a\":1}",
                "[1.0, 1e3, -0, 12345678901234567890] => [1.0,1e3,-0,12345678901234567890]",
                "[0x1F, 0o17, +3, 007, .5, 1., -.5, 1.e2] => [31,15,3,7,0.5,1,-0.5,1E+2]",
                "[.inf, -.INF, .nan, 1_000, 0b11, 1e9999999999] => [\".inf\",\"-.INF\",\".nan\",\"1_000\",\"0b11\",\"1e9999999999\"]",
                "[true, True, FALSE, yes, on, y] => [true,true,false,\"yes\",\"on\",\"y\"]",
                "[null, ~, Null, nil] => [null,null,null,\"nil\"]",
                "{a: , b} => {\"a\":null,\"b\":null}",
                "[\"1\", '2', !!str 3, !!int \"4\", !mine 5] => [\"1\",\"2\",\"3\",4,\"5\"]",
                "{1: a, true: b, ~: c, \"\": d, 0x1F: e} => {\"1\":\"a\",\"true\":\"b\",\"~\":\"c\",\"\":\"d\",\"0x1F\":\"e\"}",
                "{<<: {a: 1}, b: 2} => {\"<<\":{\"a\":1},\"b\":2}",
                "a: |⏎  x⏎   y⏎⏎  z⏎ => {\"a\":\"x\\n y\\n\\nz\\n\"}",
                "a: >-⏎  x⏎  y⏎ => {\"a\":\"x y\"}",
                "a: x⏎  y => {\"a\":\"x y\"}",
                "a:⏎- 1⏎- - 2⏎  - b: 3⏎ => {\"a\":[1,[2,{\"b\":3}]]}",
                "? long⏎: 1 => {\"long\":1}",
                "a: &x {b: 1}⏎c: *x => {\"a\":{\"b\":1},\"c\":{\"b\":1}}",
                "&k a: *k => {\"a\":\"a\"}",
                "[&n 7, {*n : 8}] => [7,{\"7\":8}]",
                "\uFEFFa: 1 => {\"a\":1}",
                "a: \"\\x41\\u00e9\\U0001F600\" => {\"a\":\"Aé😀\"}",
                "%YAML 1.1⏎---⏎a: yes => {\"a\":\"yes\"}",
            })
    void readsYamlIntoTheTreeOfJson(String text, String json) {
        ReadResult result = read(text);
        assertThat(problems(result)).isEmpty();
        assertThat(result.documents())
                .singleElement()
                .satisfies(document ->
                        assertThat(JsonWriter.compact(document.root())).isEqualTo(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a:⏎⇥b: 1 => 2:1: YAML is indented by spaces, not by tabs",
                "a: b: c => 1:5: \": \" cannot stand here; put the text in quotes",
                "a: @x => 1:4: plain text cannot start with this character; put it in quotes",
                "a: 'x => 1:4: the quoted string is never closed",
                "a: \"x => 1:4: the quoted string is never closed",
                "a: \"\\q\" => 1:6: there is no such escape; write \\\\ for a backslash",
                "a: [1, 2 => 1:4: the list is never closed",
                "a: {b: 1 => 1:4: the mapping is never closed",
                "a: [1 2: 3 => 1:4: the list is never closed",
                "a: [\"1\" 2] => 1:9: expected \",\" or \"]\"",
                "a:⏎  - 1⏎ b: 2 => 3:2: this does not fit the indentation of the lines above",
                "a: 1⏎b⏎c: 2 => 2:1: the key has no \":\" behind it on its line",
                "a: *x => 1:4: no value before this place has the anchor &x",
                "a: &x [*x] => 1:8: no value before this place has the anchor &x",
                "a: & => 1:5: an anchor or alias needs a name of letters and digits",
                "? [1]⏎: 2 => 1:3: a key cannot be a list",
                "? {b: 1}⏎: 2 => 1:3: a key cannot be a mapping",
                "a: 1⏎b: 2⏎a: 3 => 3:1: the name \"a\" stands twice in one object, first on line 1",
                "😀: \u0001x => 1:5: YAML cannot hold the character U+0001",
                "%YAML 2.0⏎---⏎a => 1:1: only versions 1.0 to 1.2 of YAML are known",
                "a: 1⏎... b => 2:5: a new document must start with ---",
            })
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertThat(problems(read(text))).containsExactly(problem);
    }

    @Test
    void readsEachDocumentThatHoldsAnything() {
        ReadResult result = read("# first\na: 1\n---\n---\n# none\n---\n- 2\n...\n---\n~\n");
        assertThat(result.documents())
                .extracting(d -> JsonWriter.compact(d.root()))
                .containsExactly("{\"a\":1}", "[2]", "null");
        assertThat(read("").documents()).isEmpty();
        assertThat(read("").problems()).isEmpty();
    }

    @Test
    void keepsTheDocumentsBeforeAMistake() {
        ReadResult result = read("a: 1\n---\nb: [");
        assertThat(result.documents()).hasSize(1);
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void anchorsEndWithTheirDocument() {
        assertThat(problems(read("&x a\n---\n*x\n")))
                .containsExactly("3:1: no value before this place has the anchor &x");
    }

    @Test
    void everyValueAndNameKnowsItsPlaceInCharacters() {
        String text =
                "😀: &x !!str  # why\n  plain\nk: |+\n  b\nf: >\n  c\nm: &y\n  n: 'q'\ns:\n- \"d\"\n- {e: 1}\nz: *x\n";
        JsonObject root = (JsonObject) read(text).documents().getFirst().root();
        assertThat(root.members())
                .extracting(member -> text.substring(member.offset(), text.indexOf(':', member.offset())))
                .containsExactly("😀", "k", "f", "m", "s", "z");
        assertThat(root.members())
                .extracting(member -> text.substring(
                        member.value().offset(),
                        text.indexOf('\n', member.value().offset())))
                .containsExactly("plain", "|+", ">", "n: 'q'", "- \"d\"", "plain");
        assertThat(root.array("s").orElseThrow().items())
                .extracting(item -> text.charAt(item.offset()))
                .containsExactly('"', '{');
    }

    @Test
    void aliasesOfAliasesHaveALimit() {
        var laughs = new StringBuilder("a0: &a0 ha\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(read(laughs.toString())))
                .singleElement()
                .asString()
                .contains("the aliases unfold to more than");
    }

    @Test
    void nestingHasALimitAlsoByAliases() {
        String deep = "[".repeat(300);
        String end = "]".repeat(300);
        assertThat(problems(read("- &a " + deep + end + "\n- " + deep + "*a" + end)))
                .singleElement()
                .asString()
                .contains("the nesting is deeper than 512 levels");
        assertThat(problems(read("[".repeat(10_000))))
                .singleElement()
                .asString()
                .contains("512 levels");
    }

    /** In tables a line break is written ⏎ and a tab ⇥. */
    private static ReadResult read(String text) {
        return YamlReader.read(new SourceText("a.yaml", text.replace('⏎', '\n').replace('⇥', '\t')));
    }

    private static List<String> problems(ReadResult result) {
        return result.problems().stream()
                .map(problem -> problem.source().position(problem.offset()) + ": " + problem.message())
                .toList();
    }
}
