package dev.wfmon.lint;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.SectionView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two panels with one id: links and alerts find only one of them. */
final class DuplicatePanelId implements LintRule {

    /** A panel or a row, which is a panel as well. */
    private record Numbered(String name, Part part, Optional<Long> id) {

        static Numbered of(PanelView panel) {
            return new Numbered(panel.toString(), panel.part(), panel.id());
        }

        static Numbered of(SectionView row) {
            return new Numbered(row.toString(), row.part(), row.id());
        }
    }

    @Override
    public String id() {
        return "dashboard/duplicate-panel-id";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        Map<Long, Numbered> byId = new HashMap<>();
        Stream.concat(
                        subject.panels().stream().map(Numbered::of),
                        subject.sections().stream().map(Numbered::of))
                .sorted(Comparator.comparingInt(panel -> panel.part().json().offset()))
                .forEach(panel -> panel.id().ifPresent(id -> {
                    Numbered first = byId.putIfAbsent(id, panel);
                    if (first != null) {
                        report.add(
                                subject,
                                panel.name(),
                                panel.part().json(),
                                "has the id " + id + " of " + first.name() + "; give it one of its own");
                    }
                }));
    }
}
