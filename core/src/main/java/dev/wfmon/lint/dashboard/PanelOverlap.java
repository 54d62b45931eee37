package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.Place;
import dev.wfmon.grafana.view.SectionView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Panels that lie on each other, or stand out of Grafana's 24 columns. */
final class PanelOverlap implements LintRule.OfDashboards {

    /** A panel or a row, and where it stands. */
    private record Placed(String name, Part part, Place place) {

        static Stream<Placed> of(PanelView panel) {
            return panel.place().stream().map(place -> new Placed(panel.toString(), panel.part(), place));
        }

        static Stream<Placed> of(SectionView row) {
            return row.place().stream().map(place -> new Placed(row.toString(), row.part(), place));
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/panel-overlap", "panels that lie on each other or stand out of the 24 columns");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        List<Placed> seen = new ArrayList<>();
        Stream.concat(
                        dashboard.view().panels().stream().flatMap(Placed::of),
                        dashboard.view().sections().stream().flatMap(Placed::of))
                .filter(placed -> isShownAtOnce(placed.place()))
                .sorted(Comparator.comparingInt(placed -> placed.part().json().offset()))
                .forEach(placed -> {
                    check(placed, seen, dashboard, context);
                    seen.add(placed);
                });
    }

    /** What is inside of a collapsed row gets its place when somebody opens it. */
    private static boolean isShownAtOnce(Place place) {
        List<String> grid = place.grid().steps();
        return grid.size() == 1 || !grid.getFirst().equals("panels");
    }

    private static void check(Placed panel, List<Placed> others, DashboardSubject dashboard, Context context) {
        Place place = panel.place();
        Location location = dashboard.at(panel.name(), panel.part().json());
        if (place.x() < 0 || place.x() + place.width() > Place.COLUMNS) {
            context.report(
                    location,
                    "stands out of the grid of " + Place.COLUMNS + " columns; make x + w at most " + Place.COLUMNS);
        }
        others.stream()
                .filter(other -> place.overlaps(other.place()))
                .findFirst()
                .ifPresent(other -> context.report(location, "overlaps " + other.name() + "; move one of the two"));
    }
}
