package dev.wfmon.grafana.dashboard;

/** How much of the grid a panel takes. */
record Size(int width, int height) {

    Size {
        Check.that(
                width >= 1 && width <= Layout.COLUMNS,
                "A panel is 1 to " + Layout.COLUMNS + " columns wide, not " + width);
        Check.that(height >= 1, "A panel is at least 1 unit high, not " + height);
    }
}
