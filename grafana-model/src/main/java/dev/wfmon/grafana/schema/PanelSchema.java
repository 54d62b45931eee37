package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.anyOf;
import static dev.wfmon.grafana.schema.Schema.bool;
import static dev.wfmon.grafana.schema.Schema.integer;
import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.number;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.ref;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import dev.wfmon.grafana.dashboard.SpecialValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Panels of a classic dashboard: what all have alike. */
final class PanelSchema {

    private static final int COLUMNS = 24;

    private PanelSchema() {}

    static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("panel", OptionsSchema.byType(panel()));
        definitions.put("gridPos", gridPos());
        definitions.put("target", target());
        definitions.put("transformation", transformation());
        definitions.put("fieldConfig", fieldConfig());
        definitions.put("fieldDefaults", fieldDefaults());
        definitions.put("thresholds", thresholds());
        definitions.put("mapping", mapping());
        definitions.put("override", override());
        definitions.put("link", link());
        return definitions;
    }

    private static Schema panel() {
        return object().requiredEither("type", "libraryPanel")
                .with("type", string().shortest(1))
                .with("id", integer().atLeast(0))
                .with("title", string().orNull())
                .with("description", string().orNull())
                .with("transparent", bool())
                .with("pluginVersion", string())
                .with("gridPos", ref("gridPos"))
                .with("datasource", ref("datasource"))
                .with("targets", list(ref("target")))
                .with("transformations", list(ref("transformation")))
                .with("fieldConfig", ref("fieldConfig"))
                .with("options", object())
                .with("links", list(ref("link")).orNull())
                .with("repeat", string().orNull())
                .with("repeatDirection", words("h", "v"))
                .with("maxPerRow", integer().atLeast(1))
                .with("maxDataPoints", number().orNull())
                .with("interval", string().orNull())
                .with("timeFrom", string().orNull())
                .with("timeShift", string().orNull())
                .with("hideTimeOverride", bool())
                .with("libraryPanel", object().required("uid", string()))
                .with("collapsed", bool())
                .with("panels", list(ref("panel")).orNull());
    }

    private static Schema gridPos() {
        return object().with("x", integer().atLeast(0).atMost(COLUMNS - 1))
                .with("y", integer().atLeast(0))
                .required("w", integer().atLeast(1).atMost(COLUMNS))
                .required("h", integer().atLeast(1));
    }

    private static Schema target() {
        return object().with("refId", string())
                .with("datasource", ref("datasource"))
                .with("hide", bool())
                .with("expr", string())
                .with("legendFormat", string().orNull())
                .with("interval", string().orNull())
                .with("range", bool())
                .with("instant", bool())
                .with("exemplar", bool());
    }

    private static Schema transformation() {
        return object().required("id", string().shortest(1))
                .with("disabled", bool())
                .with("options", object());
    }

    private static Schema fieldConfig() {
        return object().with("defaults", ref("fieldDefaults")).with("overrides", list(ref("override")));
    }

    private static Schema fieldDefaults() {
        return object().with("unit", string())
                .with("displayName", string())
                .with("noValue", string())
                .with("decimals", number().orNull())
                .with("min", number().orNull())
                .with("max", number().orNull())
                .with("color", object().with("mode", string()).with("fixedColor", string()))
                .with("thresholds", ref("thresholds"))
                .with("mappings", list(ref("mapping")))
                .with("links", list(ref("link")))
                .with("custom", object());
    }

    private static Schema thresholds() {
        Schema step = object().required("color", string()).with("value", number().orNull());
        return object().with("mode", words("absolute", "percentage")).with("steps", list(step));
    }

    private static Schema mapping() {
        Schema range = object().with("from", number().orNull()).with("to", number().orNull());
        return object().required("type", words("value", "range", "regex", "special"))
                .required("options", object())
                .when("type", "range", object().with("options", range))
                .when("type", "regex", object().with("options", object().required("pattern", string())))
                .when("type", "special", object().with("options", object().required("match", special())));
    }

    /** Grafana has written the words true and false as booleans too. */
    private static Schema special() {
        return anyOf(words(SpecialValue.values()), bool()).orNull();
    }

    private static Schema override() {
        Schema property = object().required("id", string().shortest(1));
        return object().required("matcher", object().required("id", string().shortest(1)))
                .required("properties", list(property));
    }

    private static Schema link() {
        return object().with("title", string()).with("url", string()).with("targetBlank", bool());
    }
}
