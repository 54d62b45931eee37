package dev.wfmon.lint.rule;

import dev.wfmon.grafana.view.PanelView;

/**
 * One kind of mistake, and how to find it.
 *
 * <p>A rule is one final class that implements the kind of this interface that fits, is listed by its group
 * ({@code PromqlRules}) and has a page in {@code docs/lint}, whose examples are its first tests. It has no state.
 */
public interface LintRule {

    RuleInfo info();

    /** Looks for the mistake in one resource. The others are there through {@link Context#world()}. */
    void check(Subject subject, Context context);

    /** A rule that looks at queries, each by itself: those of panels, annotations and rules. */
    interface OfQueries extends LintRule {

        void check(Query query, Context context);

        @Override
        default void check(Subject subject, Context context) {
            subject.queries().forEach(query -> check(query, context));
        }
    }

    /** A rule that looks at dashboards. */
    interface OfDashboards extends LintRule {

        void check(DashboardSubject dashboard, Context context);

        @Override
        default void check(Subject subject, Context context) {
            if (subject instanceof DashboardSubject dashboard) {
                check(dashboard, context);
            }
        }
    }

    /** A rule that looks at panels, each by itself. */
    interface OfPanels extends OfDashboards {

        void check(PanelView panel, DashboardSubject dashboard, Context context);

        @Override
        default void check(DashboardSubject dashboard, Context context) {
            dashboard.view().panels().forEach(panel -> check(panel, dashboard, context));
        }
    }

    /** A rule that looks at groups of alerting and recording rules. */
    interface OfGroups extends LintRule {

        void check(GroupSubject group, Context context);

        @Override
        default void check(Subject subject, Context context) {
            if (subject instanceof GroupSubject group) {
                check(group, context);
            }
        }
    }

    /** A rule that looks at alerting rules, each by itself. */
    interface OfAlerts extends OfGroups {

        void check(RuleEntry alert, GroupSubject group, Context context);

        @Override
        default void check(GroupSubject group, Context context) {
            group.rules().stream().filter(RuleEntry::isAlert).forEach(alert -> check(alert, group, context));
        }
    }

    /** A rule that looks at recording rules, each by itself. */
    interface OfRecordings extends OfGroups {

        void check(RuleEntry recording, GroupSubject group, Context context);

        @Override
        default void check(GroupSubject group, Context context) {
            group.rules().stream().filter(RuleEntry::isRecording).forEach(rule -> check(rule, group, context));
        }
    }

    /** A rule that looks at configurations of Alertmanager. */
    interface OfRouting extends LintRule {

        void check(RoutingSubject routing, Context context);

        @Override
        default void check(Subject subject, Context context) {
            if (subject instanceof RoutingSubject routing) {
                check(routing, context);
            }
        }
    }
}
