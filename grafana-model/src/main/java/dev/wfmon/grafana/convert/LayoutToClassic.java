package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.beside;
import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.elsewhere;
import static dev.wfmon.grafana.convert.Field.pair;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements and the layout of v2 as panels of v1, from the top down, each with a fixed place. */
final class LayoutToClassic {

    private static final Mapping GRID = Mapping.of(elsewhere(Form.V2, "kind"), elsewhere(Form.V2, "spec/items"));
    private static final Mapping ROWS = Mapping.of(elsewhere(Form.V2, "kind"), elsewhere(Form.V2, "spec/rows"));
    private static final Mapping TABS = Mapping.of(elsewhere(Form.V2, "kind"), elsewhere(Form.V2, "spec/tabs"));

    private static final Mapping AUTO_ITEM = Mapping.of(
            constant(Form.V2, "kind", "AutoGridLayoutItem"),
            pair("repeat", "spec/repeat/value", Rows.VARIABLE_NAME),
            beside("spec/repeat/mode", "variable"),
            constant(Form.V2, "spec/element/kind", "ElementReference"),
            elsewhere(Form.V2, "spec/element/name"));

    /** Layouts that have rows of their own. */
    private static final List<Json> NESTED = List.of(Json.of("RowsLayout"), Json.of("TabsLayout"));

    private final Map<String, Source> elements = new HashMap<>();
    private final PanelNumbers numbers;
    private boolean hasRows;

    private LayoutToClassic(List<Source> elements) {
        elements.forEach(element -> this.elements.put(element.name(), element));
        this.numbers = new PanelNumbers(elements, "spec/id");
    }

    /** The panels of a v2 dashboard. */
    static JsonArray panels(Source dashboard) {
        Optional<Source> holder = dashboard.at("elements");
        holder.filter(map -> !(map.json() instanceof JsonObject)).ifPresent(map -> Values.wrong(map, "an object"));
        List<Source> elements = holder.map(Source::members).orElse(List.of());
        LayoutToClassic conversion = new LayoutToClassic(elements);
        List<Json> panels = new ArrayList<>();
        dashboard.at("layout").ifPresent(layout -> conversion.whole(layout, panels));
        elements.stream()
                .filter(element -> conversion.elements.containsKey(element.name()))
                .forEach(element -> element.drop("the layout does not show it"));
        return JsonArray.of(panels);
    }

    /** The name that a panel gets in v2. */
    static String elementName(long id) {
        return "panel-" + id;
    }

    private void whole(Source layout, List<Json> panels) {
        layout(layout, 0, panels);
        layout.at("kind")
                .filter(kind -> !hasRows && kind.json().equals(Json.of("RowsLayout")))
                .ifPresent(kind -> kind.tell(Loss.Kind.ALTERED, "rows without a header are a mere grid in v1"));
    }

    /** Puts the panels of a layout below a line of the grid, and says which line is below them. */
    private long layout(Source layout, long top, List<Json> panels) {
        return switch (layout.text("kind").orElse("")) {
            case "GridLayout" -> grid(layout, top, panels);
            case "AutoGridLayout" -> autoGrid(layout, top, panels);
            case "RowsLayout" -> rows(layout, top, panels);
            case "TabsLayout" -> tabs(layout, top, panels);
            default -> {
                layout.unplaced();
                yield top;
            }
        };
    }

    private long grid(Source layout, long top, List<Json> panels) {
        GRID.object(layout);
        long bottom = top;
        for (Source item : layout.objects("spec/items")) {
            JsonObject placed = Panels.item(item);
            JsonObject box = placed.object("gridPos").orElse(JsonObject.empty());
            long y = top + Math.max(0, number(box, "y"));
            if (number(box, "y") < 0) {
                item.tell(Loss.Kind.ALTERED, "v1 has no place above the first line");
            }
            Optional<JsonObject> panel = panel(item, placed.with("gridPos", box.with("y", Json.of(y))));
            panel.ifPresent(panels::add);
            bottom = panel.isPresent() ? Math.max(bottom, y + number(box, "h")) : bottom;
        }
        return bottom;
    }

    private static long number(JsonObject box, String name) {
        return box.integer(name).orElse(0L);
    }

