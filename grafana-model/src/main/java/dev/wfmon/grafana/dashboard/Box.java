package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/** A place on the grid, from its upper left corner. */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    Box down(int rows) {
        return new Box(x, y + rows, width, height);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("x", x)
                .put("y", y)
                .put("w", width)
                .put("h", height)
                .build();
    }
}
