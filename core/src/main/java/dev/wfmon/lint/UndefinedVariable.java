package dev.wfmon.lint;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.VariableUse;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Span;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query that uses a variable which the dashboard does not have: Grafana sends its name as it stands. */
final class UndefinedVariable implements LintRule {

    /** The place of the replacement among the arguments of {@code label_replace}. */
    private static final int REPLACEMENT = 2;

    @Override
    public String id() {
        return "dashboard/undefined-variable";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject subject, Report report) {
        if (!subject.isDashboard()) {
            return;
        }
        Set<String> defined =
                subject.dashboard().stream().flatMap(UndefinedVariable::defined).collect(Collectors.toSet());
        for (Query query : subject.queries()) {
            for (VariableUse use : VariableUse.in(query.text())) {
                if (!use.isBuiltIn() && !defined.contains(use.name()) && !isGroup(query, use)) {
                    report.add(
                            query,
                            new Span(use.start(), use.end()),
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
        Expr root = query.parsed().expr();
        return root != null
                && root.nodes()
                        .filter(Call.class::isInstance)
                        .map(Call.class::cast)
                        .filter(call -> call.function().name().equals("label_replace"))
                        .flatMap(call ->
                                call.arguments().stream().skip(REPLACEMENT).limit(1))
                        .map(Expr::span)
                        .anyMatch(span -> span.start() <= use.start() && use.end() <= span.end());
    }
}
