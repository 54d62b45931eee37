package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.List;

/**
 * Links to other dashboards: those with stars, those seen last, or those that a search finds.
 *
 * <pre>{@code
 * Panel.dashboardList("Runbooks").tags("runbook").keepTime().maxItems(30);
 * }</pre>
 */
public final class DashboardListPanel extends Panel<DashboardListPanel> {

    private boolean isStarredWanted;

    DashboardListPanel(String title) {
        super("dashlist", title, new Size(8, 8));
        option("keepTime", Json.of(false));
        option("includeVars", Json.of(false));
        option("showStarred", Json.of(true));
        option("showRecentlyViewed", Json.of(false));
        option("showSearch", Json.of(false));
        option("showHeadings", Json.of(true));
        option("showFolderNames", Json.of(true));
        maxItems(10);
        option("query", Json.of(""));
        option("tags", JsonArray.of());
    }

    /** The dashboards that hold all of the tags. */
    public DashboardListPanel tags(String... tags) {
        option("tags", JsonArray.ofStrings(List.of(tags)));
        return found();
    }

    /** The dashboards whose title holds the text. */
    public DashboardListPanel search(String text) {
        option("query", Json.of(text));
        return found();
    }

    /** Only dashboards of the folder. */
    public DashboardListPanel folder(String uid) {
        option("folderUID", Json.of(uid));
        return found();
    }

    private DashboardListPanel found() {
        option("showStarred", Json.of(isStarredWanted));
        return option("showSearch", Json.of(true));
    }

    /** The dashboards that the reader has starred; the default as long as nothing is searched for. */
    public DashboardListPanel starred() {
        isStarredWanted = true;
        return option("showStarred", Json.of(true));
    }

    /** The dashboards that the reader has seen last. */
    public DashboardListPanel recentlyViewed() {
        return option("showRecentlyViewed", Json.of(true));
    }

    public DashboardListPanel maxItems(int items) {
        return option("maxItems", Json.of(items));
    }

    public DashboardListPanel noHeadings() {
        return option("showHeadings", Json.of(false));
    }

    public DashboardListPanel noFolderNames() {
        return option("showFolderNames", Json.of(false));
    }

    /** Hands the time range on. */
    public DashboardListPanel keepTime() {
        return option("keepTime", Json.of(true));
    }

    /** Hands the values of the variables on. */
    public DashboardListPanel keepVariables() {
        return option("includeVars", Json.of(true));
    }
}
