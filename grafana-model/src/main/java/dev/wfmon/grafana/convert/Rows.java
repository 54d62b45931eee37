package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.beside;
import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.elsewhere;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TRUTH;

import dev.wfmon.json.Json;
import java.util.Optional;

/** Headers of rows and of tabs, and what both forms say of repetition. */
final class Rows {

    /** The variable that something is repeated for; an empty name says none. */
    static final Translation VARIABLE_NAME =
            source -> source.json().equals(Json.of("")) ? Optional.empty() : TEXT.of(source);

    static final Mapping ROW = header("RowsLayoutRow")
            .and(pair("collapsed", "spec/collapse", TRUTH).orElse(false), elsewhere(Form.V2, "spec/hideHeader"));

    /** A tab of v2, which is a row in v1. */
    static final Mapping TAB = header("TabsLayoutTab");

    private Rows() {}

    private static Mapping header(String kind) {
        return Mapping.of(
                constant(Form.V2, "kind", kind),
                constant(Form.CLASSIC, "type", "row"),
                pair("title", "spec/title", TEXT).orElse(""),
                pair("repeat", "spec/repeat/value", VARIABLE_NAME),
                beside("spec/repeat/mode", "variable"),
                elsewhere(Form.CLASSIC, "gridPos/x"),
                elsewhere(Form.CLASSIC, "gridPos/y"),
                elsewhere(Form.CLASSIC, "gridPos/w"),
                elsewhere(Form.CLASSIC, "gridPos/h"),
                elsewhere(Form.CLASSIC, "panels"),
                elsewhere(Form.V2, "spec/layout"));
    }
}
