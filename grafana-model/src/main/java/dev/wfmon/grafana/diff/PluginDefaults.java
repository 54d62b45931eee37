package dev.wfmon.grafana.diff;

import dev.wfmon.grafana.diff.Rule.Part;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the editors of Grafana's own panels begin with, and write down once somebody saves a dashboard there. */
final class PluginDefaults {

    private static final String[] SINGLE_VALUES = {"stat", "gauge", "bargauge", "piechart"};
    private static final String[] LEGENDS = {
        "timeseries",
        "trend",
        "xychart",
        "candlestick",
        "barchart",
        "histogram",
        "state-timeline",
        "status-history",
        "bargauge"
    };
    private static final String[] TOOLTIPS = {
        "timeseries",
        "trend",
        "xychart",
        "candlestick",
        "barchart",
        "histogram",
        "state-timeline",
        "status-history",
        "piechart"
    };
    private static final String[] AXES = {
        "timeseries",
        "trend",
        "xychart",
        "candlestick",
        "barchart",
        "histogram",
        "state-timeline",
        "status-history",
        "heatmap"
    };
    private static final String[] GRAPHS = {"timeseries", "trend", "candlestick"};

    static final List<Rule> RULES = Stream.of(
                    options("""
                            {"orientation": "auto",
                             "reduceOptions": {"values": false, "calcs": ["lastNotNull"], "fields": ""}}
                            """, SINGLE_VALUES),
                    options("""
                            {"legend": {"showLegend": true, "displayMode": "list", "placement": "bottom", "calcs": []}}
                            """, LEGENDS),
                    options("""
                            {"tooltip": {"mode": "single", "sort": "none", "hideZeros": false}}
                            """, TOOLTIPS),
                    options("""
                            {"graphMode": "area", "colorMode": "value", "justifyMode": "auto", "textMode": "auto",
                             "wideLayout": true, "showPercentChange": false, "percentChangeColorMode": "standard"}
                            """, "stat"),
                    options("""
                            {"showThresholdLabels": false, "showThresholdMarkers": true, "sizing": "auto",
                             "minVizWidth": 75, "minVizHeight": 75}
                            """, "gauge"),
                    options("""
                            {"displayMode": "gradient", "valueMode": "color", "namePlacement": "auto",
                             "showUnfilled": true, "sizing": "auto", "minVizWidth": 8, "minVizHeight": 16,
                             "maxVizHeight": 300}
                            """, "bargauge"),
                    options("""
                            {"showHeader": true, "cellHeight": "sm"}
                            """, "table"),
                    options("""
                            {"orientation": "auto", "xTickLabelRotation": 0, "xTickLabelSpacing": 0, "barRadius": 0,
                             "stacking": "none", "showValue": "auto", "barWidth": 0.97, "groupWidth": 0.7,
                             "fullHighlight": false}
                            """, "barchart"),
                    options("""
                            {"bucketCount": 30, "bucketOffset": 0}
                            """, "histogram"),
                    options("""
                            {"showValue": "auto", "rowHeight": 0.9, "mergeValues": true, "alignValue": "left",
                             "perPage": 20}
                            """, "state-timeline"),
                    options("""
                            {"showValue": "auto", "rowHeight": 0.9, "colWidth": 0.9, "perPage": 20}
                            """, "status-history"),
                    options("""
                            {"calculate": false, "showValue": "auto", "cellGap": 1, "selectionMode": "x",
                             "legend": {"show": true}, "filterValues": {"le": 1e-9}, "exemplars": {"color": "rgba(255,0,255,0.7)"},
                             "color": {"mode": "scheme", "scheme": "Oranges", "fill": "dark-orange", "scale": "exponential",
                                       "exponent": 0.5, "steps": 64, "reverse": false}}
                            """, "heatmap"),
                    options("""
                            {"mode": "markdown",
                             "code": {"language": "plaintext", "showLineNumbers": false, "showMiniMap": false}}
                            """, "text"),
                    custom("""
                            {"axisPlacement": "auto", "axisLabel": "", "axisColorMode": "text", "axisBorderShow": false,
                             "axisCenteredZero": false, "scaleDistribution": {"type": "linear"},
                             "hideFrom": {"tooltip": false, "viz": false, "legend": false}}
                            """, AXES),
                    custom("""
                            {"hideFrom": {"tooltip": false, "viz": false, "legend": false}}
                            """, "piechart"),
                    custom("""
                            {"drawStyle": "line", "lineInterpolation": "linear", "lineWidth": 1, "fillOpacity": 0,
                             "gradientMode": "none", "barAlignment": 0, "barWidthFactor": 0.6, "spanNulls": false,
                             "insertNulls": false, "showPoints": "auto", "showValues": false, "pointSize": 5,
                             "stacking": {"mode": "none", "group": "A"}, "thresholdsStyle": {"mode": "off"}}
                            """, GRAPHS),
                    custom("""
                            {"lineWidth": 1, "fillOpacity": 80, "gradientMode": "none"}
                            """, "barchart", "histogram"),
                    custom("""
                            {"lineWidth": 0, "fillOpacity": 70}
                            """, "state-timeline"),
                    custom("""
                            {"lineWidth": 1, "fillOpacity": 70}
                            """, "status-history"),
                    custom("""
                            {"align": "auto", "displayMode": "auto", "inspect": false, "cellOptions": {"type": "auto"}}
                            """, "table"))
            .flatMap(rules -> rules)
            .toList();

    private PluginDefaults() {}

    private static Stream<Rule> options(String json, String... types) {
        return Rule.ofPlugin(Part.OPTIONS, Set.of(types), object(json));
    }

    private static Stream<Rule> custom(String json, String... types) {
        return Rule.ofPlugin(Part.CUSTOM, Set.of(types), object(json));
    }

    private static JsonObject object(String json) {
        return JsonReader.read(new SourceText("defaults", json))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
