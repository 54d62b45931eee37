package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Field.rest;
import static dev.wfmon.grafana.convert.Field.same;
import static dev.wfmon.grafana.convert.Values.OPEN;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.WHOLE;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.list;
import static dev.wfmon.grafana.convert.Values.named;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.Optional;

/** Annotation queries. What v2 has no member for goes to its {@code legacyOptions}. */
final class Annotations {

    private static final Mapping FILTER =
            Mapping.of(same("exclude", TRUTH), same("ids", list(WHOLE)).orElse(JsonArray.of()));

    private static final Mapping EVENT_FIELD =
            Mapping.of(same("source", choice("field", "text", "skip")), same("value", TEXT), same("regex", TEXT));

    static final Translation ANNOTATION = DataSources.spelledOut(Mapping.of(
                    constant(Form.V2, "kind", "AnnotationQuery"),
                    pair("name", "spec/name", TEXT).orElse(""),
                    pair("enable", "spec/enable", TRUTH).orElse(false),
                    pair("hide", "spec/hide", TRUTH).orElse(false),
                    pair("iconColor", "spec/iconColor", TEXT).orElse(""),
                    pair("builtIn", "spec/builtIn", Annotations::flag),
                    pair("filter", "spec/filter", FILTER),
                    pair("placement", "spec/placement", choice("inControlsMenu")),
                    pair("mappings", "spec/mappings", named(Annotations::eventField)))
            .and(DataSources.ofQuery("spec/query", "spec"))
            .and(pair("target", "spec/query/spec", OPEN).implied(JsonObject.empty()), rest("spec/legacyOptions")));

    private Annotations() {}

    /** What v1 says by 1 or 0 and v2 by true or false. */
    private static Optional<Json> flag(Source source) {
        return switch (source.json()) {
            case JsonBoolean bool when source.target() == Form.CLASSIC -> Optional.of(Json.of(bool.value() ? 1 : 0));
            case JsonBoolean bool -> Optional.of(bool);
            case JsonNumber number
            when source.target() == Form.V2 ->
                Optional.of(Json.of(number.value().signum() != 0));
            default -> Values.wrong(source, "1 or 0");
        };
    }

    /** V1 may name just the field. */
    private static Optional<Json> eventField(Source source) {
        return source.json() instanceof JsonString field && source.target() == Form.V2
                ? Optional.of(JsonObject.builder()
                        .put("source", "field")
                        .put("value", field)
                        .build())
                : EVENT_FIELD.of(source);
    }
}
