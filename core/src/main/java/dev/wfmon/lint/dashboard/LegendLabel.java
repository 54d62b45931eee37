package dev.wfmon.lint.dashboard;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.analysis.Analysis;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A legend that names a label which the query has dropped: the place stays empty. */
final class LegendLabel implements LintRule.OfQueries {

    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Others often show a value alone. */
    private static final Set<String> WITH_LEGEND =
            Set.of("timeseries", "graph", "bargauge", "barchart", "piechart", "state-timeline", "status-history");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/legend-label", "a legend that names a label which the query has dropped");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.use() instanceof Use.OfPanel use && showsLegend(use)) {
            query.analysis().ifPresent(analysis -> check(query, use, analysis, context));
        }
    }

    /** A table shows labels as columns. */
    private static boolean showsLegend(Use.OfPanel use) {
        return !use.query().isHidden() && !use.query().format().equals(Optional.of("table"));
    }

    private static void check(Query query, Use.OfPanel use, Analysis analysis, Context context) {
        Severity severity = WITH_LEGEND.contains(use.panel().type()) ? Severity.WARNING : Severity.INFO;
        LABEL.matcher(use.query().legend().orElse(""))
                .results()
                .map(label -> label.group(1))
                .distinct()
                .forEach(label -> analysis.labels()
                        .absence(label)
                        .ifPresent(why -> context.report(
                                severity,
                                query.at(why.span()),
                                "{{" + label + "}} in the legend is always empty: " + why.describe(query.text())
                                        + "; keep the label there, or leave it out of the legend")));
    }
}
