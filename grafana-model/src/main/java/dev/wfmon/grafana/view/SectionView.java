package dev.wfmon.grafana.view;

import java.util.Optional;

/**
 * A row or a tab.
 *
 * @param part the panel of type {@code row}, the row of a dashboard before Grafana 5, or the row or tab of a layout
 * @param id of a panel of type {@code row}
 * @param title empty where there is none
 * @param place of a panel of type {@code row}
 * @param isCollapsed whether its panels are hidden until somebody opens it
 */
public record SectionView(
        Part part,
        Kind kind,
        Optional<Long> id,
        String title,
        Optional<Place> place,
        boolean isCollapsed,
        Optional<RepeatView> repeat) {

    /** How a section shows. */
    public enum Kind {
        ROW,
        TAB
    }

    /** The section in people's words: {@code row "Orders"}. */
    @Override
    public String toString() {
        return (kind == Kind.ROW ? "row" : "tab") + " \"" + title + "\"";
    }
}
