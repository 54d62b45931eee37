package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of dashboards of any panels. */
class DashboardPropertyTest {

    /** A panel to be, so that a dashboard can be built twice. */
    private record Plan(String title, int width, int height) {

        static Plan random(Random random, int number) {
            return new Plan("panel " + number, random.nextInt(1, 25), random.nextInt(1, 13));
        }

        Panel<?> panel() {
            return Panel.stat(title).size(width, height);
        }
    }

    static IntStream seeds() {
        return new Random().ints(200);
    }

    /** A phone shows panels one below the other, by their height on the grid and then from the left. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesNoOverlapAndReadsOnAPhoneAsItWasWritten(int seed) {
        List<List<Plan>> sections = sections(new Random(seed));
        List<JsonObject> shown = build(sections).objects("panels").toList();

        List<Box> boxes = shown.stream().map(DashboardPropertyTest::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(boxes.subList(i + 1, boxes.size()))
                    .as("seed %d, %s", seed, shown.get(i))
                    .noneMatch(other -> LayoutTest.overlap(box, other))
                    .allMatch(other -> LayoutTest.isReadBefore(box, other));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsIdsWhenPanelsAreInserted(int seed) {
        Random random = new Random(seed);
        List<List<Plan>> sections = sections(random);
        Map<String, Long> before = ids(build(sections));

        List<List<Plan>> more = new ArrayList<>();
        for (List<Plan> section : sections) {
            List<Plan> longer = new ArrayList<>(section);
            longer.add(random.nextInt(section.size() + 1), new Plan("new", random.nextInt(1, 25), 4));
            more.add(longer);
        }
        assertThat(ids(build(more))).as("seed %d", seed).containsAllEntriesOf(before);
    }

    private static List<List<Plan>> sections(Random random) {
        return IntStream.range(0, random.nextInt(1, 6))
                .mapToObj(section -> IntStream.range(0, random.nextInt(0, 12))
                        .mapToObj(number -> Plan.random(random, number))
                        .toList())
                .toList();
    }

    /** The first panels stand above all sections; every third section is closed. */
    private static JsonObject build(List<List<Plan>> sections) {
        Dashboard dashboard = Dashboard.titled("D").uid("d").panels(panels(sections.getFirst()));
        for (int i = 1; i < sections.size(); i++) {
            Section section = Section.titled("section " + i).panels(panels(sections.get(i)));
            dashboard.section(i % 3 == 0 ? section.collapsed() : section);
        }
        return dashboard.build();
    }

    private static Panel<?>[] panels(List<Plan> plans) {
        return plans.stream().map(Plan::panel).toArray(Panel<?>[]::new);
    }

    private static Map<String, Long> ids(JsonObject dashboard) {
        Map<String, Long> ids = new HashMap<>();
        String section = "";
        for (JsonObject panel : dashboard.objects("panels").toList()) {
            String title = panel.string("title").orElseThrow();
            section = panel.has("collapsed") ? title : section;
            ids.put(section + "/" + title, panel.integer("id").orElseThrow());
            for (JsonObject hidden : panel.objects("panels").toList()) {
                ids.put(
                        section + "/" + hidden.string("title").orElseThrow(),
                        hidden.integer("id").orElseThrow());
            }
        }
        return ids;
    }

    private static Box box(JsonObject panel) {
        JsonObject place = panel.object("gridPos").orElseThrow();
        return new Box(number(place, "x"), number(place, "y"), number(place, "w"), number(place, "h"));
    }

    private static int number(JsonObject place, String name) {
        return Math.toIntExact(place.integer(name).orElseThrow());
    }
}
