package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The place that one old row takes on the grid, filled from left to right. A panel that no longer fits starts another
 * line of the row's height.
 */
final class RowArea {

    static final int COLUMNS = 24;

    /** Rows were 250 pixels high by default. */
    static final int DEFAULT_HEIGHT = 7;

    private static final int DEFAULT_SPAN = 4;
    private static final int COLUMNS_PER_SPAN = COLUMNS / 12;
    private static final int PIXELS_PER_CELL = 38;
    private static final int LEAST_PIXELS = 90;
    private static final int MOST_PIXELS = 100_000;

    private final int height;
    private final int[] filled = new int[COLUMNS];
    private int top;

    RowArea(int height, int top) {
        this.height = height;
        this.top = top;
    }

    /** Where the line starts that is being filled. */
    int top() {
        return top;
    }

    /** A height in pixels in cells of the grid, if it is one. */
    static Optional<Integer> cells(@Nullable Json pixels) {
        OptionalDouble number =
                Loose.isTruthy(pixels) ? Loose.number(Loose.text(pixels).replace("px", "")) : OptionalDouble.empty();
        return number.stream()
                .map(height -> Math.clamp(height, LEAST_PIXELS, MOST_PIXELS))
                .mapToObj(height -> (int) Math.ceil(height / PIXELS_PER_CELL))
                .findFirst();
    }

    static JsonObject gridPos(int x, int y, int w, int h) {
        return JsonObject.builder()
                .put("x", x)
                .put("y", y)
                .put("w", w)
                .put("h", h)
                .build();
    }

    /** The panel with its place, and its least width in columns. */
    JsonObject place(JsonObject panel) {
        int width = width(panel);
        int panelHeight = cells(panel.get("height")).orElse(height);
        int x = start(width).orElseGet(this::wrap);
        int y = Arrays.stream(filled, x, COLUMNS).max().orElse(0);
        Arrays.fill(filled, x, x + width, y + panelHeight);
        JsonObject placed = panel.without("span").with("gridPos", gridPos(x, top + y, width, panelHeight));
        OptionalDouble least = Loose.number(panel.get("minSpan"));
        return least.isPresent() && least.getAsDouble() != 0
                ? placed.with("minSpan", Json.of(Math.min(COLUMNS, COLUMNS_PER_SPAN * least.getAsDouble())))
                : placed;
    }

    private static int width(JsonObject panel) {
        double span = Loose.number(panel.get("span")).orElse(0);
        double columns = Math.floor(span == 0 ? DEFAULT_SPAN : span) * COLUMNS_PER_SPAN;
        return (int) Math.clamp(columns, 1, COLUMNS);
    }

    /** The left end of the free columns at the right, if they are wide enough and none stands higher than its right neighbour. */
    private OptionalInt start(int width) {
        int start = COLUMNS;
        while (start > 0 && filled[start - 1] < height && (start == COLUMNS || filled[start - 1] <= filled[start])) {
            start--;
        }
        boolean isOneColumn = COLUMNS - start < 2;
        return isOneColumn || COLUMNS - start < width ? OptionalInt.empty() : OptionalInt.of(start);
    }

    private int wrap() {
        top += height;
        Arrays.fill(filled, 0);
        return 0;
    }
}
