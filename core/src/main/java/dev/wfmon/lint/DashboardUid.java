package dev.wfmon.lint;

/** A dashboard without uid: each time that it is saved, Grafana makes another one. */
final class DashboardUid implements LintRule {

    @Override
    public String id() {
        return "dashboard/no-uid";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (subject.isDashboard() && subject.resource().id().name().isEmpty()) {
            report.add(
                    subject,
                    "dashboard",
                    subject.resource().spec(),
                    "the dashboard has no uid, so that each save makes another one; give it one");
        }
    }
}
