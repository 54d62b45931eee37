package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            one beside the other           | 12x8 12x8                 | 0,0 12,0
            wraps where the grid ends      | 12x8 12x8 24x4            | 0,0 12,0 0,8
            leaves room that is too narrow | 16x4 16x4                 | 0,0 0,4
            clears the taller              | 12x4 12x8 12x6 12x4       | 0,0 12,0 0,8 12,8
            fills in below the smaller     | 6x4 6x4 12x8 6x4 6x4 24x1 | 0,0 6,0 12,0 0,4 6,4 0,8
            and ends the line there        | 6x4 6x4 12x8 6x4 6x4 12x8 | 0,0 6,0 12,0 0,4 6,4 0,8
            fills in below one             | 12x4 12x8 12x4            | 0,0 12,0 0,4
            stays above a lower neighbour  | 12x8 12x4 12x4            | 0,0 12,0 0,8
            """)
    void placesPanels(String situation, String sizes, String expected) {
        List<Box> boxes =
                Layout.flow(Stream.of(sizes.split(" ")).map(LayoutTest::size).toList());
        assertThat(String.join(
                        " ", boxes.stream().map(box -> box.x() + "," + box.y()).toList()))
                .isEqualTo(expected);
    }

    static IntStream seeds() {
        return new Random().ints(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsOrderAndRoom(int seed) {
        Random random = new Random(seed);
        List<Size> sizes = Stream.generate(() -> new Size(random.nextInt(1, 25), random.nextInt(1, 13)))
                .limit(random.nextInt(1, 40))
                .toList();

        List<Box> boxes = Layout.flow(sizes);

        assertThat(boxes)
                .as("seed %d", seed)
                .extracting(box -> new Size(box.width(), box.height()))
                .isEqualTo(sizes);
        assertThat(boxes)
                .as("seed %d", seed)
                .allMatch(box -> box.x() >= 0 && box.y() >= 0 && box.right() <= Layout.COLUMNS);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(boxes.subList(i + 1, boxes.size()))
                    .as("seed %d", seed)
                    .noneMatch(other -> overlap(box, other))
                    .allMatch(other -> isReadBefore(box, other));
        }
    }

    static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    /** In lines, or one below the other as on a phone. */
    static boolean isReadBefore(Box one, Box other) {
        return one.y() < other.y() || (one.y() == other.y() && one.x() < other.x());
    }

    private static Size size(String text) {
        String[] parts = text.split("x", 2);
        return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
