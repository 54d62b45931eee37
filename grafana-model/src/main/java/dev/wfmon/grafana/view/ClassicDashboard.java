package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A dashboard of the classic form, with panels in a list or, before Grafana 5, in rows. */
final class ClassicDashboard implements DashboardView {

    private final Part part;
    private final DataSources sources;
    private final ClassicPanels panels;

    ClassicDashboard(JsonObject dashboard) {
        this.part = Part.root(dashboard);
        this.sources = DataSources.classic(part);
        this.panels = new ClassicPanels(part, sources);
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public String version() {
        return "v1";
    }

    @Override
    public Optional<String> uid() {
        return part.word("uid");
    }

    @Override
    public List<String> tags() {
        return tags(part);
    }

    static List<String> tags(Part dashboard) {
        return dashboard.json().array("tags").map(JsonArray::items).orElse(List.of()).stream()
                .flatMap(tag -> tag.asString().stream())
                .toList();
    }

    @Override
    public Optional<Long> schemaVersion() {
        return part.json().integer("schemaVersion");
    }

    @Override
    public List<PanelView> panels() {
        return panels.panels();
    }

    @Override
    public List<SectionView> sections() {
        return panels.sections();
    }

    @Override
    public List<VariableView> variables() {
        return part.child("templating")
                .parts("list")
                .map(variable -> VariableView.classic(variable, sources))
                .toList();
    }

    @Override
    public List<AnnotationView> annotations() {
        return part.child("annotations")
                .parts("list")
                .map(annotation -> AnnotationView.classic(annotation, sources))
                .toList();
    }

    @Override
    public TimeView time() {
        return TimeView.classic(part);
    }
}
