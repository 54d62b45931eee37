package dev.wfmon.grafana.schema;

import static dev.wfmon.grafana.schema.Schema.bool;
import static dev.wfmon.grafana.schema.Schema.list;
import static dev.wfmon.grafana.schema.Schema.number;
import static dev.wfmon.grafana.schema.Schema.object;
import static dev.wfmon.grafana.schema.Schema.string;
import static dev.wfmon.grafana.schema.Schema.words;

import dev.wfmon.grafana.dashboard.AxisPlacement;
import dev.wfmon.grafana.dashboard.BarGaugeStyle;
import dev.wfmon.grafana.dashboard.DrawStyle;
import dev.wfmon.grafana.dashboard.GradientMode;
import dev.wfmon.grafana.dashboard.Keyword;
import dev.wfmon.grafana.dashboard.LineInterpolation;
import dev.wfmon.grafana.dashboard.Orientation;
import dev.wfmon.grafana.dashboard.Stacking;
import dev.wfmon.grafana.dashboard.StatColor;
import dev.wfmon.grafana.dashboard.StatGraph;
import dev.wfmon.grafana.dashboard.StatText;
import dev.wfmon.grafana.dashboard.ThresholdStyle;
import dev.wfmon.grafana.dashboard.TooltipMode;
import dev.wfmon.grafana.dashboard.TooltipOrder;
import dev.wfmon.grafana.dashboard.Visibility;

/** What the types of panels have of their own, as far as their options are words that the builders know. */
final class OptionsSchema {

    private OptionsSchema() {}

    /** The panel, with what its type says of it; types that are not named here are free. */
    static Schema byType(Schema panel) {
        return panel.when("type", "timeseries", options(graph()).with("fieldConfig", custom(graphStyle())))
                .when("type", "stat", options(stat()))
                .when("type", "gauge", options(reduced().with("showThresholdLabels", bool())))
                .when("type", "bargauge", options(reduced().with("displayMode", words(BarGaugeStyle.values()))))
                .when("type", "piechart", options(graph().with("pieType", words("pie", "donut"))))
                .when("type", "state-timeline", options(graph().with("mergeValues", bool())))
                .when(
                        "type",
                        "table",
                        options(object().with("showHeader", bool()).with("sortBy", list(object()))))
                .when(
                        "type",
                        "text",
                        options(object().with("mode", words("markdown", "html", "code"))
                                .with("content", string())))
                .when("type", "row", object().with("collapsed", bool()));
    }

    private static Schema options(Schema options) {
        return object().with("options", options);
    }

    private static Schema custom(Schema custom) {
        return object().with("defaults", object().with("custom", custom));
    }

    private static Schema graph() {
        return object().with("tooltip", tooltip()).with("legend", legend());
    }

    private static Schema tooltip() {
        return object().with("mode", words(TooltipMode.values())).with("sort", words(TooltipOrder.values()));
    }

    private static Schema legend() {
        return object().with("displayMode", words("list", "table", "hidden"))
                .with("placement", words("bottom", "right"))
                .with("showLegend", bool())
                .with("calcs", list(string()));
    }

    private static Schema reduced() {
        Schema reduction =
                object().with("calcs", list(string())).with("fields", string()).with("values", bool());
        return object().with("reduceOptions", reduction).with("orientation", words(Orientation.values()));
    }

    private static Schema stat() {
        return reduced()
                .with("colorMode", words(StatColor.values()))
                .with("graphMode", words(StatGraph.values()))
                .with("textMode", words(StatText.values()))
                .with("justifyMode", words("auto", "center"))
                .with("wideLayout", bool());
    }

    private static Schema graphStyle() {
        return object().with("drawStyle", words(DrawStyle.values()))
                .with("lineInterpolation", words(LineInterpolation.values()))
                .with("lineWidth", number().atLeast(0))
                .with("fillOpacity", number().atLeast(0).atMost(100))
                .with("gradientMode", words(GradientMode.values()))
                .with("showPoints", words(Visibility.values()))
                .with("axisPlacement", words(AxisPlacement.values()))
                .with("axisLabel", string())
                .with("stacking", mode(Stacking.values()))
                .with("thresholdsStyle", mode(ThresholdStyle.values()));
    }

    private static Schema mode(Keyword... words) {
        return object().with("mode", words(words));
    }
}
