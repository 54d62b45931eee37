package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** The colors of a heatmap of Angular times: a scheme of d3, or one color of growing opacity. */
record HeatmapColors(JsonObject old) {

    private static final List<String> SCHEMES = List.of("""
            BrBG PiYG PRGn PuOr RdBu RdGy RdYlBu RdYlGn Spectral Blues Greens Greys Oranges Purples Reds Turbo
            Cividis Viridis Magma Inferno Plasma Warm Cool Cubehelix BuGn BuPu GnBu OrRd PuBuGn PuBu PuRd RdPu
            YlGnBu YlGn YlOrBr YlOrRd Rainbow Sinebow
            """.strip().split("\\s+"));

    JsonObject json() {
        String mode = old.string("mode").orElse("");
        JsonObject.Builder color = JsonObject.builder()
                .put("mode", mode.equals("opacity") ? "opacity" : "scheme")
                .put("scheme", mode.equals("spectrum") ? scheme() : "Oranges")
                .put("fill", old.string("cardColor").orElse("dark-orange"))
                .put("scale", isLinear() ? "linear" : "exponential")
                .put("reverse", false)
                .put("exponent", 0.5)
                .put("steps", 128);
        limits(color);
        return color.build();
    }

    /** Of a color of growing opacity; what was called a square root is an exponent now. */
    private boolean isLinear() {
        return old.string("mode").filter("opacity"::equals).isPresent()
                && old.string("colorScale").filter("linear"::equals).isPresent();
    }

    /** Limits the wrong way round turn the scheme around. */
    private void limits(JsonObject.Builder color) {
        boolean areNumbers = old.get("min") instanceof JsonNumber && old.get("max") instanceof JsonNumber;
        boolean isReverse = areNumbers
                && Loose.number(old.get("min")).orElse(0)
                        > Loose.number(old.get("max")).orElse(0);
        limit(isReverse ? "max" : "min", "min", color);
        limit(isReverse ? "min" : "max", "max", color);
        if (isReverse) {
            color.put("reverse", true);
        }
    }

    private void limit(String from, String to, JsonObject.Builder color) {
        old.find(from).filter(value -> !(value instanceof JsonNull)).ifPresent(value -> color.put(to, value));
    }

    private String scheme() {
        String name = old.string("colorScheme").orElse("");
        return SCHEMES.stream()
                .filter(name::equals)
                .findFirst()
                .or(() -> SCHEMES.stream().filter(name::contains).findFirst())
                .orElse("Oranges");
    }
}
