package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Nodes and the edges between them, such as services and their calls; fed by two tables, of which one has the columns
 * {@code id}, {@code mainstat} and so on, the other {@code id}, {@code source}, {@code target}.
 *
 * <pre>{@code
 * Panel.nodeGraph("Services")
 *         .query(Query.of(JsonObject.builder().put("queryType", "serviceMap").build()))
 *         .nodeUnits(Unit.MILLISECONDS, Unit.REQUESTS_PER_SECOND)
 *         .arc("arc__failed", Color.RED)
 *         .arc("arc__succeeded", Color.GREEN);
 * }</pre>
 */
public final class NodeGraphPanel extends QueryPanel<NodeGraphPanel> {

    private final List<JsonObject> arcs = new ArrayList<>();

    NodeGraphPanel(String title) {
        super("nodeGraph", title, new Size(24, 12));
        option("nodes", JsonObject.empty());
        option("edges", JsonObject.empty());
        option("zoomMode", Json.of("cooperative"));
        layout(GraphLayout.LAYERED);
    }

    /** What the first and the second number of a node are measured in. */
    public NodeGraphPanel nodeUnits(Unit main, Unit secondary) {
        return units("nodes", main, secondary);
    }

    /** What the first and the second number of an edge are measured in. */
    public NodeGraphPanel edgeUnits(Unit main, Unit secondary) {
        return units("edges", main, secondary);
    }

    private NodeGraphPanel units(String of, Unit main, Unit secondary) {
        option(of + ".mainStatUnit", Json.of(main.id()));
        return option(of + ".secondaryStatUnit", Json.of(secondary.id()));
    }

    /** Adds a part of the ring around nodes, as large as the field says: 1 is the whole ring. */
    public NodeGraphPanel arc(String field, Color color) {
        arcs.add(JsonObject.builder()
                .put("field", field)
                .put("color", color.json())
                .build());
        return option("nodes.arcs", JsonArray.of(arcs));
    }

    public NodeGraphPanel layout(GraphLayout layout) {
        return option("layoutAlgorithm", layout.json());
    }

    /** The mouse wheel zooms, and no longer scrolls the page. */
    public NodeGraphPanel wheelZooms() {
        return option("zoomMode", Json.of("greedy"));
    }

    /** The links in the menu of nodes and edges, all at once. */
    public NodeGraphPanel links(Link... links) {
        return attribute("fieldConfig", Link.fieldConfig(links));
    }
}
