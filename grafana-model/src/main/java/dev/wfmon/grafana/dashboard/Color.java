package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import java.util.Set;

/**
 * A colour: a name of Grafana's palette, which follows the theme, or any CSS colour.
 *
 * <pre>{@code
 * Color.of("#7eb26d");
 * GREEN.dark(); // dark-green
 * }</pre>
 */
public record Color(String value) {

    public static final Color GREEN = of("green");
    public static final Color YELLOW = of("yellow");
    public static final Color ORANGE = of("orange");
    public static final Color RED = of("red");
    public static final Color BLUE = of("blue");
    public static final Color PURPLE = of("purple");
    public static final Color GRAY = of("gray");
    public static final Color TEXT = of("text");
    public static final Color TRANSPARENT = of("transparent");

    private static final Set<String> SHADED = Set.of("green", "yellow", "orange", "red", "blue", "purple");

    public Color {
        Check.notBlank(value, "A color needs a name or a CSS value");
    }

    public static Color of(String value) {
        return new Color(value);
    }

    /** The light shade of a colour of the palette. */
    public Color light() {
        return shade("light-");
    }

    /** The dark shade of a colour of the palette. */
    public Color dark() {
        return shade("dark-");
    }

    private Color shade(String prefix) {
        Check.that(SHADED.contains(value), "The color \"" + value + "\" has no lighter and darker shades");
        return new Color(prefix + value);
    }

    Json json() {
        return Json.of(value);
    }
}