    private long autoGrid(Source layout, long top, List<Json> panels) {
        AutoGrid grid = AutoGrid.of(layout);
        List<Source> items = layout.objects("spec/items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = AUTO_ITEM.object(items.get(i));
            JsonObject placed = item.has("repeat")
                    ? item.with("repeatDirection", Json.of("h")).with("maxPerRow", Json.of(grid.columns()))
                    : item;
            panel(items.get(i), placed.with("gridPos", grid.place(i, top))).ifPresent(panels::add);
        }
        return top + grid.height(items.size());
    }

    /** The panel that an item shows. */
    private Optional<JsonObject> panel(Source item, JsonObject placed) {
        Optional<String> name = item.text("spec/element/name");
        Optional<Source> shown = name.map(elements::remove);
        if (shown.isEmpty()) {
            item.drop("it shows no element, or one that was shown before");
            return Optional.empty();
        }
        Source element = shown.orElseThrow();
        long id = numbers.of(element);
        if (!elementName(id).equals(element.name())) {
            element.tell(Loss.Kind.ALTERED, "v1 does not name panels: its name becomes " + elementName(id));
        }
        return Optional.of(JsonObject.builder()
                .put("id", id)
                .putAll(Panels.element(element).without("id"))
                .putAll(placed)
                .build());
    }

    private long rows(Source layout, long top, List<Json> panels) {
        ROWS.object(layout);
        long bottom = top;
        for (Source row : layout.objects("spec/rows")) {
            bottom = row(row, bottom, panels);
        }
        return bottom;
    }

    private long row(Source row, long top, List<Json> panels) {
        JsonObject header = Rows.ROW.object(row);
        Optional<Source> hidden = row.at("spec/hideHeader");
        if (hidden.flatMap(Values.TRUTH::of).filter(Json.of(true)::equals).isPresent()) {
            return headless(row, hidden.orElseThrow(), top, panels);
        }
        Optional<Source> nested = row.at("spec/layout/kind").filter(kind -> NESTED.contains(kind.json()));
        if (nested.isPresent()) {
            nested.orElseThrow()
                    .tell(Loss.Kind.ALTERED, "v1 has no rows inside of rows: what is inside stands below it");
            tellCollapse(row);
            row.at("spec/repeat").ifPresent(Source::unplaced);
            return open(row, header.without("repeat").with("collapsed", Json.of(false)), top, panels);
        }
        return header.isTrue("collapsed") ? collapsed(row, header, top, panels) : open(row, header, top, panels);
    }

    /** A row of v1 ends only where another begins. */
    private long headless(Source row, Source hidden, long top, List<Json> panels) {
        if (hasRows) {
            hidden.tell(Loss.Kind.ALTERED, "each row of v1 has a header: these panels join the row above");
        }
        row.at("spec/title").filter(title -> !title.json().equals(Json.of(""))).ifPresent(Source::unplaced);
        tellCollapse(row);
        row.at("spec/repeat").ifPresent(Source::unplaced);
        return content(row, top, panels);
    }

    private static void tellCollapse(Source row) {
        row.at("spec/collapse")
                .filter(collapse -> collapse.json().equals(Json.of(true)))
                .ifPresent(Source::unplaced);
    }

    private long open(Source row, JsonObject header, long top, List<Json> panels) {
        panels.add(placed(header, top, List.of()));
        return content(row, top + 1, panels);
    }

    private long collapsed(Source row, JsonObject header, long top, List<Json> panels) {
        List<Json> inside = new ArrayList<>();
        JsonObject placed = placed(header, top, List.of());
        content(row, top + 1, inside);
        panels.add(placed.with("panels", JsonArray.of(inside)));
        return top + 1;
    }

    private JsonObject placed(JsonObject header, long top, List<Json> inside) {
        hasRows = true;
        return JsonObject.builder()
                .put("id", numbers.next())
                .putAll(header)
                .put("gridPos", AutoGrid.box(0, top, AutoGrid.WIDTH, 1))
                .put("panels", inside)
                .build();
    }

    private long content(Source row, long top, List<Json> panels) {
        return row.at("spec/layout").map(layout -> layout(layout, top, panels)).orElse(top);
    }

    private long tabs(Source layout, long top, List<Json> panels) {
        TABS.object(layout);
        layout.at("kind").ifPresent(kind -> kind.tell(Loss.Kind.ALTERED, "v1 has no tabs: they become rows"));
        long bottom = top;
        for (Source tab : layout.objects("spec/tabs")) {
            bottom = open(tab, Rows.TAB.object(tab).with("collapsed", Json.of(false)), bottom, panels);
        }
        return bottom;
    }
}
