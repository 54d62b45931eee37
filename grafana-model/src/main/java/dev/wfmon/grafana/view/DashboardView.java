package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard of any age, as tools look at it.
 *
 * <pre>{@code
 * for (PanelView shown : DashboardView.of(dashboard).panels()) {
 *     for (QueryView query : shown.queries()) {
 *         System.out.println(shown.title() + " " + query.refId() + ": " + query.text());
 *     }
 * }
 * }</pre>
 *
 * <p>Reads the classic form from Grafana 2 ({@code rows}, {@code singlestat}, data sources by name) to schema version
 * 42, and the second one with its elements and layouts ({@code v2alpha1}, {@code v2beta1}). Nothing is migrated: a
 * panel of type {@code graph} stays one. What has an unexpected type is as if it were not there.
 */
public sealed interface DashboardView permits ClassicDashboard, SecondDashboard {

    /** A view of a dashboard without anything around it; see {@link DashboardForms} for what files hold. */
    static DashboardView of(JsonObject dashboard) {
        return isSecond(dashboard) ? new SecondDashboard(dashboard) : new ClassicDashboard(dashboard);
    }

    /** Whether a dashboard is of the second form, which keeps panels by name and places them by a layout. */
    static boolean isSecond(JsonObject dashboard) {
        return dashboard.object("elements").isPresent()
                && (dashboard.object("layout").isPresent() || !dashboard.has("panels"));
    }

    /** The dashboard itself. */
    Part part();

    /** {@code v1} of the classic form; {@code v2alpha1} or {@code v2beta1} of the second one. */
    String version();

    /** What the server knows it by. The second form keeps it around the dashboard, as the resource's name. */
    Optional<String> uid();

    default Optional<String> title() {
        return part().string("title");
    }

    List<String> tags();

    /** From 0 to 42; the second form has none. */
    Optional<Long> schemaVersion();

    /** All panels, those in sections as well; library panels as references. In the order in which they stand. */
    List<PanelView> panels();

    /** Rows and tabs, those in others as well. */
    List<SectionView> sections();

    List<VariableView> variables();

    List<AnnotationView> annotations();

    default List<LinkView> links() {
        return part().parts("links").map(LinkView::of).toList();
    }

    TimeView time();
}
