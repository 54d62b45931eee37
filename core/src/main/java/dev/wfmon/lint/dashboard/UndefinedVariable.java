package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.VariableUse;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Span;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query that uses a variable which the dashboard does not have: Grafana sends its name as it stands. */
final class UndefinedVariable implements LintRule.OfDashboards {

    /** The place of the replacement among the arguments of {@code label_replace}. */
    private static final int REPLACEMENT = 2;

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dashboard/undefined-variable", "a query that uses a variable which the dashboard does not have");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        Set<String> defined = defined(dashboard.view()).collect(Collectors.toSet());
        for (Query query : dashboard.queries()) {
            for (VariableUse use : VariableUse.in(query.text())) {
                if (!use.isBuiltIn() && !defined.contains(use.name()) && !isGroup(query, use)) {
                    context.report(
                            query.at(new Span(use.start(), use.end())),
                            "the dashboard has no variable \"" + use.name() + "\"; define it, or correct the name");
                }
            }
        }
    }

    /** An import of an exported dashboard replaces its inputs. */
    private static Stream<String> defined(DashboardView dashboard) {
        return Stream.concat(
                dashboard.variables().stream().map(VariableView::name),
                dashboard.part().parts("__inputs").flatMap(input -> input.string("name").stream()));
    }

    /** Whether it is a named group of a regular expression: Grafana leaves names alone that it does not know. */
    private static boolean isGroup(Query query, VariableUse use) {
        return query.nodes(Call.class)
                .filter(call -> call.function().name().equals("label_replace"))
                .flatMap(call -> call.arguments().stream().skip(REPLACEMENT).limit(1))
                .map(Expr::span)
                .anyMatch(span -> span.start() <= use.start() && use.end() <= span.end());
    }
}
