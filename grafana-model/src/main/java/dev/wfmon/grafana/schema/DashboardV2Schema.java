package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.anyOf;
import static dev.wfmon.grafana.schema.Schema.bool;
import static dev.wfmon.grafana.schema.Schema.integer;
import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.map;
import static dev.wfmon.grafana.schema.Schema.number;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.ref;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import java.util.LinkedHashMap;
import java.util.Map;

/** The frame of a dashboard of the second generation: its elements and where they stand. */
final class DashboardV2Schema {

    private DashboardV2Schema() {}

    static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("root", resource());
        definitions.put("spec", spec());
        definitions.put("element", element());
        definitions.put("layout", layout());
        definitions.put(
                "variable",
                kind(
                        "QueryVariable",
                        "CustomVariable",
                        "ConstantVariable",
                        "IntervalVariable",
                        "DatasourceVariable",
                        "TextVariable",
                        "AdhocVariable",
                        "SwitchVariable",
                        "GroupByVariable"));
        return definitions;
    }

    private static Schema resource() {
        return object().required("apiVersion", string().matching("^dashboard\\.grafana\\.app/v2"))
                .required("kind", words("Dashboard"))
                .required("metadata", object().with("name", string()))
                .required("spec", ref("spec"));
    }

    private static Schema spec() {
        return object().required("title", string().shortest(1))
                .required("elements", map(ref("element")))
                .required("layout", ref("layout"))
                .with("description", string())
                .with("tags", list(string()))
                .with("editable", bool())
                .with("preload", bool())
                .with("liveNow", bool())
                .with("cursorSync", words("Off", "Crosshair", "Tooltip"))
                .with("links", list(object().required("title", string())))
                .with("annotations", list(kind("AnnotationQuery")))
                .with("variables", list(ref("variable")))
                .with("timeSettings", timeSettings());
    }

    private static Schema timeSettings() {
        return object().with("timezone", string())
                .with("from", string())
                .with("to", string())
                .with("autoRefresh", string())
                .with("autoRefreshIntervals", list(string()))
                .with("fiscalYearStartMonth", integer().atLeast(0).atMost(11))
                .with("hideTimepicker", bool());
    }

    private static Schema kind(String... kinds) {
        return object().required("kind", words(kinds)).required("spec", object());
    }

    private static Schema element() {
        Schema panel = object().required("id", number())
                .required("title", string())
                .with("description", string())
                .with("links", list(object()))
                .required("data", kind("QueryGroup"))
                .required("vizConfig", object().required("kind", string()).required("spec", object()));
        Schema library = object().required("libraryPanel", object().required("uid", string()));
        return kind("Panel", "LibraryPanel")
                .when("kind", "Panel", object().with("spec", panel))
                .when("kind", "LibraryPanel", object().with("spec", library));
    }

    private static Schema layout() {
        return kind("GridLayout", "AutoGridLayout", "RowsLayout", "TabsLayout")
                .when("kind", "GridLayout", items("items", gridItem()))
                .when("kind", "AutoGridLayout", items("items", placed("AutoGridLayoutItem", object())))
                .when("kind", "RowsLayout", items("rows", nested("RowsLayoutRow")))
                .when("kind", "TabsLayout", items("tabs", nested("TabsLayoutTab")));
    }

    private static Schema items(String name, Schema item) {
        return object().with("spec", object().required(name, list(item)));
    }

    private static Schema gridItem() {
        Schema cell = object().required("x", integer().atLeast(0))
                .required("y", integer().atLeast(0))
                .required("width", integer().atLeast(1))
                .required("height", integer().atLeast(1));
        return anyOf(placed("GridLayoutItem", cell), kind("GridLayoutRow"));
    }

    private static Schema placed(String kind, Schema spec) {
        Schema reference = object().required("kind", words("ElementReference")).required("name", string());
        return object().required("kind", words(kind)).required("spec", spec.required("element", reference));
    }

    private static Schema nested(String kind) {
        return object().required("kind", words(kind))
                .required("spec", object().with("title", string()).required("layout", ref("layout")));
    }
}
