package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Panels under a common title, which Grafana calls a row.
 *
 * <pre>{@code
 * Section.titled("Agent $agent")
 *         .repeat("agent")
 *         .collapsed()
 *         .panels(Panel.timeSeries("Duration"), Panel.stat("Runs"));
 * }</pre>
 */
public final class Section {

    private final String title;
    private final List<Panel<?>> panels = new ArrayList<>();
    private final Set<String> panelTitles = new HashSet<>();
    private final Settings attributes = new Settings();
    private boolean isCollapsed;

    private Section(String title) {
        this.title = title;
    }

    public static Section titled(String title) {
        Check.notBlank(title, "A section needs a title");
        return new Section(title);
    }

    /** The panels above the first section. */
    static Section untitled() {
        return new Section("");
    }

    /** Adds panels, from left to right and from top to bottom. */
    public Section panels(Panel<?>... added) {
        for (Panel<?> panel : added) {
            Check.that(
                    panel.title().isEmpty() || panelTitles.add(panel.title()),
                    "Two panels of " + this + " have the title \"" + panel.title() + "\"");
            panels.add(panel);
        }
        return this;
    }

    /** Shows only the title until somebody opens it; until then, its panels ask nothing. */
    public Section collapsed() {
        isCollapsed = true;
        return this;
    }

    /** A copy of the section for each value of a variable. */
    public Section repeat(String variable) {
        attributes.set("repeat", Json.of(variable));
        return this;
    }

    String title() {
        return title;
    }

    List<Panel<?>> panels() {
        return List.copyOf(panels);
    }

    boolean isTitled() {
        return !title.isEmpty();
    }

    boolean isCollapsed() {
        return isCollapsed;
    }

    JsonObject row(int id, int y, List<JsonObject> hidden) {
        return JsonObject.builder()
                .put("id", id)
                .put("type", "row")
                .put("title", title)
                .putAll(attributes.json())
                .put("collapsed", isCollapsed)
                .put("gridPos", new Box(0, y, Layout.COLUMNS, 1).json())
                .put("panels", hidden)
                .build();
    }

    @Override
    public String toString() {
        return isTitled() ? "the section \"" + title + "\"" : "the panels above the first section";
    }
}
