package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;
import java.util.List;

/** What graphs begin with, as in Grafana's editor. */
final class GraphDefaults {

    static final JsonObject LEGEND = JsonObject.builder()
            .put("displayMode", "list")
            .put("placement", "bottom")
            .put("showLegend", true)
            .put("calcs", List.of())
            .build();

    static final JsonObject TOOLTIP =
            JsonObject.builder().put("mode", "single").put("sort", "none").build();

    private GraphDefaults() {}
}
