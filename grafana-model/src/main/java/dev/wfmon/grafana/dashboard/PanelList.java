package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Writes sections one below the other as Grafana's list of rows and panels. */
final class PanelList {

    private final DataSource dataSource;
    private final PanelIds ids = new PanelIds();
    private final List<JsonObject> items = new ArrayList<>();
    private int y;

    private PanelList(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static List<JsonObject> of(List<Section> sections, DataSource dataSource) {
        PanelList list = new PanelList(dataSource);
        sections.forEach(list::add);
        return list.items;
    }

    private void add(Section section) {
        int top = section.isTitled() ? y + 1 : y;
        List<Box> places = places(section, top);
        List<JsonObject> panels = panels(section, places);
        if (section.isTitled()) {
            items.add(section.row(ids.ofRow(section), y, section.isCollapsed() ? panels : List.of()));
        }
        y = top;
        // Grafana keeps the panels of a collapsed row inside the row, where they take no room.
        if (!section.isCollapsed()) {
            items.addAll(panels);
            y = places.stream().mapToInt(Box::bottom).reduce(top, Math::max);
        }
    }

    private static List<Box> places(Section section, int top) {
        List<Size> sizes = section.panels().stream().map(panel -> panel.size()).toList();
        return Layout.flow(sizes).stream().map(box -> box.down(top)).toList();
    }

    private List<JsonObject> panels(Section section, List<Box> places) {
        List<JsonObject> panels = new ArrayList<>();
        for (Panel<?> panel : section.panels()) {
            panels.add(panel.json(ids.of(panel, section), places.get(panels.size()), dataSource));
        }
        return panels;
    }
}
