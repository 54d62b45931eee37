package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * How a table shows its columns.
 *
 * <pre>{@code
 * FieldOverride.byName("Success rate").cells(CellStyle.GAUGE).columnWidth(200);
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface ColumnStyle<F> extends FieldConfig<F> permits TablePanel, FieldOverride {

    default F cells(CellStyle style) {
        return cells(style, JsonObject.empty());
    }

    /** Cells with further settings of their style, such as {@code applyToRow} for coloured backgrounds. */
    default F cells(CellStyle style, JsonObject settings) {
        return field(
                "custom.cellOptions",
                JsonObject.builder().put("type", style.json()).putAll(settings).build());
    }

    /** Bars in the cells, as a bar gauge draws them. */
    default F cells(BarGaugeStyle style) {
        return cells(
                CellStyle.GAUGE, JsonObject.builder().put("mode", style.json()).build());
    }

    default F columnWidth(int pixels) {
        return field("custom.width", Json.of(pixels));
    }

    default F columnMinWidth(int pixels) {
        return field("custom.minWidth", Json.of(pixels));
    }

    default F columnAlign(Alignment alignment) {
        return field("custom.align", alignment.json());
    }

    /** A filter in the header of the column. */
    default F filterable() {
        return field("custom.filterable", Json.of(true));
    }

    /** Breaks long texts into lines. */
    default F wrapText() {
        return field("custom.wrapText", Json.of(true));
    }

    /** A way to see the whole of a cell. */
    default F inspectable() {
        return field("custom.inspect", Json.of(true));
    }

    /** Keeps the column in the data and out of the table. */
    default F hideColumn() {
        return field("custom.hideFrom.viz", Json.of(true));
    }

    /** Values of the column as a whole, below it. */
    default F columnFooter(Calculation... calculations) {
        return field(
                "custom.footer.reducers",
                JsonArray.of(
                        List.of(calculations).stream().map(Calculation::json).toList()));
    }
}
