package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.number;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.ref;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import dev.wfmon.grafana.alerting.ClassicOperator;
import dev.wfmon.grafana.alerting.ClassicReducer;
import dev.wfmon.grafana.alerting.Comparison;
import dev.wfmon.grafana.alerting.Downsampler;
import dev.wfmon.grafana.alerting.Expression;
import dev.wfmon.grafana.alerting.Reducer;
import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.grafana.dashboard.Upsampler;
import java.util.LinkedHashMap;
import java.util.Map;

/** The queries and expressions of alert rules, which both forms have alike. */
final class QuerySchema {

    private QuerySchema() {}

    static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("query", query());
        definitions.put("expression", expression());
        definitions.put(
                "evaluator",
                object().required("type", words(Comparison.values())).with("params", list(number())));
        return definitions;
    }

    private static Schema query() {
        Schema range = object().with("from", number().atLeast(0)).with("to", number().atLeast(0));
        return object().required("refId", string().shortest(1))
                .required("datasourceUid", string().shortest(1))
                .required("model", object())
                .with("queryType", string())
                .with("relativeTimeRange", range)
                .when("datasourceUid", Expression.DATA_SOURCE, object().with("model", ref("expression")));
    }

    private static Schema expression() {
        Schema settings =
                object().with("mode", words("", "dropNN", "replaceNN")).with("replaceWithValue", number());
        Schema threshold = object().required("evaluator", ref("evaluator")).with("unloadEvaluator", ref("evaluator"));
        Schema classic = object().required("evaluator", ref("evaluator"))
                .with("operator", type(ClassicOperator.values()))
                .with("reducer", type(ClassicReducer.values()))
                .with("query", object().with("params", list(string())));
        return object().required("type", words("math", "reduce", "resample", "classic_conditions", "threshold", "sql"))
                .with("expression", string())
                .when(
                        "type",
                        "reduce",
                        input().required("reducer", words(Reducer.values())).with("settings", settings))
                .when(
                        "type",
                        "threshold",
                        input().required("conditions", list(threshold).items(1, 1)))
                .when(
                        "type",
                        "resample",
                        input().required("window", string())
                                .required("downsampler", words(Downsampler.values()))
                                .required("upsampler", words(Upsampler.values())))
                .when("type", "classic_conditions", object().required("conditions", list(classic)))
                .when("type", "math", input())
                .when("type", "sql", input());
    }

    private static Schema input() {
        return object().required("expression", string().shortest(1));
    }

    private static Schema type(Keyword... words) {
        return object().with("type", words(words));
    }
}
