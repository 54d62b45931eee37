package dev.wfmon.grafana.view;

import dev.wfmon.grafana.view.SectionView.Kind;
import dev.wfmon.json.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panels of a dashboard of the second form, in the order of its layout; then those that no layout shows. */
final class SecondPanels {

    private static final DataSourceRef MIXED = new DataSourceRef(Optional.of("datasource"), Optional.of("-- Mixed --"));

    private final DataSources sources;
    private final Map<String, Part> elements = new LinkedHashMap<>();
    private final List<PanelView> panels = new ArrayList<>();
    private final List<SectionView> sections = new ArrayList<>();

    SecondPanels(Part dashboard, DataSources sources) {
        this.sources = sources;
        Part all = dashboard.child("elements");
        all.json()
                .members()
                .forEach(member -> all.find(member.name()).ifPresent(element -> elements.put(member.name(), element)));
        dashboard.find("layout").ifPresent(layout -> layout(layout, List.of()));
        elements.values().forEach(element -> panels.add(panel(element, Optional.empty(), List.of())));
    }

    List<PanelView> panels() {
        return List.copyOf(panels);
    }

    List<SectionView> sections() {
        return List.copyOf(sections);
    }

    /** A layout is a grid of panels, or rows or tabs with a layout in each. */
    private void layout(Part layout, List<SectionView> around) {
        Part spec = layout.child("spec");
        spec.parts("items").forEach(item -> item(item, around));
        spec.parts("rows").forEach(row -> section(row, Kind.ROW, around));
        spec.parts("tabs").forEach(tab -> section(tab, Kind.TAB, around));
    }

    private void section(Part part, Kind kind, List<SectionView> around) {
        Part spec = part.child("spec");
        SectionView section = new SectionView(
                part,
                kind,
                Optional.empty(),
                spec.string("title").orElse(""),
                Optional.empty(),
                spec.isTrue("collapse"),
                RepeatView.second(spec));
        sections.add(section);
        List<SectionView> inner = new ArrayList<>(around);
        inner.add(section);
        spec.find("layout").ifPresent(layout -> layout(layout, inner));
    }

    /** An element that is shown twice counts once; {@code v2alpha1} had rows in grids for a while. */
    private void item(Part item, List<SectionView> around) {
        Part spec = item.child("spec");
        if (item.string("kind").equals(Optional.of("GridLayoutRow"))) {
            section(item, Kind.ROW, around);
            spec.parts("elements").forEach(inner -> item(inner, List.of(sections.getLast())));
            return;
        }
        Optional<Part> element = spec.child("element").string("name").map(elements::remove);
        element.ifPresent(found -> panels.add(panel(found, Optional.of(item), around)));
    }

    private PanelView panel(Part element, Optional<Part> item, List<SectionView> around) {
        Part spec = element.child("spec");
        Part data = spec.child("data").child("spec");
        Part viz = spec.child("vizConfig");
        List<QueryView> queries = data.parts("queries").map(this::query).toList();
        return new PanelView(
                element,
                spec.json().integer("id"),
                spec.string("title").orElse(""),
                viz.word("group").or(() -> viz.word("kind")).orElse(""),
                spec.word("description"),
                item.flatMap(SecondPanels::place),
                around,
                LibraryRef.of(spec),
                source(queries),
                queries,
                viz.child("spec").child("options"),
                FieldsView.of(viz.child("spec").child("fieldConfig")),
                data.parts("transformations").map(TransformationView::second).toList(),
                spec.parts("links").map(LinkView::of).toList(),
                item.flatMap(placed -> RepeatView.second(placed.child("spec"))));
    }

    private static Optional<Place> place(Part item) {
        List<String> steps = item.pointer().steps();
        return Place.of(new JsonPointer(steps.subList(0, steps.size() - 1)), item.child("spec"), "width", "height");
    }

    /** Panels have none of their own any more: it is that of their queries. */
    private static DataSourceRef source(List<QueryView> queries) {
        List<DataSourceRef> named =
                queries.stream().map(QueryView::dataSource).distinct().toList();
        return switch (named.size()) {
            case 0 -> DataSourceRef.DEFAULT;
            case 1 -> named.getFirst();
            default -> MIXED;
        };
    }

    private QueryView query(Part panelQuery) {
        Part spec = panelQuery.child("spec");
        DataSourceRef source = SecondQueries.source(spec.child("query"), spec, sources);
        return QueryView.second(panelQuery, source, spec.isTrue("hidden"));
    }
}
