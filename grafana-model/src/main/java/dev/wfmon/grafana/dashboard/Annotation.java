package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Marks events on the time axis of all graphs of a dashboard.
 *
 * <pre>{@code
 * Annotation.byTags("Deployments", "deploy").color(BLUE);
 * Annotation.query("Alerts", "ALERTS{alertstate=\"firing\"}").title("{{alertname}}").color(RED);
 * }</pre>
 */
public final class Annotation {

    /** What Grafana adds to every dashboard: marks set by people and the state history of its own alerts. */
    static final Annotation BUILT_IN = new Annotation(JsonObject.builder()
            .put("name", "Annotations & Alerts")
            .put("type", "dashboard")
            .put("builtIn", 1)
            .put("datasource", DataSource.GRAFANA.json())
            .put("enable", true)
            .put("hide", true)
            .put("iconColor", "rgba(0, 211, 255, 1)")
            .build());

    private final JsonObject json;

    private Annotation(JsonObject json) {
        this.json = json;
    }

    /** An event wherever an expression has a value other than 0. */
    public static Annotation query(String name, String expr) {
        Check.notBlank(expr, "The annotation \"" + name + "\" needs an expression");
        JsonObject target =
                JsonObject.builder().put("refId", "Anno").put("expr", expr).build();
        return of(name, target);
    }

    /** Events that people or programs have marked with all of the tags, on any dashboard. */
    public static Annotation byTags(String name, String... tags) {
        Check.that(tags.length > 0, "The annotation \"" + name + "\" needs at least one tag");
        JsonObject target = JsonObject.builder()
                .put("type", "tags")
                .put("tags", JsonArray.ofStrings(List.of(tags)))
                .put("matchAny", false)
                .put("limit", 100)
                .build();
        return of(name, target).dataSource(DataSource.GRAFANA);
    }

    /** Events that a query in the words of any data source finds. */
    public static Annotation of(String name, JsonObject target) {
        Check.notBlank(name, "An annotation needs a name");
        return new Annotation(JsonObject.builder()
                .put("name", name)
                .put("enable", true)
                .put("hide", false)
                .put("iconColor", Color.RED.json())
                .put("target", target)
                .build());
    }

    /** With any of the {@link #byTags tags} instead of all. */
    public Annotation matchAny() {
        return inTarget("matchAny", Json.of(true));
    }

    /** How many events are marked at most. */
    public Annotation limit(int events) {
        return inTarget("limit", Json.of(events));
    }

    /** The title of an event, with labels in double braces. */
    public Annotation title(String format) {
        return with("titleFormat", Json.of(format));
    }

    /** The text of an event, with labels in double braces. */
    public Annotation text(String format) {
        return with("textFormat", Json.of(format));
    }

    /** The labels whose values become tags of an event. */
    public Annotation tags(String... labels) {
        return with("tagKeys", Json.of(String.join(",", labels)));
    }

    public Annotation color(Color color) {
        return with("iconColor", color.json());
    }

    /** The smallest step between two looks at the expression, such as {@code 1m}. */
    public Annotation minStep(String interval) {
        return inTarget("interval", Json.of(interval));
    }

    private Annotation inTarget(String name, Json value) {
        return new Annotation(Settings.with(json, "target." + name, value));
    }

    /** Marks events at their value, read as seconds since 1970, instead of at their time. */
    public Annotation valueAsTime() {
        return with("useValueForTime", Json.of(true));
    }

    /** Only on the panels of those ids. */
    public Annotation onPanels(Integer... ids) {
        return filter(false, ids);
    }

    /** On all panels but those of the ids. */
    public Annotation notOnPanels(Integer... ids) {
        return filter(true, ids);
    }

    private Annotation filter(boolean isExcluding, Integer... ids) {
        return with(
                "filter",
                JsonObject.builder()
                        .put("exclude", isExcluding)
                        .put("ids", List.of(ids).stream().map(Json::of).toList())
                        .build());
    }

    /** With its switch in the menu of the dashboard's controls; from Grafana 12.4. */
    public Annotation inMenu() {
        return with("placement", Json.of("inControlsMenu"));
    }

    /** Off until somebody switches it on. */
    public Annotation disabled() {
        return with("enable", Json.of(false));
    }

    /** Without a switch at the top of the dashboard. */
    public Annotation hidden() {
        return with("hide", Json.of(true));
    }

    public Annotation dataSource(DataSource dataSource) {
        return with("datasource", dataSource.json());
    }

    private Annotation with(String name, Json value) {
        return new Annotation(json.with(name, value));
    }

    JsonObject json(DataSource fallback) {
        return json.has("datasource") ? json : json.with("datasource", fallback.json());
    }
}
