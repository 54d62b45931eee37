package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The panels of v1 as elements and a layout: a grid, or rows where v1 has any.
 *
 * <p>As in Grafana, a row takes the panels that stand below it in the grid, and panels above the first one make a row
 * without a header.
 */
final class PanelsToV2 {

    /** Where the header of the row would stand that holds what is above the first row. */
    private static final long ABOVE_ALL = -1;

    private static final Comparator<Source> BY_PLACE =
            Comparator.<Source>comparingLong(panel -> place(panel, "y")).thenComparingLong(panel -> place(panel, "x"));

    private final JsonObject.Builder elements = JsonObject.builder();
    private final List<Row> rows = new ArrayList<>();
    private final PanelNumbers numbers;

    /** A row that fills. */
    private record Row(JsonObject json, long top, List<JsonObject> items) {

        Row(JsonObject json, long top) {
            this(json, top, new ArrayList<>());
        }

        boolean isCollapsed() {
            return json.object("spec").orElse(JsonObject.empty()).isTrue("collapse");
        }

        /** The layout inside, which starts at 0; panels that stood above their row move it down. */
        JsonObject layout() {
            long start = items.stream().mapToLong(PanelsToV2::y).min().orElse(0);
            long top = Math.min(this.top + 1, start);
            return grid(items.stream().map(item -> movedUp(item, top)).toList());
        }

        JsonObject build() {
            return json.map("spec", spec -> spec.asObject().orElseThrow().with("layout", layout()));
        }
    }

    private PanelsToV2(List<Source> panels) {
        this.numbers = new PanelNumbers(panels, "id");
    }

    /** The spec with the panels of the dashboard. */
    static JsonObject into(JsonObject spec, Source dashboard) {
        List<Source> panels = dashboard.objects("panels");
        List<Part> parts = panels.stream().sorted(BY_PLACE).map(Part::of).toList();
        PanelsToV2 conversion =
                new PanelsToV2(parts.stream().flatMap(Part::panels).toList());
        JsonObject layout = conversion.layout(parts);
        return spec.with("elements", conversion.elements.build()).with("layout", layout);
    }

    /** What stands in the list of panels: a panel, or a row with what it holds while it is collapsed. */
    private record Part(Source panel, boolean isRow, List<Source> inside) {

        static Part of(Source panel) {
            boolean isRow = panel.text("type").filter("row"::equals).isPresent();
            return new Part(panel, isRow, isRow ? panel.objects("panels") : List.of());
        }

        Stream<Source> panels() {
            return isRow ? inside.stream() : Stream.of(panel);
        }
    }

    private JsonObject layout(List<Part> parts) {
        if (parts.stream().noneMatch(Part::isRow)) {
            return grid(parts.stream().map(part -> item(part.panel())).toList());
        }
        for (Part part : parts) {
            if (part.isRow()) {
                Panels.checkPlace(part.panel());
                Row row = new Row(Rows.ROW.object(part.panel()), place(part.panel(), "y"));
                rows.add(row);
                part.inside().forEach(panel -> row.items().add(item(panel)));
            } else {
                add(part.panel());
            }
        }
        return JsonObject.builder()
                .put("kind", "RowsLayout")
                .put(
                        "spec",
                        JsonObject.builder()
                                .put("rows", rows.stream().map(Row::build).toList())
                                .build())
                .build();
    }

    private void add(Source panel) {
        if (rows.isEmpty()) {
            rows.add(new Row(headless(), ABOVE_ALL));
        }
        Row row = rows.getLast();
        if (row.isCollapsed()) {
            panel.tell(Loss.Kind.ALTERED, "it stands below a collapsed row, and v2 shows it only when that is open");
        }
        row.items().add(item(panel));
    }

    private static JsonObject headless() {
        JsonObject.Builder spec =
                JsonObject.builder().put("title", "").put("collapse", false).put("hideHeader", true);
        return JsonObject.builder()
                .put("kind", "RowsLayoutRow")
                .put("spec", spec.build())
                .build();
    }

    /** Makes the element of a panel, and the item that shows it. */
    private JsonObject item(Source panel) {
        long id = numbers.of(panel);
        String name = LayoutToClassic.elementName(id);
        elements.put(name, Panels.element(panel.with(panel.object().with("id", Json.of(id)))));
        JsonObject reference = JsonObject.builder()
                .put("kind", "ElementReference")
                .put("name", name)
                .build();
        return Panels.item(panel)
                .map("spec", spec -> spec.asObject().orElseThrow().with("element", reference));
    }

    private static JsonObject grid(List<JsonObject> items) {
        return JsonObject.builder()
                .put("kind", "GridLayout")
                .put("spec", JsonObject.builder().put("items", items).build())
                .build();
    }

    private static long y(JsonObject item) {
        return item.object("spec").flatMap(spec -> spec.integer("y")).orElse(0L);
    }

    private static JsonObject movedUp(JsonObject item, long by) {
        return item.map("spec", spec -> spec.asObject().orElseThrow().with("y", Json.of(y(item) - by)));
    }

    /** A line or column of the grid; parts of one do not count. */
    private static long place(Source panel, String axis) {
        return panel.at("gridPos/" + axis)
                .filter(value -> value.json() instanceof JsonNumber)
                .map(value -> (long) ((JsonNumber) value.json()).value().doubleValue())
                .filter(line -> Math.abs(line) <= Panels.LAST_LINE)
                .orElse(0L);
    }
}
