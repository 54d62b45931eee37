package dev.wfmon.json.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wfmon.json.Json;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Path EXPR = Path.ROOT
            .then(new Path.Item("panel", "\"CPU\""))
            .then(new Path.Item("query", "A"))
            .then(new Path.Field("expr"));

    @Test
    void readsFromTheRootToThePart() {
        assertThat(new Change(EXPR, Json.of("a"), Json.of("b"))).hasToString("panel \"CPU\": query A: expr a → b");
        assertThat(EXPR.then(new Path.Field("deep"))).hasToString("panel \"CPU\": query A: expr.deep");
        assertThat(EXPR.then(new Path.Item("item", "2"))).hasToString("panel \"CPU\": query A: expr item 2");
        assertThat(Path.ROOT.then(new Path.Item("group", ""))).hasToString("group");
    }

    @Test
    void showsTheStartOfWhatCameAndWent() {
        assertThat(new Change(EXPR, null, Json.of("x".repeat(500))).toString())
                .isEqualTo(EXPR + ": " + "x".repeat(160) + "… added");
        assertThat(new Change(EXPR, Json.of("x".repeat(160)), null).toString())
                .isEqualTo(EXPR + ": " + "x".repeat(160) + " removed");
    }

    @Test
    void showsLongTextsWhereTheyPart() {
        String common = "a".repeat(300);
        assertThat(new Change(EXPR, Json.of(common + "1"), Json.of(common + "2")).toString())
                .isEqualTo(EXPR + " …" + "a".repeat(40) + "1 → …" + "a".repeat(40) + "2");
        assertThat(new Change(EXPR, Json.of("short"), Json.of("b".repeat(200))).toString())
                .isEqualTo(EXPR + " short → " + "b".repeat(160) + "…");
        assertThat(new Change(EXPR, Json.of(common), Json.of("a".repeat(200))).toString())
                .isEqualTo(EXPR + " …" + "a".repeat(140) + " → …" + "a".repeat(40));
    }

    @Test
    void cutsNoCharacterInTwo() {
        String emojis = "x" + "😀".repeat(200);
        assertThat(new Change(EXPR, Json.of(emojis + "1"), Json.of(emojis + "2")).toString())
                .doesNotContainPattern(
                        "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    }

    @Test
    void sendsNoControlCharacterToATerminal() {
        assertThat(new Change(EXPR, Json.of("a"), Json.of("\u001b[31mred")).toString())
                .doesNotContain("\u001b");
    }

    @Test
    void needsOneOfBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(EXPR, null, null));
    }
}
