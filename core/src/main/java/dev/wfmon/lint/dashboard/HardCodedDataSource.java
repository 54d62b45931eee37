package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A data source of its own beside a variable that chooses one of the same type: the choice does not reach it. */
final class HardCodedDataSource implements LintRule.OfDashboards {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/hard-coded-data-source", "a data source that the dashboard's choice of one does not reach");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        List<VariableView> choices = dashboard.view().variables().stream()
                .filter(variable -> variable.type().equals("datasource"))
                .toList();
        for (PanelView panel : dashboard.view().panels()) {
            hardCoded(panel, choices)
                    .ifPresent(source -> context.report(dashboard.at(panel), message(source, choices)));
        }
        for (VariableView variable : dashboard.view().variables()) {
            Optional.of(variable.dataSource())
                    .filter(source -> isHardCoded(source, choices))
                    .ifPresent(source -> context.report(dashboard.at(variable), message(source, choices)));
        }
    }

    private static Optional<DataSourceRef> hardCoded(PanelView panel, List<VariableView> choices) {
        return panel.queries().stream()
                .map(QueryView::dataSource)
                .filter(source -> isHardCoded(source, choices))
                .findFirst();
    }

    private static boolean isHardCoded(DataSourceRef source, List<VariableView> choices) {
        return source.name().isPresent()
                && source.variable().isEmpty()
                && choice(source, choices).isPresent();
    }

    /** The variable that chooses among data sources of that type. */
    private static Optional<VariableView> choice(DataSourceRef source, List<VariableView> choices) {
        return choices.stream()
                .filter(choice -> type(choice).equals(source.type()))
                .findFirst();
    }

    private static Optional<String> type(VariableView choice) {
        return choice.query().map(text -> text.value());
    }

    private static String message(DataSourceRef source, List<VariableView> choices) {
        String variable = choice(source, choices).map(VariableView::name).orElse("");
        return "always asks the data source \"" + source.name().orElse("") + "\", whatever $" + variable
                + " says; make it ${" + variable + "}";
    }
}
