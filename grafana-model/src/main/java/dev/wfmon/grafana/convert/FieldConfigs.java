package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.same;
import static dev.wfmon.grafana.convert.Values.ANY;
import static dev.wfmon.grafana.convert.Values.NUMBER;
import static dev.wfmon.grafana.convert.Values.OPEN;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.WHOLE;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.list;
import static dev.wfmon.grafana.convert.Values.named;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** How fields are shown. Both forms write it alike, but v2 takes only what its schema lists. */
final class FieldConfigs {

    private static final Mapping COLOR = Mapping.of(
            same("mode", TEXT).orBlank(), same("fixedColor", TEXT), same("seriesBy", choice("min", "max", "last")));

    private static final Mapping THRESHOLDS = Mapping.of(
            same("mode", choice("absolute", "percentage")).orElse("absolute"),
            same(
                            "steps",
                            list(Mapping.of(
                                    same("value", NUMBER).orNull(),
                                    same("color", TEXT).orElse(""))))
                    .orElse(JsonArray.of()));

    private static final Mapping RESULT =
            Mapping.of(same("text", TEXT), same("color", TEXT), same("icon", TEXT), same("index", WHOLE));

    private static final Map<String, Mapping> MAPPINGS = Map.of(
            "value",
                    Mapping.of(
                            same("type", TEXT), same("options", named(RESULT)).orElse(JsonObject.empty())),
            "range",
                    Mapping.of(
                            same("type", TEXT),
                            same("options/from", NUMBER).orNull(),
                            same("options/to", NUMBER).orNull(),
                            same("options/result", RESULT).orElse(JsonObject.empty())),
            "regex",
                    Mapping.of(
                            same("type", TEXT),
                            same("options/pattern", TEXT).orElse(""),
                            same("options/result", RESULT).orElse(JsonObject.empty())),
            "special",
                    Mapping.of(
                            same("type", TEXT),
                            same("options/match", choice("true", "false", "null", "nan", "null+nan", "empty"))
                                    .orElse("empty"),
                            same("options/result", RESULT).orElse(JsonObject.empty())));

    private static final Mapping REQUEST = Mapping.of(
            same("method", choice("GET", "PUT", "POST", "DELETE", "PATCH")).orElse("GET"),
            same("url", TEXT).orElse(""),
            same("body", TEXT),
            same("queryParams", list(list(TEXT))),
            same("headers", list(list(TEXT))));

    private static final Mapping ACTION = Mapping.of(
            same("type", choice("fetch", "infinity")).orElse("fetch"),
            same("title", TEXT).orElse(""),
            same("fetch", REQUEST),
            same("infinity", REQUEST.and(same("datasourceUid", TEXT).orElse(""))),
            same("confirmation", TEXT),
            same("oneClick", TRUTH),
            same(
                    "variables",
                    list(Mapping.of(
                            same("key", TEXT).orElse(""),
                            same("name", TEXT).orElse(""),
                            same("type", choice("string")).orElse("string")))),
            same("style", Mapping.of(same("backgroundColor", TEXT))));

    private static final Mapping DEFAULTS = Mapping.of(
            same("displayName", TEXT),
            same("displayNameFromDS", TEXT),
            same("description", TEXT),
            same("path", TEXT),
            same("writeable", TRUTH),
            same("filterable", TRUTH),
            same("unit", TEXT),
            same("decimals", NUMBER),
            same("min", NUMBER),
            same("max", NUMBER),
            same("mappings", list(Values.byKind(FieldConfigs::mapping))),
            same("thresholds", THRESHOLDS),
            same("color", COLOR),
            same("links", list(ANY)),
            same("actions", list(ACTION)),
            same("noValue", TEXT),
            same("fieldMinMax", TRUTH),
            same("nullValueMode", choice("null", "connected", "null as zero")),
            same("custom", OPEN));

    private static final Mapping OVERRIDE = Mapping.of(
            same("__systemRef", TEXT),
            same("matcher", Mapping.of(same("id", TEXT).orElse(""), same("options", ANY)))
                    .orElse(JsonObject.builder().put("id", "").build()),
            same("properties", list(Mapping.of(same("id", TEXT).orElse(""), same("value", ANY))))
                    .orElse(JsonArray.of()));

    /** The {@code fieldConfig} of a panel. */
    static final Mapping FIELD_CONFIG = Mapping.of(
            same("defaults", DEFAULTS).orElse(JsonObject.empty()),
            same("overrides", list(OVERRIDE)).orElse(JsonArray.of()));

    static final JsonObject EMPTY = JsonObject.builder()
            .put("defaults", JsonObject.empty())
            .put("overrides", JsonArray.of())
            .build();

    private FieldConfigs() {}

    private static Optional<Mapping> mapping(Source source) {
        return source.text("type").map(MAPPINGS::get);
    }
}
