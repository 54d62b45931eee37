package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.analysis.Absence;
import java.util.Optional;
import java.util.Set;

/** A quantile of classic buckets whose {@code le} was dropped. Native histograms have none, and other names. */
final class LeMissing implements LintRule.OfQueries {

    private static final Set<String> OF_BUCKETS = Set.of("histogram_quantile", "histogram_fraction", "histogram_share");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("histogram/le-missing", "histogram_quantile of buckets without `le`");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis()
                .ifPresent(analysis -> query.nodes(Call.class)
                        .filter(call -> Nodes.isCall(call, OF_BUCKETS))
                        .forEach(call -> {
                            Expr buckets = call.arguments().getLast();
                            boolean isClassic = Nodes.selectors(buckets)
                                    .map(Nodes::metric)
                                    .anyMatch(metric -> metric.endsWith("_bucket"));
                            analysis.at(buckets)
                                    .labels()
                                    .absence("le")
                                    // The histograms of VictoriaMetrics have ranges instead of bounds.
                                    .filter(absence -> isClassic
                                            && !analysis.at(buckets).labels().mayHave("vmrange"))
                                    .ifPresent(absence -> context.report(
                                            query.at(absence.span()),
                                            "there is no quantile without the label le, and "
                                                    + absence.describe(query.text()) + "; keep it",
                                            fix(query, absence)));
                        }));
    }

    /** Adds the label to the list that lacks it. */
    private static Optional<Fix> fix(Query query, Absence absence) {
        boolean isList = absence.node() instanceof Aggregation aggregation
                && !aggregation.grouping().without()
                && !aggregation.grouping().labels().isEmpty();
        if (!isList) {
            return Optional.empty();
        }
        Label last = ((Aggregation) absence.node()).grouping().labels().getLast();
        int end = last.span().end();
        return query.replacing("keep le", false, new Span(end, end), ", le");
    }
}
