package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;

/** A panel that shows one value of each series, by default the last. */
public abstract sealed class ReducedPanel<P extends ReducedPanel<P>> extends FieldPanel<P>
        permits StatPanel, GaugePanel, BarGaugePanel, PieChartPanel {

    ReducedPanel(String type, String title, Size size, ColorMode color) {
        super(type, title, size, color);
        option("reduceOptions.values", Json.of(false));
        option("reduceOptions.fields", Json.of(""));
        reduce(Calculation.LAST_NOT_NULL);
    }

    /** Which value of a series is shown. */
    public final P reduce(Calculation calculation) {
        return option("reduceOptions.calcs", JsonArray.of(calculation.json()));
    }

    /** Shows each row of a table instead of one value of each series. */
    public final P allValues() {
        return option("reduceOptions.values", Json.of(true));
    }

    /** Shows so many rows of a table instead of one value of each series. */
    public final P firstValues(int rows) {
        allValues();
        return option("reduceOptions.limit", Json.of(rows));
    }

    /** Only fields whose name matches, such as {@code /^Value/}; by default, all numbers. */
    public final P fields(String pattern) {
        return option("reduceOptions.fields", Json.of(pattern));
    }

    /** The sizes of name and value, which otherwise follow from the room. */
    public final P textSizes(int titlePixels, int valuePixels) {
        option("text.titleSize", Json.of(titlePixels));
        return option("text.valueSize", Json.of(valuePixels));
    }
}
