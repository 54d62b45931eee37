package dev.wfmon.grafana.diff;

import static dev.wfmon.grafana.diff.Rule.byDefault;
import static dev.wfmon.grafana.diff.Rule.filledIn;
import static dev.wfmon.grafana.diff.Rule.ignored;

import dev.wfmon.grafana.diff.Rule.Part;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of what makes no difference between two dashboards: what the server owns, what an
 * export or a browser leaves behind, and what Grafana reads where nothing is written. {@code docs/normalisation.md}
 * shows it.
 */
final class Normalisation {

    private static final String SERVER = "owned by the server";
    private static final String EXPORT = "of an export, gone after the import";
    private static final String BROWSER = "left behind by a browser";
    private static final String OLD = "of old versions, read by none since";
    private static final String MEANT = "meant by Grafana where nothing is written";

    private static final Json NO = Json.of(false);
    private static final Json NONE = Json.of("");

    static final List<Rule> TABLE = Stream.concat(
                    Stream.of(
                            ignored(Part.DASHBOARD, "id", SERVER),
                            ignored(Part.DASHBOARD, "version", SERVER),
                            ignored(Part.DASHBOARD, "meta", SERVER),
                            ignored(
                                    Part.DASHBOARD,
                                    "schemaVersion",
                                    "raised by Grafana when it saves; the changes that" + " come with it are shown"),
                            ignored(Part.DASHBOARD, "iteration", BROWSER),
                            ignored(Part.DASHBOARD, "originalTime", BROWSER),
                            ignored(Part.DASHBOARD, "variables", BROWSER),
                            ignored(Part.DASHBOARD, "__inputs", EXPORT),
                            ignored(Part.DASHBOARD, "__requires", EXPORT),
                            ignored(Part.DASHBOARD, "__elements", EXPORT),
                            ignored(Part.DASHBOARD, "nav", OLD),
                            ignored(Part.DASHBOARD, "pulldowns", OLD),
                            ignored(Part.DASHBOARD, "hideControls", OLD),
                            ignored(Part.DASHBOARD, "sharedCrosshair", OLD),
                            ignored(Part.DASHBOARD, "style", OLD),
                            ignored(Part.DASHBOARD, "timepicker.time_options", OLD),
                            ignored(Part.DASHBOARD, "timeRangeUpdatedDuringEditOrView", BROWSER),
                            byDefault(Part.DASHBOARD, "editable", Json.of(true), MEANT),
                            byDefault(Part.DASHBOARD, "graphTooltip", Json.of(0), MEANT),
                            byDefault(Part.DASHBOARD, "fiscalYearStartMonth", Json.of(0), MEANT),
                            byDefault(Part.DASHBOARD, "timezone", NONE, MEANT),
                            byDefault(Part.DASHBOARD, "weekStart", NONE, MEANT),
                            byDefault(Part.DASHBOARD, "refresh", NONE, MEANT),
                            byDefault(Part.DASHBOARD, "liveNow", NO, MEANT),
                            byDefault(Part.DASHBOARD, "preload", NO, MEANT),
                            byDefault(
                                    Part.DASHBOARD,
                                    "time",
                                    JsonObject.builder()
                                            .put("from", "now-6h")
                                            .put("to", "now")
                                            .build(),
                                    MEANT),
                            filledIn(Part.PANEL, "id", SERVER),
                            ignored(Part.PANEL, "pluginVersion", BROWSER),
                            ignored(Part.PANEL, "cachedPluginOptions", BROWSER),
                            ignored(Part.PANEL, "scopedVars", BROWSER),
                            ignored(Part.PANEL, "isNew", BROWSER),
                            ignored(Part.PANEL, "autoMigrateFrom", BROWSER),
                            ignored(Part.PANEL, "table", "fontSize", OLD),
                            ignored(Part.PANEL, "table", "pageSize", OLD),
                            ignored(Part.PANEL, "table", "scroll", OLD),
                            ignored(Part.PANEL, "table", "showHeader", OLD),
                            ignored(Part.PANEL, "table", "sort", OLD),
                            byDefault(Part.PANEL, "title", NONE, MEANT),
                            byDefault(Part.PANEL, "description", NONE, MEANT),
                            byDefault(Part.PANEL, "repeat", NONE, MEANT),
                            byDefault(Part.PANEL, "transparent", NO, MEANT),
                            byDefault(Part.PANEL, "collapsed", NO, MEANT),
                            byDefault(
                                    Part.PANEL,
                                    "gridPos",
                                    JsonObject.builder()
                                            .put("place", "0,0")
                                            .put("size", "6×3")
                                            .build(),
                                    MEANT),
                            byDefault(
                                    Part.PANEL,
                                    "targets",
                                    JsonArray.of(JsonObject.builder()
                                            .put("refId", "A")
                                            .build()),
                                    MEANT),
                            filledIn(Part.QUERY, "refId", SERVER),
                            byDefault(Part.QUERY, "hide", NO, MEANT),
                            ignored(Part.VARIABLE, "current", BROWSER),
                            ignored(Part.VARIABLE, "options", BROWSER),
                            ignored(Part.VARIABLE, "index", BROWSER),
                            byDefault(Part.VARIABLE, "hide", Json.of(0), MEANT),
                            byDefault(Part.VARIABLE, "sort", Json.of(0), MEANT),
                            byDefault(Part.VARIABLE, "regex", NONE, MEANT),
                            byDefault(Part.VARIABLE, "multi", NO, MEANT),
                            byDefault(Part.VARIABLE, "includeAll", NO, MEANT),
                            byDefault(Part.VARIABLE, "skipUrlSync", NO, MEANT),
                            byDefault(Part.VARIABLE, "allowCustomValue", Json.of(true), MEANT),
                            byDefault(Part.ANNOTATION, "hide", NO, MEANT),
                            ignored(Part.PANEL, "row", "datasource", OLD),
                            ignored(Part.PANEL, "row", "targets", OLD),
                            ignored(Part.PANEL, "text", "datasource", OLD),
                            ignored(Part.PANEL, "text", "targets", OLD),
                            byDefault(Part.SECOND_DASHBOARD, "editable", Json.of(true), MEANT),
                            byDefault(Part.SECOND_DASHBOARD, "cursorSync", Json.of("Off"), MEANT),
                            byDefault(Part.SECOND_DASHBOARD, "preload", NO, MEANT),
                            byDefault(Part.SECOND_DASHBOARD, "liveNow", NO, MEANT),
                            ignored(Part.SECOND_VARIABLE, "current", BROWSER),
                            ignored(Part.SECOND_VARIABLE, "options", BROWSER),
                            byDefault(Part.LINK, "asDropdown", NO, MEANT),
                            byDefault(Part.LINK, "includeVars", NO, MEANT),
                            byDefault(Part.LINK, "keepTime", NO, MEANT),
                            byDefault(Part.LINK, "targetBlank", NO, MEANT),
                            byDefault(Part.LINK, "tooltip", NONE, MEANT)),
                    PluginDefaults.RULES.stream())
            .toList();

    private Normalisation() {}

    /** The shape with all that the table says of a part. */
    static Shape of(Part part, Shape shape) {
        return of(part, "", shape);
    }

    /** The shape with all that the table says of a part of panels of one type. */
    static Shape of(Part part, String panelType, Shape shape) {
        Shape whole = shape;
        for (Rule rule : TABLE) {
            if (rule.isFor(part, panelType)) {
                whole = rule.in(whole);
            }
        }
        return whole;
    }
}
