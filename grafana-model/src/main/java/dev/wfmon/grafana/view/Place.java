package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonPointer;
import java.util.Optional;

/**
 * Where something stands in a grid of 24 columns, from 0, in columns and in rows of 30 pixels.
 *
 * @param grid the list of what stands in the same grid; places in different ones say nothing of each other
 */
public record Place(JsonPointer grid, long x, long y, long width, long height) {

    /** How many columns a grid has. */
    public static final int COLUMNS = 24;

    /** The place by the names that hold its sides; none unless all four are whole numbers. */
    static Optional<Place> of(JsonPointer grid, Part part, String width, String height) {
        return part.json()
                .integer("x")
                .flatMap(x -> part.json()
                        .integer("y")
                        .flatMap(y -> part.json()
                                .integer(width)
                                .flatMap(w -> part.json().integer(height).map(h -> new Place(grid, x, y, w, h)))));
    }

    /** Whether the two lie on each other. */
    public boolean overlaps(Place other) {
        return grid.equals(other.grid)
                && x < other.x + other.width
                && other.x < x + width
                && y < other.y + other.height
                && other.y < y + height;
    }
}
