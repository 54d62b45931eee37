package dev.wfmon.grafana.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Flows panels into the grid in reading order.
 *
 * <p>Approach: panels form lines from left to right; the panels of a line start at one height, the lowest that lets all
 * of them clear what is above. A line ends where the grid does. It also ends before a panel that would push the line
 * down although the line so far fits beside a taller panel of the line above: two small panels go below two others when
 * a high one stands next to them.
 */
final class Layout {

    static final int COLUMNS = 24;

    private final int[] ground = new int[COLUMNS];
    private final List<Box> placed = new ArrayList<>();
    private final List<Size> line = new ArrayList<>();
    private int lineWidth;
    private int lineTop;

    private Layout() {}

    /** The places of panels of the given sizes, in the same order; the first line starts at 0. */
    static List<Box> flow(List<Size> sizes) {
        Layout layout = new Layout();
        sizes.forEach(layout::add);
        layout.endLine();
        return List.copyOf(layout.placed);
    }

    private void add(Size size) {
        if (lineWidth + size.width() > COLUMNS || fitsAbove(groundUnder(lineWidth, size.width()))) {
            endLine();
        }
        lineTop = Math.max(lineTop, groundUnder(lineWidth, size.width()));
        line.add(size);
        lineWidth += size.width();
    }

    /** Whether the line ends above the ground to its right, so that going on would only push it down. */
    private boolean fitsAbove(int nextGround) {
        return nextGround > lineTop && line.stream().allMatch(size -> lineTop + size.height() <= nextGround);
    }

    private int groundUnder(int x, int width) {
        int lowest = 0;
        for (int column = x; column < x + width; column++) {
            lowest = Math.max(lowest, ground[column]);
        }
        return lowest;
    }

    private void endLine() {
        int x = 0;
        for (Size size : line) {
            Box box = new Box(x, lineTop, size.width(), size.height());
            placed.add(box);
            Arrays.fill(ground, box.x(), box.right(), box.bottom());
            x = box.right();
        }
        line.clear();
        lineWidth = 0;
        lineTop = 0;
    }
}
