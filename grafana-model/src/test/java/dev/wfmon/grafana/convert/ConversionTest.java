package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Samples.CLASSIC;
import static dev.wfmon.grafana.convert.Samples.LAYOUTS;
import static dev.wfmon.grafana.convert.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of dashboards in the other form, and what is told of it. */
class ConversionTest {

    @Test
    void everythingThatBothFormsKnowGoesThereAndBack() throws IOException {
        Conversion there = Conversion.toV2(CLASSIC);
        Samples.checkGolden("classic.v2.json", there.spec());
        assertThat(there.losses())
                .hasToString("[/panels/2/id (6): v2 has no place for it, /panels/4/id (7): v2 has no place for it]");

        Conversion back = Conversion.toV1(there.spec());
        assertThat(back.losses()).isEmpty();
        assertThat(JsonDiff.between(CLASSIC, back.spec(), Shape.any())).isEmpty();
        assertThat(back.spec()).isEqualTo(CLASSIC);
        assertThat(Conversion.toV2(back.spec()).spec()).isEqualTo(there.spec());
    }

    @Test
    void layoutsBecomeAGridWithRows() throws IOException {
        Conversion conversion = Conversion.toV1(LAYOUTS);
        Samples.checkGolden("layouts.classic.json", conversion.spec());
        assertThat(conversion.losses()).extracting(Loss::toString).containsExactlyInAnyOrder("""
                        /layout/kind ("TabsLayout"): v1 has no tabs: they become rows
                        /layout/spec/tabs/0/spec/layout/spec/rows/0/spec/fillScreen (true): v1 has no place for it
                        /layout/spec/tabs/0/spec/layout/spec/rows/0/spec/conditionalRendering (an object): v1 has no place for it
                        /layout/spec/tabs/0/spec/layout/spec/rows/1/spec/hideHeader (true): each row of v1 has a header: these panels join the row above
                        /layout/spec/tabs/0/spec/layout/spec/rows/2/spec/layout/kind ("AutoGridLayout"): v1 has only fixed places: columns and heights no longer follow the screen
                        /layout/spec/tabs/0/spec/layout/spec/rows/2/spec/layout/spec/columnWidthMode ("wide"): v1 has no place for it
                        /elements/named (an object): v1 does not name panels: its name becomes panel-4
                        /layout/spec/tabs/1/spec/layout/spec/items/0 (an object): it shows no element, or one that was shown before
                        /elements/panel-6 (an object): the layout does not show it""".split("\n"));
    }

