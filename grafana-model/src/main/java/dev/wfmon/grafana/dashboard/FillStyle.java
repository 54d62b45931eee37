package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * How a graph draws what stands for a value.
 *
 * <pre>{@code
 * panel.lineWidth(2).fillOpacity(20);
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface FillStyle<F> extends FieldConfig<F> permits GraphPanel, GraphStyle {

    /** From 0, none, to 10. */
    default F lineWidth(int pixels) {
        return field("custom.lineWidth", Json.of(pixels));
    }

    /** From 0, nothing, to 100, solid. */
    default F fillOpacity(int percent) {
        return field("custom.fillOpacity", Json.of(percent));
    }

    /** Keeps fields out of parts of the panel. */
    default F hideFrom(PanelPart... parts) {
        JsonObject.Builder hidden = JsonObject.builder();
        for (PanelPart part : PanelPart.values()) {
            hidden.put(part.keyword(), List.of(parts).contains(part));
        }
        return field("custom.hideFrom", hidden.build());
    }
}
