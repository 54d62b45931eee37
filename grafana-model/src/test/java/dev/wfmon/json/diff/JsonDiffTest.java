package dev.wfmon.json.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.diff.Shape.Items;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDiffTest {

    private static final Shape ANY = Shape.any();
    private static final Shape OWNED = ANY.ignore("version");
    private static final Shape DEFAULTS = ANY.byDefault("editable", Json.of(true));
    private static final Shape SILENT = ANY.silent("config")
            .field("config", ANY.list("steps", Items.of("step").by("color")));
    private static final Shape PANELS = ANY.list("panels", Items.of("panel").by("title", "id"));
    private static final Shape RULES = ANY.list("rules", Items.of("rule").by("name"));
    private static final Shape PROPERTIES =
            ANY.list("properties", Items.of("property").by("id"));
    private static final Shape BAG =
            ANY.list("panels", Items.of("panel").by("id").inAnyOrder());

    static Stream<Arguments> situations() {
        return Stream.of(
                // Fields
                change(ANY, "{a: 1}", "{a: 2}", "a 1 → 2"),
                change(ANY, "{a: {b: {c: 1}}}", "{a: {b: {c: 2}}}", "a.b.c 1 → 2"),
                change(ANY, "{}", "{a: 1}", "a: 1 added"),
                change(ANY, "{a: 'x y'}", "{}", "a: x y removed"),
                change(ANY, "{a: 1}", "{a: null}", "a: 1 removed"),
                change(ANY, "{a: true}", "{a: false}", "a true → false"),
                change(ANY, "{a: 1}", "{a: 'x'}", "a 1 → x"),
                change(ANY, "{a: {b: 1}}", "{a: [1]}", "a {\"b\":1} → [1]"),
                change(ANY, "{a: {b: 1}}", "{a: 5}", "a {\"b\":1} → 5"),
                change(ANY, "{a: ['x', 'y']}", "{a: ['y', 'x']}", "a [\"x\",\"y\"] → [\"y\",\"x\"]"),
                change(ANY, "{a: 1, b: 1}", "{b: 2, a: 2}", "b 1 → 2", "a 1 → 2"),
                // What makes no difference
                change(ANY, "{a: 1, b: 2}", "{b: 2, a: 1}"),
                change(ANY, "{a: 1}", "{a: 1.0}"),
                change(ANY, "{}", "{a: null}"),
                change(ANY, "{}", "{a: []}"),
                change(ANY, "{a: null}", "{a: []}"),
                change(ANY, "{}", "{a: {}}"),
                change(ANY, "{}", "{a: {b: {c: null}, d: []}}"),
                change(ANY, "{a: {b: null}}", "{a: {b: []}}"),
                // Nothing is not the same as a zero, false or an empty text
                change(ANY, "{}", "{a: 0}", "a: 0 added"),
                change(ANY, "{}", "{a: false}", "a: false added"),
                change(ANY, "{}", "{a: ''}", "a: \"\" added"),
                change(ANY, "{}", "{a: {b: 1}}", "a: {\"b\":1} added"),
                // Texts that could be taken for something else stand in quotes
                change(ANY, "{a: 5}", "{a: '5'}", "a 5 → \"5\""),
                change(ANY, "{a: 'true'}", "{a: true}", "a \"true\" → true"),
                change(ANY, "{a: 'x'}", "{a: ' x'}", "a x → \" x\""),
                change(ANY, "{a: 'x'}", "{a: 'x\\ny'}", "a x → \"x\\ny\""),
                // What a server owns, and what it fills in
                change(OWNED, "{version: 1, a: 1}", "{version: 2}", "a: 1 removed"),
                change(OWNED, "{inner: {version: 1}}", "{inner: {version: 2}}", "inner.version 1 → 2"),
                change(DEFAULTS, "{editable: true}", "{}"),
                change(DEFAULTS, "{editable: null}", "{editable: true}"),
                change(DEFAULTS, "{}", "{editable: false}", "editable true → false"),
                change(DEFAULTS, "{editable: false}", "{editable: null}", "editable false → true"),
                // Members that only group others
                change(SILENT, "{config: {unit: 's'}}", "{config: {unit: 'm'}}", "unit s → m"),
                change(SILENT, "{}", "{config: {unit: 'm', min: 0}}", "unit: m added", "min: 0 added"),
                change(SILENT, "{config: {steps: []}}", "{}"),
                change(SILENT, "{config: {steps: [{color: 'red', value: 1}]}}", "{}", "step red removed"),
                change(SILENT, "{config: 5}", "{config: {unit: 's'}}", "config 5 → {\"unit\":\"s\"}"),
                // Lists whose items have keys
                change(PANELS, panels("{id: 1, t: 1}"), panels("{id: 1, t: 2}"), "panel 1: t 1 → 2"),
                change(PANELS, panels("{id: 1}"), panels("{id: 1}, {id: 2}"), "panel 2 added"),
                change(PANELS, panels("{id: 1}, {id: 2}"), panels("{id: 2}"), "panel 1 removed"),
                change(PANELS, "{}", panels("{id: 1}"), "panel 1 added"),
                change(PANELS, panels("{id: 1}"), "{panels: null}", "panel 1 removed"),
                change(
                        PANELS,
                        panels("{id: 1, t: 1}, {id: 2}, {id: 3}"),
                        panels("{id: 3}, {id: 1, t: 2}"),
                        "panel 1: t 1 → 2",
                        "panel 2 removed",
                        "order of panels 1, 3 → 3, 1"),
                change(PANELS, panels("{id: 1}, {id: 2}"), panels("{id: 3}, {id: 1}, {id: 2}"), "panel 3 added"),
                change(
                        PROPERTIES,
                        "{properties: [{id: 'a'}, {id: 'b'}]}",
                        "{properties: [{id: 'b'}, {id: 'a'}]}",
                        "order of properties a, b → b, a"),
                change(BAG, panels("{id: 1}, {id: 2}"), panels("{id: 2}, {id: 1}")),
                // By all keys, else by one, the first key first
                change(
                        PANELS,
                        panels("{id: 1, title: 'A', t: 1}, {id: 1, title: 'B'}"),
                        panels("{id: 1, title: 'A', t: 2}, {id: 2, title: 'B'}"),
                        "panel A: t 1 → 2",
                        "panel B: id 1 → 2"),
                change(
                        PANELS,
                        panels("{title: 'A', t: 1}, {title: 'B'}"),
                        panels("{id: 7, title: 'A', t: 1}, {id: 8, title: 'B'}"),
                        "panel A: id: 7 added",
                        "panel B: id: 8 added"),
                change(PANELS, panels("{id: 1, title: 'A'}"), panels("{id: 2, title: 'A'}"), "panel A: id 1 → 2"),
                change(
                        PANELS,
                        panels("{t: 1}, {t: 2}"),
                        panels("{t: 1}, {t: 3}, {t: 4}"),
                        "panel 2: t 2 → 3",
                        "panel 3 added"),
                change(
                        PANELS,
                        panels("{id: 1, title: 'A', t: 1}, {id: 2, title: 'B'}"),
                        panels("{id: 2, title: 'A', t: 2}, {id: 1, title: 'B'}"),
                        "panel A: id 1 → 2",
                        "panel A: t 1 → 2",
                        "panel B: id 2 → 1"),
                change(PANELS, panels("{id: 1, title: 'A'}"), panels("{id: 1, title: 'B'}"), "panel B: title A → B"),
                change(RULES, "{rules: [{name: 'a'}]}", "{rules: [{name: 'b'}]}", "rule b added", "rule a removed"),
                // Lists that nothing is known of
                change(ANY, "{l: [{a: 1}, {a: 2}]}", "{l: [{a: 1}, {a: 3}]}", "l item 2: a 2 → 3"),
                change(ANY, "{l: [{a: 1}]}", "{l: [{a: 1}, {a: 2}]}", "l item 2 added"),
                change(ANY, "{l: [{a: 1}]}", "{l: [1]}", "l [{\"a\":1}] → [1]"),
                change(ANY, "{l: [{a: {}}]}", "{l: [{}]}"));
    }

    @ParameterizedTest(name = "{1} to {2}")
    @MethodSource("situations")
    void namesEachDifference(Shape shape, String before, String after, List<String> changes) {
        assertThat(JsonDiff.between(json(before), json(after), shape))
                .extracting(Change::toString)
                .isEqualTo(changes);
    }

    @Test
    void labelsItemsAsPeopleKnowThem() {
        Shape shape = ANY.list("panels", Items.of("panel").by("id").named(panel -> panel.string("title")));
        assertThat(JsonDiff.between(
                        json(panels("{id: 1, title: 'Old', t: 1}, {id: 2, t: 1}, {id: 3, title: 'Gone'}")),
                        json(panels("{id: 1, title: 'New\\n\"Name\"', t: 1}, {id: 2, t: 2}")),
                        shape))
                .extracting(Change::toString)
                .containsExactly(
                        "panel \"New\\n\\\"Name\\\"\": title Old → \"New\\n\\\"Name\\\"\"",
                        "panel 2: t 1 → 2",
                        "panel \"Gone\" removed");
    }

    @Test
    void shapesTheItemsOfItemsToo() {
        Shape query = ANY.ignore("hide");
        Shape panel = ANY.list("targets", Items.of("query").by("refId").shaped(query));
        Shape shape = ANY.list("panels", Items.of("panel").by("id").shaped(panel));
        assertThat(JsonDiff.between(
                        json(panels("{id: 1, targets: [{refId: 'A', expr: 'a', hide: true}]}")),
                        json(panels("{id: 1, targets: [{refId: 'A', expr: 'b'}, {refId: 'B'}]}")),
                        shape))
                .extracting(Change::toString)
                .containsExactly("panel 1: query A: expr a → b", "panel 1: query B added");
    }

    @Test
    void aShapeIsNotChangedByWhatIsDerivedFromIt() {
        Shape shape = Shape.any();
        shape.ignore("a")
                .silent("a")
                .byDefault("a", Json.of(1))
                .list("a", Items.of("x"))
                .field("a", shape);
        assertThat(JsonDiff.between(json("{a: 1}"), json("{a: 2}"), shape)).hasSize(1);
    }

    private static Arguments change(Shape shape, String before, String after, String... changes) {
        return arguments(shape, before, after, List.of(changes));
    }

    private static String panels(String items) {
        return "{panels: [" + items + "]}";
    }

    /** JSON with less noise: names without quotes, texts in single ones. */
    static JsonObject json(String text) {
        String strict = text.replace("\"", "\\\"").replace('\'', '"').replaceAll("(\\w+): ", "\"$1\": ");
        return JsonReader.read(new SourceText("a.json", strict))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
