package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

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
        return field(
                "custom.cellOptions",
                JsonObject.builder().put("type", style.json()).build());
    }

    default F columnWidth(int pixels) {
        return field("custom.width", Json.of(pixels));
    }

    /** A filter in the header of the column. */
    default F filterable() {
        return field("custom.filterable", Json.of(true));
    }
}
