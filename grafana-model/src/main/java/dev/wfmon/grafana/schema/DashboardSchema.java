package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.anyOf;
import static dev.wfmon.grafana.schema.Schema.bool;
import static dev.wfmon.grafana.schema.Schema.codes;
import static dev.wfmon.grafana.schema.Schema.integer;
import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.ref;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import dev.wfmon.grafana.dashboard.GraphTooltip;
import dev.wfmon.grafana.dashboard.VariableHide;
import dev.wfmon.grafana.dashboard.VariableRefresh;
import dev.wfmon.grafana.dashboard.VariableSort;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classic dashboard around its panels. */
final class DashboardSchema {

    /** The first schema version with data sources as objects, from which on the form has hardly changed. */
    private static final int OLDEST = 36;

    private static final int LONGEST_UID = 40;

    private DashboardSchema() {}

    static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("root", dashboard());
        definitions.put("variable", variable());
        definitions.put("annotation", annotation());
        definitions.put("dashboardLink", link());
        definitions.put("datasource", dataSource());
        definitions.putAll(PanelSchema.definitions());
        return definitions;
    }

    private static Schema dashboard() {
        return object().required("title", string().shortest(1))
                .required("schemaVersion", integer().atLeast(OLDEST))
                .required("panels", list(ref("panel")))
                .with("uid", string().longest(LONGEST_UID).orNull())
                .with("id", integer().orNull())
                .with("version", integer().orNull())
                .with("description", string().orNull())
                .with("tags", list(string()).orNull())
                .with("timezone", string())
                .with("editable", bool())
                .with("graphTooltip", codes(Arrays.stream(GraphTooltip.values()).mapToInt(GraphTooltip::code)))
                .with("time", object().with("from", string()).with("to", string()))
                .with("timepicker", object())
                .with("refresh", anyOf(string(), bool()))
                .with("fiscalYearStartMonth", integer().atLeast(0).atMost(11))
                .with("liveNow", bool().orNull())
                .with("weekStart", string())
                .with("preload", bool())
                .with("links", list(ref("dashboardLink")))
                .with("templating", object().with("list", list(ref("variable"))))
                .with("annotations", object().with("list", list(ref("annotation"))));
    }

    private static Schema dataSource() {
        return anyOf(string(), object().with("type", string()).with("uid", string()))
                .orNull();
    }

    private static Schema variable() {
        return object().required("name", string().shortest(1))
                .required(
                        "type",
                        words(
                                "query",
                                "custom",
                                "constant",
                                "interval",
                                "datasource",
                                "textbox",
                                "adhoc",
                                "switch",
                                "groupby",
                                "system",
                                "snapshot"))
                .with("label", string().orNull())
                .with("description", string().orNull())
                .with("hide", codes(Arrays.stream(VariableHide.values()).mapToInt(VariableHide::code)))
                .with("refresh", codes(Arrays.stream(VariableRefresh.values()).mapToInt(VariableRefresh::code)))
                .with("sort", codes(Arrays.stream(VariableSort.values()).mapToInt(VariableSort::code)))
                .with("datasource", ref("datasource"))
                .with("query", anyOf(string(), object()))
                .with("regex", string())
                .with("multi", bool())
                .with("includeAll", bool())
                .with("allValue", string().orNull())
                .with("allowCustomValue", bool())
                .with("skipUrlSync", bool())
                .with("options", list(object()))
                .with("current", object());
    }

    private static Schema annotation() {
        return object().required("name", string())
                .with("datasource", ref("datasource"))
                .with("enable", bool())
                .with("hide", bool())
                .with("iconColor", string())
                .with("builtIn", integer())
                .with("target", object());
    }

    private static Schema link() {
        return object().with("title", string())
                .required("type", words("link", "dashboards"))
                .with("tags", list(string()))
                .with("url", string().orNull())
                .with("icon", string())
                .with("tooltip", string())
                .with("asDropdown", bool())
                .with("targetBlank", bool())
                .with("includeVars", bool())
                .with("keepTime", bool());
    }
}
