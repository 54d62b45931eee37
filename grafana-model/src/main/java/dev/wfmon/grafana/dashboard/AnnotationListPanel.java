package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.List;

/**
 * The events that people and alerts have marked, latest first.
 *
 * <pre>{@code
 * Panel.annotationList("Deployments").tags("deploy").ofThisDashboard().limit(30);
 * }</pre>
 */
public final class AnnotationListPanel extends Panel<AnnotationListPanel> {

    AnnotationListPanel(String title) {
        super("annolist", title, new Size(8, 8));
        option("onlyFromThisDashboard", Json.of(false));
        option("onlyInTimeRange", Json.of(false));
        tags();
        limit(10);
        option("showUser", Json.of(true));
        option("showTime", Json.of(true));
        option("showTags", Json.of(true));
        option("navigateToPanel", Json.of(true));
        opens("10m", "10m");
    }

    /** Only events with one of the tags. */
    public AnnotationListPanel tags(String... tags) {
        return option("tags", JsonArray.ofStrings(List.of(tags)));
    }

    public AnnotationListPanel ofThisDashboard() {
        return option("onlyFromThisDashboard", Json.of(true));
    }

    public AnnotationListPanel inTimeRange() {
        return option("onlyInTimeRange", Json.of(true));
    }

    public AnnotationListPanel limit(int events) {
        return option("limit", Json.of(events));
    }

    /** Without who marked an event. */
    public AnnotationListPanel noUser() {
        return option("showUser", Json.of(false));
    }

    public AnnotationListPanel noTime() {
        return option("showTime", Json.of(false));
    }

    public AnnotationListPanel noTags() {
        return option("showTags", Json.of(false));
    }

    /** How much of the time before and after an event a click opens, such as {@code 10m}. */
    public AnnotationListPanel opens(String before, String after) {
        option("navigateBefore", Json.of(before));
        return option("navigateAfter", Json.of(after));
    }
}
