package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.alias;
import static dev.wfmon.grafana.convert.Field.beside;
import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.elsewhere;
import static dev.wfmon.grafana.convert.Field.frame;
import static dev.wfmon.grafana.convert.Field.label;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Field.rest;
import static dev.wfmon.grafana.convert.Values.OPEN;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.WHOLE;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.list;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A panel of v1 is two things in v2: an element, and an item of a layout that shows it. */
final class Panels {

    private static final Translation TYPE_AS_KIND =
            source -> source.json().equals(Json.of("VizConfig")) ? Optional.empty() : TEXT.of(source);

    private static final Mapping PLACE_IS_ELSEWHERE = Mapping.of(
            elsewhere(Form.CLASSIC, "gridPos"),
            elsewhere(Form.CLASSIC, "repeat"),
            elsewhere(Form.CLASSIC, "repeatDirection"),
            elsewhere(Form.CLASSIC, "maxPerRow"));

    private static final Mapping QUERY_OPTIONS = Mapping.of(
            option("maxDataPoints", WHOLE),
            option("interval", TEXT),
            option("timeFrom", TEXT),
            option("timeShift", TEXT),
            option("timeCompare", TEXT),
            option("hideTimeOverride", TRUTH),
            option("cacheTimeout", TEXT),
            option("queryCachingTTL", WHOLE),
            frame("spec/data/spec/queryOptions"));

    private static final Mapping PANEL = Mapping.of(
                    constant(Form.V2, "kind", "Panel"),
                    pair("id", "spec/id", WHOLE),
                    pair("type", "spec/vizConfig/group", TEXT).orElse("timeseries"),
                    alias("type", "spec/vizConfig/kind", TYPE_AS_KIND),
                    pair("title", "spec/title", TEXT).orElse(""),
                    pair("description", "spec/description", TEXT).orBlank(),
                    pair("transparent", "spec/transparent", TRUTH),
                    pair("links", "spec/links", list(Links.OF_PANEL)).implied(JsonArray.of()),
                    constant(Form.V2, "spec/data/kind", "QueryGroup"),
                    pair("targets", "spec/data/spec/queries", list(Queries.QUERY))
                            .orElse(JsonArray.of()),
                    pair("transformations", "spec/data/spec/transformations", list(Queries.TRANSFORMATION))
                            .implied(JsonArray.of()),
                    label("spec/vizConfig/kind", "VizConfig"),
                    pair("pluginVersion", "spec/vizConfig/version", TEXT).orBlank(),
                    alias("pluginVersion", "spec/vizConfig/spec/pluginVersion", TEXT),
                    pair("options", "spec/vizConfig/spec/options", OPEN).orElse(JsonObject.empty()),
                    pair("fieldConfig", "spec/vizConfig/spec/fieldConfig", FieldConfigs.FIELD_CONFIG)
                            .orElse(FieldConfigs.EMPTY),
                    elsewhere(Form.CLASSIC, "datasource"))
            .and(QUERY_OPTIONS)
            .and(PLACE_IS_ELSEWHERE);

    /**
     * A panel that Grafana's server has moved to a new type while its options wait for the browser to move them: v1 keeps
     * them beside the others, v2 in one place.
     */
    private static final String MIGRATION = "__angularMigration";

    private static final Mapping HALF_MIGRATED_PANEL = PANEL.and(
            pair("autoMigrateFrom", "spec/vizConfig/spec/options/" + MIGRATION + "/autoMigrateFrom", TEXT),
            rest("spec/vizConfig/spec/options/" + MIGRATION + "/originalOptions"));

    private static final Mapping LIBRARY_PANEL = Mapping.of(
                    constant(Form.V2, "kind", "LibraryPanel"),
                    constant(Form.CLASSIC, "type", "library-panel-ref"),
                    pair("id", "spec/id", WHOLE),
                    pair("title", "spec/title", TEXT).orElse(""),
                    pair("libraryPanel/uid", "spec/libraryPanel/uid", TEXT).orElse(""),
                    pair("libraryPanel/name", "spec/libraryPanel/name", TEXT).orElse(""))
            .and(PLACE_IS_ELSEWHERE);

