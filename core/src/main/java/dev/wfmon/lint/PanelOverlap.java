package dev.wfmon.lint;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.Place;
import dev.wfmon.grafana.view.SectionView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Panels that lie on each other, or stand out of Grafana's 24 columns. */
final class PanelOverlap implements LintRule {

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
    public String id() {
        return "dashboard/panel-overlap";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        List<Placed> seen = new ArrayList<>();
        Stream.concat(
                        subject.panels().stream().flatMap(Placed::of),
                        subject.sections().stream().flatMap(Placed::of))
                .filter(placed -> isShownAtOnce(placed.place()))
                .sorted(Comparator.comparingInt(placed -> placed.part().json().offset()))
                .forEach(placed -> {
                    check(placed, seen, subject, report);
                    seen.add(placed);
                });
    }

    /** What is inside of a collapsed row gets its place when somebody opens it. */
    private static boolean isShownAtOnce(Place place) {
        List<String> grid = place.grid().steps();
        return grid.size() == 1 || !grid.getFirst().equals("panels");
    }

    private static void check(Placed panel, List<Placed> others, Subject subject, Report report) {
        Place place = panel.place();
        if (place.x() < 0 || place.x() + place.width() > Place.COLUMNS) {
            report.add(
                    subject,
                    panel.name(),
                    panel.part().json(),
                    "stands out of the grid of " + Place.COLUMNS + " columns; make x + w at most " + Place.COLUMNS);
        }
        others.stream()
                .filter(other -> place.overlaps(other.place()))
                .findFirst()
                .ifPresent(other -> report.add(
                        subject,
                        panel.name(),
                        panel.part().json(),
                        "overlaps " + other.name() + "; move one of the two"));
    }
}
