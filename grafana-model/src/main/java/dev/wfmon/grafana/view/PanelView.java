package dev.wfmon.grafana.view;

import java.util.List;
import java.util.Optional;

/**
 * A panel.
 *
 * @param part the panel, or in the second form its element
 * @param id its number, unless it has none yet
 * @param title empty where there is none
 * @param type the plugin: {@code timeseries}, {@code graph}, …; empty for a reference to a library panel
 * @param place where it stands, where the layout says so
 * @param sections the rows and tabs around it, the outermost first
 * @param library the library panel that it stands for
 * @param dataSource its own; of queries that name another one, see {@link QueryView#dataSource()}
 * @param options what the plugin defines, empty where a panel has none
 */
public record PanelView(
        Part part,
        Optional<Long> id,
        String title,
        String type,
        Optional<String> description,
        Optional<Place> place,
        List<SectionView> sections,
        Optional<LibraryRef> library,
        DataSourceRef dataSource,
        List<QueryView> queries,
        Part options,
        FieldsView fields,
        List<TransformationView> transformations,
        List<LinkView> links,
        Optional<RepeatView> repeat) {

    public PanelView {
        sections = List.copyOf(sections);
        queries = List.copyOf(queries);
        transformations = List.copyOf(transformations);
        links = List.copyOf(links);
    }

    /** The panel in people's words: {@code panel "CPU"}. */
    @Override
    public String toString() {
        return "panel \"" + title + "\"";
    }
}
