package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A dashboard of the second form: elements by name, and a layout that places them. */
final class SecondDashboard implements DashboardView {

    private final Part part;
    private final DataSources sources;
    private final SecondPanels panels;

    SecondDashboard(JsonObject dashboard) {
        this.part = Part.root(dashboard);
        this.sources = DataSources.second(part);
        this.panels = new SecondPanels(part, sources);
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public String version() {
        Part elements = part.child("elements");
        boolean isAlpha = elements.json().members().stream()
                .map(member -> elements.child(member.name()).child("spec").child("vizConfig"))
                .anyMatch(viz -> viz.json().has("kind") && !viz.json().has("group"));
        return isAlpha ? "v2alpha1" : "v2beta1";
    }

    @Override
    public Optional<String> uid() {
        return Optional.empty();
    }

    @Override
    public List<String> tags() {
        return ClassicDashboard.tags(part);
    }

    @Override
    public Optional<Long> schemaVersion() {
        return Optional.empty();
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
        return part.parts("variables")
                .map(variable -> VariableView.second(variable, sources))
                .toList();
    }

    @Override
    public List<AnnotationView> annotations() {
        return part.parts("annotations")
                .map(annotation -> AnnotationView.second(annotation, sources))
                .toList();
    }

    @Override
    public TimeView time() {
        return TimeView.second(part);
    }
}
