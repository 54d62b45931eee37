package dev.wfmon.grafana.view;

import dev.wfmon.grafana.view.SectionView.Kind;
import dev.wfmon.json.JsonPointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The panels of a dashboard of the classic form.
 *
 * <p>A collapsed row holds its panels. An open one holds none: to it belongs what comes after it, by place, until the
 * next row.
 */
final class ClassicPanels {

    private static final String ROW = "row";

    private final DataSources sources;
    private final List<PanelView> panels = new ArrayList<>();
    private final List<SectionView> sections = new ArrayList<>();

    ClassicPanels(Part dashboard, DataSources sources) {
        this.sources = sources;
        List<Part> top = dashboard.parts("panels").toList();
        Map<Part, List<SectionView>> rows = rowsAround(top);
        for (Part part : top) {
            if (isRow(part)) {
                SectionView row = row(part);
                sections.add(row);
                part.parts("panels").forEach(inner -> panels.add(panel(inner, List.of(row))));
            } else {
                panels.add(panel(part, rows.getOrDefault(part, List.of())));
            }
        }
        dashboard.parts("rows").forEach(this::oldRow);
    }

    List<PanelView> panels() {
        return List.copyOf(panels);
    }

    List<SectionView> sections() {
        return List.copyOf(sections);
    }

    private static Map<Part, List<SectionView>> rowsAround(List<Part> top) {
        Map<Part, List<SectionView>> rows = new HashMap<>();
        List<SectionView> current = List.of();
        Comparator<Part> byPlace =
                Comparator.<Part>comparingLong(part -> side(part, "y")).thenComparingLong(part -> side(part, "x"));
        for (Part part : top.stream().sorted(byPlace).toList()) {
            if (isRow(part)) {
                SectionView row = row(part);
                current = row.isCollapsed() ? List.of() : List.of(row);
            } else {
                rows.put(part, current);
            }
        }
        return rows;
    }

    private static long side(Part panel, String name) {
        return panel.child("gridPos").json().integer(name).orElse(0L);
    }

    private static boolean isRow(Part panel) {
        return panel.string("type").equals(Optional.of(ROW));
    }

    private static SectionView row(Part part) {
        return new SectionView(
                part,
                Kind.ROW,
                part.json().integer("id"),
                part.string("title").orElse(""),
                place(part),
                part.isTrue("collapsed"),
                RepeatView.classic(part));
    }

    /** Rows of old had no id and no place; their panels stand side by side, with a span of twelve. */
    private void oldRow(Part part) {
        SectionView row = new SectionView(
                part,
                Kind.ROW,
                Optional.empty(),
                part.string("title").orElse(""),
                Optional.empty(),
                part.isTrue("collapse"),
                RepeatView.classic(part));
        sections.add(row);
        part.parts("panels").forEach(panel -> panels.add(panel(panel, List.of(row))));
    }

    private static Optional<Place> place(Part panel) {
        List<String> steps = panel.pointer().steps();
        JsonPointer list = new JsonPointer(steps.subList(0, steps.size() - 1));
        return panel.find("gridPos").flatMap(pos -> Place.of(list, pos, "w", "h"));
    }

    private PanelView panel(Part part, List<SectionView> around) {
        DataSourceRef source = sources.of(part);
        return new PanelView(
                part,
                part.json().integer("id"),
                part.string("title").orElse(""),
                part.string("type").orElse(""),
                part.word("description"),
                place(part),
                around,
                LibraryRef.of(part),
                source,
                part.parts("targets")
                        .map(target -> QueryView.classic(target, sources, source))
                        .toList(),
                part.child("options"),
                FieldsView.classic(part),
                part.parts("transformations").map(TransformationView::classic).toList(),
                part.parts("links").map(LinkView::of).toList(),
                RepeatView.classic(part));
    }
}
