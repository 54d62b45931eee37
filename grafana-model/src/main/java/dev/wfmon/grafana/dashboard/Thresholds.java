package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of values: one for the lowest, and others from certain values on.
 *
 * <pre>{@code
 * Thresholds.base(GREEN).then(10, YELLOW).then(25, RED);
 * Thresholds.base(RED).then(95, GREEN).ofRange(); // 95 % of the way from min to max
 * }</pre>
 */
public final class Thresholds {

    private record Step(double from, Color color) {

        JsonObject json() {
            // The lowest step has no lower end; JSON cannot say -Infinity, so Grafana reads null.
            Json value = Double.isInfinite(from) ? Json.ofNull() : Json.of(from);
            return JsonObject.builder()
                    .put("color", color.json())
                    .put("value", value)
                    .build();
        }
    }

    private final String mode;
    private final List<Step> steps;

    private Thresholds(String mode, List<Step> steps) {
        this.mode = mode;
        this.steps = List.copyOf(steps);
    }

    /** One colour for every value. */
    public static Thresholds base(Color color) {
        return new Thresholds("absolute", List.of(new Step(Double.NEGATIVE_INFINITY, color)));
    }

    /** These thresholds and one more above them. */
    public Thresholds then(double from, Color color) {
        double previous = steps.getLast().from();
        Check.that(Double.isFinite(from), "A threshold has to be a number, not " + from);
        Check.that(from > previous, "Thresholds have to rise, but " + Json.of(from) + " follows " + label(previous));
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(from, color));
        return new Thresholds(mode, more);
    }

    /** These thresholds read as percentages of the way from min to max. */
    public Thresholds ofRange() {
        return new Thresholds("percentage", steps);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("mode", mode)
                .put("steps", steps.stream().map(Step::json).toList())
                .build();
    }

    private static String label(double value) {
        return Double.isInfinite(value) ? "the base" : Json.of(value).text();
    }
}
