package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * Marks events on the time axis of all graphs of a dashboard.
 *
 * <pre>{@code
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
        Check.notBlank(name, "An annotation needs a name");
        Check.notBlank(expr, "The annotation \"" + name + "\" needs an expression");
        JsonObject target =
                JsonObject.builder().put("refId", "Anno").put("expr", expr).build();
        return new Annotation(JsonObject.builder()
                .put("name", name)
                .put("enable", true)
                .put("hide", false)
                .put("iconColor", Color.RED.json())
                .put("target", target)
                .build());
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
        return new Annotation(
                json.map("target", target -> target.asObject().orElseThrow().with("interval", Json.of(interval))));
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
