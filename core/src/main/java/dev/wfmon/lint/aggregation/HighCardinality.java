package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code by} a label that identifies single things. */
final class HighCardinality implements LintRule.OfQueries {

    private static final Pattern UNBOUNDED = Pattern.compile(
            "(?i)(user|request|session|trace|span|transaction|correlation|message|customer|order)_?id|uuid|guid|email|"
                    + "remote_?addr(ess)?|client_?ip|src_?ip|dst_?ip|timestamp");

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "aggregation/high-cardinality",
                "grouping by a label that has a value of its own for nearly everything");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Aggregation.class)
                .filter(aggregation -> !aggregation.grouping().without())
                .filter(aggregation ->
                        !Set.of(AggregationOp.TOPK, AggregationOp.BOTTOMK).contains(aggregation.op()))
                .flatMap(aggregation -> aggregation.grouping().labels().stream())
                .filter(label -> UNBOUNDED.matcher(label.name()).matches())
                .forEach(label -> context.report(
                        query.at(label.span()),
                        "each " + label.name() + " makes a group of its own, which may be very many;"
                                + " group by something with few values"));
    }
}
