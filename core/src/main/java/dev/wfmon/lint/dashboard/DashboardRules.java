package dev.wfmon.lint.dashboard;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about dashboards: their panels, variables and data sources, and what panels make of a query. */
public final class DashboardRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new DuplicatePanelId(),
            new DuplicateRefId(),
            new HardCodedDataSource(),
            new InstantInGraph(),
            new LegendLabel(),
            new LostInRow(),
            new NoQuery(),
            new NoTitle(),
            new NoUid(),
            new OtherThreshold(),
            new PanelOverlap(),
            new PerMinuteLegend(),
            new RangeInTable(),
            new RecordedQuery(),
            new RepeatedQuery(),
            new StackedQuantiles(),
            new UndefinedVariable(),
            new UnknownField(),
            new UnusedVariable(),
            new WrongUnit());

    private DashboardRules() {}
}