    /** A member of the sample is put to a value; the loss is the only new one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /panels/0/snapshotData           | []         | v2 has no place for it
            /panels/0/gridPos/static         | true       | v2 has no place for it
            /panels/0/title                  | 5          | v2 has a text here
            /panels/0/options                | false      | v2 has an object here
            /panels/0/maxDataPoints          | "100"      | v2 has a number here
            /panels/0/maxDataPoints          | 10.5       | v2 has a whole number here
            /panels/0/targets                | {}         | v2 has a list here
            /panels/0/fieldConfig/defaults/mappings/0/id | 1 | v2 has no place for it
            /panels/0/fieldConfig/defaults/mappings/0/type | "old" | v2 has no place for it
            /panels/0/datasource             | {"uid":"x"} | v2 keeps data sources with the queries, and these do not tell it
            /panels/1/id                     | 1          | each panel needs a number of its own: now 6
            /panels/3/type                   | "stat"     | v2 has no place for it
            /panels/3/options                | {}         | v2 has no place for it
            /panels/3/maxPerRow              | 2.5        | v2 has a whole number here
            /templating/list/0/type          | "snapshot" | v2 has no place for it
            /templating/list/1/sort          | 9          | v2 knows no such choice
            /templating/list/1/useTags       | false      | v2 has no place for it
            /templating/list/4/refresh       | 1          | v2 knows no such choice
            /annotations/list/1/filter/ids/0 | "x"        | v2 has a number here
            /links/0/type                    | "tag"      | v2 knows only link, dashboards here
            /timepicker/time_options         | []         | v2 has no place for it
            /weekStart                       | "friday"   | v2 knows only saturday, monday, sunday here
            /uid                             | "checkout" | v2 has no place for it
            /description                     | "\\uFEFFx" | v2 allows no byte order marks
            /schemaVersion                   | 36         | migrate the dashboard to schema 42 first
            """)
    void whatV2CannotHoldIsTold(String pointer, String value, String why) {
        Edit edit = new Edit(
                JsonPointer.parse(pointer),
                json("{\"value\": " + value + "}").find("value").orElseThrow());
        Conversion conversion = Conversion.toV2(edit.in(CLASSIC));
        assertThat(conversion.losses())
                .filteredOn(loss -> !Conversion.toV2(CLASSIC).losses().contains(loss))
                .anySatisfy(loss -> {
                    assertThat(pointer).startsWith(loss.pointer().toString());
                    assertThat(loss.why()).isEqualTo(why);
                });
    }

    /** Texts that tell which of several spellings was met. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "$ds"                             | {"group":"","name":"$ds"}
            "Prometheus"                      | {"group":"","name":"Prometheus"}
            {"uid":"u","type":"loki"}         | {"group":"loki","name":"u"}
            {"type":"loki"}                   | {"group":"loki"}
            null                              | {"group":""}
            """)
    void aQueryWithoutDataSourceHasThatOfItsPanel(String reference, String expected) {
        JsonObject dashboard = json("""
                {"panels": [{"id": 1, "datasource": %s, "targets": [{"refId": "B"}, {"expr": "up"}]}]}
                """.formatted(reference));
        Conversion conversion = Conversion.toV2(dashboard);
        assertThat(conversion.losses()).isEmpty();
        JsonObject first = query(conversion.spec(), 0);
        JsonObject.Builder told =
                JsonObject.builder().put("group", first.string("group").orElseThrow());
        first.object("datasource").flatMap(source -> source.find("name")).ifPresent(name -> told.put("name", name));
        assertThat(told.build()).isEqualTo(json(expected));
        assertThat(JsonPointer.parse("/elements/panel-1/spec/data/spec/queries/1/spec/refId")
                        .find(conversion.spec()))
                .hasToString("Optional[\"A\"]");
    }

    private static JsonObject query(JsonObject spec, int index) {
        return JsonPointer.parse("/elements/panel-1/spec/data/spec/queries/" + index + "/spec/query")
                .find(spec)
                .orElseThrow()
                .asObject()
                .orElseThrow();
    }

    @Test
    void otherSpellingsOfV2AreRead() {
        JsonObject alpha = json("""
                {"title": "Alpha", "layout": {"kind": "GridLayout", "spec": {"items": [{"kind": "GridLayoutItem", "spec": {
                   "x": 0, "y": 0, "width": 6, "height": 3, "element": {"kind": "ElementReference", "name": "panel-1"}}}]}},
                 "elements": {"panel-1": {"kind": "Panel", "spec": {"id": 1, "title": "One", "data": {"kind": "QueryGroup",
                   "spec": {
                     "queries": [{"kind": "PanelQuery", "spec": {"refId": "A", "hidden": false,
                       "datasource": {"type": "prometheus", "uid": "u"}, "query": {"kind": "prometheus", "spec": {"expr": "up"}}}}],
                     "transformations": [{"kind": "Transformation", "group": "limit", "spec": {"options": {"limitField": 1}}}]
                   }},
                   "vizConfig": {"kind": "stat", "spec": {"pluginVersion": "12.0", "options": {}}}}}}}
                """);
        Conversion conversion = Conversion.toV1(alpha);
        assertThat(conversion.losses()).isEmpty();
        assertThat(conversion.spec().objects("panels").toList()).containsExactly(json("""
                {"id": 1, "type": "stat", "title": "One", "pluginVersion": "12.0", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 3},
                 "datasource": {"type": "prometheus", "uid": "u"},
                 "targets": [{"refId": "A", "expr": "up", "datasource": {"type": "prometheus", "uid": "u"}}],
                 "transformations": [{"id": "limit", "options": {"limitField": 1}}], "options": {}}
                """));
    }

    @Test
    void panelsStandInRowsByTheirPlaceAndNotByTheirOrder() {
        JsonObject dashboard = json("""
                {"panels": [
                  {"type": "row", "title": "Low", "gridPos": {"x": 0, "y": 9, "w": 24, "h": 1}},
                  {"id": 3, "gridPos": {"x": 0, "y": 2, "w": 6, "h": 3}},
                  {"id": 2, "gridPos": {"x": 0, "y": 10, "w": 6, "h": 3}},
                  {"type": "row", "title": "High", "gridPos": {"x": 0, "y": 1, "w": 24, "h": 1}, "collapsed": true}
                ]}""");
        Conversion conversion = Conversion.toV2(dashboard);
        assertThat(conversion.losses())
                .hasToString("[/panels/1 (an object): "
                        + "it stands below a collapsed row, and v2 shows it only when that is open]");
        assertThat(conversion.spec().object("layout")).hasToString("Optional[" + json("""
                {"kind": "RowsLayout", "spec": {"rows": [
                  {"kind": "RowsLayoutRow", "spec": {"title": "High", "collapse": true, "layout":
                    {"kind": "GridLayout", "spec": {"items": [{"kind": "GridLayoutItem", "spec":
                      {"x": 0, "y": 0, "width": 6, "height": 3, "element": {"kind": "ElementReference", "name": "panel-3"}}}]}}}},
                  {"kind": "RowsLayoutRow", "spec": {"title": "Low", "collapse": false, "layout":
                    {"kind": "GridLayout", "spec": {"items": [{"kind": "GridLayoutItem", "spec":
                      {"x": 0, "y": 0, "width": 6, "height": 3, "element": {"kind": "ElementReference", "name": "panel-2"}}}]}}}}
                ]}}""") + "]");
    }

    @Test
    void whatHasNothingGetsWhatV2CannotDoWithout() throws IOException {
        Conversion conversion = Conversion.toV2(JsonObject.empty());
        assertThat(conversion.losses()).isEmpty();
        Samples.checkGolden("empty.v2.json", conversion.spec());
        assertThat(Conversion.toV1(JsonObject.empty()).spec())
                .isEqualTo(json("{\"schemaVersion\": 42, \"panels\": []}"));
    }
}
