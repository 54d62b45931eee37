package dev.wfmon.lint;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Panels that lie on each other, or stand out of Grafana's 24 columns. */
final class PanelOverlap implements LintRule {

    private static final int COLUMNS = 24;

    private record Place(JsonObject panel, long x, long y, long width, long height) {

        static Optional<Place> of(JsonObject panel) {
            return panel.object("gridPos").flatMap(pos -> {
                Optional<Long> x = pos.integer("x");
                Optional<Long> y = pos.integer("y");
                Optional<Long> width = pos.integer("w");
                Optional<Long> height = pos.integer("h");
                return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
                        ? Optional.of(new Place(panel, x.get(), y.get(), width.get(), height.get()))
                        : Optional.empty();
            });
        }

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
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
        // What is inside of a collapsed row has places of its own.
        List<Place> places = subject.resource()
                .spec()
                .objects("panels")
                .flatMap(panel -> Place.of(panel).stream())
                .toList();
        List<Place> seen = new ArrayList<>();
        for (Place place : places) {
            if (place.x() < 0 || place.x() + place.width() > COLUMNS) {
                report.add(
                        subject,
                        Subject.panelName(place.panel()),
                        place.panel(),
                        "stands out of the grid of " + COLUMNS + " columns; make x + w at most " + COLUMNS);
            }
            seen.stream()
                    .filter(place::overlaps)
                    .findFirst()
                    .ifPresent(other -> report.add(
                            subject,
                            Subject.panelName(place.panel()),
                            place.panel(),
                            "overlaps " + Subject.panelName(other.panel()) + "; move one of the two"));
            seen.add(place);
        }
    }
}
