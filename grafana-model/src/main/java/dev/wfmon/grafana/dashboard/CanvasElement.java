package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that stands on a canvas.
 *
 * <pre>{@code
 * CanvasElement.text("title", "Line 1").place(10, 10, 200, 40).color(Color.TEXT).fontSize(24);
 * CanvasElement.icon("pump", "img/icons/unicons/cog.svg").place(10, 60, 50, 50).colorByField("state");
 * CanvasElement.of("windTurbine", "turbine").config("rpm.field", Json.of("speed"));
 * }</pre>
 */
public final class CanvasElement {

    private final JsonObject json;

    private CanvasElement(JsonObject json) {
        this.json = json;
    }

    /** An element of any type by Grafana's name, in the upper left corner. */
    public static CanvasElement of(String type, String name) {
        Check.notBlank(name, "An element of a canvas needs a name");
        return new CanvasElement(JsonObject.builder()
                        .put("name", name)
                        .put("type", type)
                        .put("config", JsonObject.empty())
                        .build())
                .background(Color.TRANSPARENT)
                .constraint(HorizontalConstraint.LEFT, VerticalConstraint.TOP)
                .place(0, 0, 100, 100);
    }

    public static CanvasElement rectangle(String name) {
        return ofText("rectangle", name);
    }

    public static CanvasElement ellipse(String name) {
        return ofText("ellipse", name);
    }

    public static CanvasElement text(String name, String text) {
        return ofText("text", name).label(text);
    }

    /** The last value of a field. */
    public static CanvasElement metricValue(String name, String field) {
        return ofText("metric-value", name).labelByField(field);
    }

    /** A drawing of Grafana's, such as {@code img/icons/unicons/cog.svg}, or any address of one. */
    public static CanvasElement icon(String name, String path) {
        return of("icon", name).config("path.mode", Json.of("fixed")).config("path.fixed", Json.of(path));
    }

    private static CanvasElement ofText(String type, String name) {
        return of(type, name).config("align", Json.of("center")).config("valign", Json.of("middle"));
    }

    /** Where the element stands, in pixels from the upper left corner. */
    public CanvasElement place(double left, double top, double width, double height) {
        return set(
                "placement",
                JsonObject.builder()
                        .put("left", left)
                        .put("top", top)
                        .put("width", width)
                        .put("height", height)
                        .put("rotation", 0)
                        .build());
    }

    /**
     * What the element keeps its distance from while the canvas changes its size. Distances from the right or the
     * bottom are set by {@link #set}, as in {@code set("placement.right", …)}; {@code SCALE} counts in percent.
     */
    public CanvasElement constraint(HorizontalConstraint horizontal, VerticalConstraint vertical) {
        return set("constraint.horizontal", horizontal.json()).set("constraint.vertical", vertical.json());
    }

    public CanvasElement rotated(double degrees) {
        return set("placement.rotation", Json.of(degrees));
    }

    /** What is written on the element. */
    public CanvasElement label(String text) {
        return config("text.mode", Json.of("fixed")).config("text.fixed", Json.of(text));
    }

    public CanvasElement labelByField(String field) {
        return config("text.mode", Json.of("field")).config("text.field", Json.of(field));
    }

    public CanvasElement fontSize(int pixels) {
        return config("size", Json.of(pixels));
    }

    /** The colour of text, or of an icon. */
    public CanvasElement color(Color color) {
        return config(colorOption() + ".fixed", color.json());
    }

    /** The colour that the last value of a field has. */
    public CanvasElement colorByField(String field) {
        return config(colorOption() + ".field", Json.of(field));
    }

    private String colorOption() {
        return json.string("type").equals(Optional.of("icon")) ? "fill" : "color";
    }

    public CanvasElement background(Color color) {
        return set("background.color.fixed", color.json());
    }

    public CanvasElement backgroundByField(String field) {
        return set("background.color.field", Json.of(field));
    }

    public CanvasElement border(Color color, int pixels) {
        return set("border.color.fixed", color.json()).set("border.width", Json.of(pixels));
    }

    /** Adds an arrow from the right edge of this element to the left edge of another. */
    public CanvasElement connectTo(String element) {
        List<Json> connections =
                new ArrayList<>(json.array("connections").map(JsonArray::items).orElse(List.of()));
        connections.add(JsonObject.builder()
                .put("source", point(1, 0))
                .put("target", point(-1, 0))
                .put("targetName", element)
                .put("path", "straight")
                .put("color", JsonObject.builder().put("fixed", "text").build())
                .put(
                        "size",
                        JsonObject.builder()
                                .put("fixed", 2)
                                .put("min", 1)
                                .put("max", 10)
                                .build())
                .build());
        return set("connections", JsonArray.of(connections));
    }

    /** A point of an element: -1 is its left or lower edge, 1 its right or upper one. */
    private static JsonObject point(int x, int y) {
        return JsonObject.builder().put("x", x).put("y", y).build();
    }

    public CanvasElement links(Link... links) {
        return set("links", JsonArray.of(List.of(links).stream().map(Link::json).toList()));
    }

    /** Sets anything that only this type of element knows, by Grafana's path. */
    public CanvasElement config(String path, Json value) {
        return set("config." + path, value);
    }

    /** Sets any other property by Grafana's path, such as {@code placement.right}. */
    public CanvasElement set(String path, Json value) {
        return new CanvasElement(Settings.with(json, path, value));
    }

    String name() {
        return json.string("name").orElseThrow();
    }

    JsonObject json() {
        return json;
    }
}