    private static final Mapping REPEAT = Mapping.of(
            pair("repeat", "spec/repeat/value", Rows.VARIABLE_NAME),
            pair("repeatDirection", "spec/repeat/direction", choice("h", "v")),
            pair("maxPerRow", "spec/repeat/maxPerRow", WHOLE),
            beside("spec/repeat/mode", "variable"));

    /** No dashboard is that long; sums of lines stay numbers. */
    static final long LAST_LINE = 1_000_000;

    private static final Translation PLACE = source -> WHOLE.of(source)
            .flatMap(
                    line -> isInGrid((JsonNumber) line) ? Optional.of(line) : Values.wrong(source, "a line or column"));

    private static final Mapping ITEM = Mapping.of(
                    constant(Form.V2, "kind", "GridLayoutItem"),
                    pair("gridPos/x", "spec/x", PLACE).orElse(Json.of(0)),
                    pair("gridPos/y", "spec/y", PLACE).orElse(Json.of(0)),
                    pair("gridPos/w", "spec/width", PLACE).orElse(Json.of(6)),
                    pair("gridPos/h", "spec/height", PLACE).orElse(Json.of(3)),
                    constant(Form.V2, "spec/element/kind", "ElementReference"),
                    elsewhere(Form.V2, "spec/element/name"))
            .and(REPEAT)
            .asPart();

    private Panels() {}

    private static boolean isInGrid(JsonNumber line) {
        return Math.abs(line.value().doubleValue()) <= LAST_LINE;
    }

    private static Field option(String name, Translation translation) {
        return pair(name, "spec/data/spec/queryOptions/" + name, translation);
    }

    /** The element of a panel, or the panel of an element, without its place. */
    static JsonObject element(Source source) {
        return source.target() == Form.V2 ? elementOf(source) : panelOf(source);
    }

    private static JsonObject elementOf(Source panel) {
        if (panel.object().object("libraryPanel").isPresent()) {
            return LIBRARY_PANEL.object(panel);
        }
        Source whole = DataSources.inherited(panel);
        DataSources.checkPanel(whole);
        Mapping table = whole.text("autoMigrateFrom").isPresent() ? HALF_MIGRATED_PANEL : PANEL;
        return table.object(whole.with(whole.object().map("targets", Queries::named)));
    }

    private static JsonObject panelOf(Source element) {
        if (element.text("kind").filter("LibraryPanel"::equals).isPresent()) {
            return LIBRARY_PANEL.object(element);
        }
        JsonObject panel = isHalfMigrated(element)
                ? HALF_MIGRATED_PANEL.object(element).map("options", Panels::withoutMigration)
                : PANEL.object(element);
        return withDataSource(panel);
    }

    private static boolean isHalfMigrated(Source element) {
        Optional<Source> migration = element.at("spec/vizConfig/spec/options/" + MIGRATION);
        return migration
                .filter(waiting -> waiting.members().size() == 2
                        && waiting.text("autoMigrateFrom").isPresent()
                        && waiting.object().object("originalOptions").isPresent())
                .isPresent();
    }

    private static Json withoutMigration(Json options) {
        return options.asObject().<Json>map(object -> object.without(MIGRATION)).orElse(options);
    }

    private static JsonObject withDataSource(JsonObject panel) {
        return DataSources.ofPanel(panel.objects("targets").toList())
                .map(reference -> panel.with("datasource", reference))
                .orElse(panel);
    }

    /** The item of a layout, or what a panel of v1 has of it. */
    static JsonObject item(Source source) {
        boolean isRepeated = source.target() == Form.CLASSIC
                || source.text("repeat").filter(name -> !name.isEmpty()).isPresent();
        return isRepeated ? ITEM.object(source) : ITEM.object(source.with(withoutRepetition(source)));
    }

    /** Tells what is no place of a row, which v2 places by its order. */
    static void checkPlace(Source row) {
        Stream.of("x", "y", "w", "h")
                .flatMap(axis -> row.at("gridPos/" + axis).stream())
                .forEach(PLACE::of);
    }

    /** V1 keeps the direction when the repetition is taken away; v2 cannot say it alone. */
    private static JsonObject withoutRepetition(Source panel) {
        panel.at("repeatDirection")
                .filter(way -> !way.json().equals(Json.of("")))
                .ifPresent(Source::unplaced);
        panel.at("maxPerRow").ifPresent(Source::unplaced);
        return panel.object().without("repeatDirection").without("maxPerRow");
    }
}
