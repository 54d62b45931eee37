package dev.wfmon.lint;

import dev.wfmon.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Two panels with one id: links and alerts find only one of them. */
final class DuplicatePanelId implements LintRule {

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
        Map<Long, JsonObject> byId = new HashMap<>();
        for (JsonObject panel : subject.panels()) {
            panel.integer("id").ifPresent(id -> {
                JsonObject first = byId.putIfAbsent(id, panel);
                if (first != null) {
                    report.add(
                            subject,
                            Subject.panelName(panel),
                            panel,
                            "has the id " + id + " of " + Subject.panelName(first) + "; give it one of its own");
                }
            });
        }
    }
}
