package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.Arrays;
import java.util.Set;

/**
 * What the plugins of Angular times kept at the top of a panel, where no plugin of today looks. Panels carry those of
 * plugins that they had earlier too.
 */
final class AngularFields {

    private static final Set<String> NAMES =
            Set.copyOf(Arrays.asList("""
            alerting aliasColors aliasYAxis annotate backgroundColor bars breakPoint circleMaxSize circleMinSize
            circleOptions colorBackground colorMaps colorPostfix colorPrefix colors colorValue columns combine
            crosshairColor dashes dashLength decimals display editable error esGeoPoint esLocationName esMetric
            expandFromQueryS extendLastValue fill fillGradient filterNull fontSize format gauge grid
            hiddenSeries hideEmpty hideZero highlightOnMouseover initialZoom interactive isNew jsonpCallback
            jsonUrl leftYAxisLabel legend legend_counts legendPercentDecimals legendSortBy legendType lineColor
            lines linewidth loadingEditor locationData mapCenter mapCenterLatitude mapCenterLongitude
            mappingType mappingTypes metricNameColor mouseWheelZoom nullPointMode nullText options paceLength
            pageSize percentage pieType pointradius points postfix postfixFontSize prefix prefixFontSize
            rangeMaps renderer resolution rightYAxisLabel rowHeight scale scroll seriesOverrides
            showDistinctCount showHeader showLegend showLegendCounts showLegendNames showLegendPercent
            showLegendTime showLegendValues showTimeAxis showTransitionCount sort spaceLength sparkline spyable
            stack steppedLine stickyLabels strokeWidth styles table tableColumn tableQueryOptions textSize
            textSizeTime thresholds timeOptions timePrecision timeRegions timeTextColor tooltip transform
            unitPlural units unitSingle unitSingular use12HourClock useTimePrecision valueFontSize valueMaps
            valueName valueTextColor writeAllValues writeLastValue writeMetricNames x-axis xaxis y-axis y_format
            y_formats yaxes yaxis zerofill
            """.strip().split("\\s+")));

    private AngularFields() {}

    /** The panel with what all plugins share, and what nobody knows. */
    static JsonObject without(JsonObject panel) {
        return Tree.without(panel, NAMES);
    }
}
