package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelIdsTest {

    @Test
    void staysWhenPanelsAreInsertedAndMoved() {
        Map<String, Long> before =
                ids(dashboard().section("One", Panel.stat("a"), Panel.stat("b")).section("Two", Panel.stat("a")));

        Map<String, Long> after = ids(dashboard()
                .panels(Panel.stat("new"))
                .section("Zero", Panel.stat("c"))
                .collapsedSection("Two", Panel.stat("a").size(3, 3))
                .section("One", Panel.stat("b"), Panel.stat("new"), Panel.gauge("a")));

        assertThat(after).containsAllEntriesOf(before);
    }

    /** Alerts and links out there name these numbers. */
    @Test
    void staysFromReleaseToRelease() {
        assertThat(ids(dashboard().section("Overview", Panel.stat("Active workflows"))))
                .containsOnly(Map.entry("Overview", 178569985L), Map.entry("Overview/Active workflows", 547947383L));
    }

    @Test
    void isPositiveAndUnique() {
        Panel<?>[] panels =
                IntStream.range(0, 1000).mapToObj(i -> Panel.stat("panel " + i)).toArray(Panel<?>[]::new);
        assertThat(ids(dashboard().section("Many", panels)).values())
                .hasSize(1001)
                .doesNotHaveDuplicates()
                .allMatch(id -> id > 0 && id <= Integer.MAX_VALUE);
    }

    @Test
    void takesAnIdAsGiven() {
        assertThat(ids(dashboard().section("S", Panel.stat("a").id(7)))).containsEntry("S/a", 7L);
    }

    @Test
    void refusesAClash() {
        Dashboard clash = dashboard()
                .section("S", Panel.stat("a").id(7))
                .section("T", Panel.stat("b").id(7));
        assertThatThrownBy(clash::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The id 7 belongs to both the panel \"a\" in the section \"S\" and the panel \"b\" in the "
                        + "section \"T\"; give a panel another title, or an id of its own with id(n)");
    }

    @Test
    void refusesTwoUntitledTexts() {
        Dashboard clash = dashboard().section("S", Panel.text("1"), Panel.text("2"));
        assertThatThrownBy(clash::build).hasMessageEndingWith("or an id of its own with id(n)");
        Dashboard clear =
                dashboard().section("S", Panel.text("1"), Panel.text("2").id(2));
        assertThat(clear.build().objects("panels")).hasSize(3);
    }

    private static Dashboard dashboard() {
        return Dashboard.titled("D").uid("d");
    }

    /** The ids by section and title. */
    private static Map<String, Long> ids(Dashboard dashboard) {
        Map<String, Long> ids = new HashMap<>();
        String section = "";
        for (JsonObject panel : dashboard.build().objects("panels").toList()) {
            if (panel.string("type").orElseThrow().equals("row")) {
                section = title(panel);
                ids.put(section, id(panel));
            } else {
                ids.put(section + "/" + title(panel), id(panel));
            }
            for (JsonObject hidden : panel.objects("panels").toList()) {
                ids.put(section + "/" + title(hidden), id(hidden));
            }
        }
        return ids;
    }

    private static String title(JsonObject panel) {
        return panel.string("title").orElseThrow();
    }

    private static long id(JsonObject panel) {
        return panel.integer("id").orElseThrow();
    }
}
