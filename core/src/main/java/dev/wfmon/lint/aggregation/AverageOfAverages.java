package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;

/** {@code avg} of {@code avg}, of quantiles and of ratios of {@code _sum} and {@code _count}. */
final class AverageOfAverages implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("aggregation/average-of-averages", "an average of averages or quantiles");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Aggregation.class)
                .filter(aggregation -> aggregation.op() == AggregationOp.AVG)
                .forEach(aggregation -> what(Nodes.bare(aggregation.expr()))
                        .ifPresent(what -> context.report(
                                query.at(aggregation),
                                "an average of " + what + " weighs each alike, whatever stands behind it;"
                                        + " combine what they were made of instead")));
    }

    private static Optional<String> what(Expr expr) {
        return switch (expr) {
            case Aggregation inner
            when inner.op() == AggregationOp.AVG && !inner.grouping().labels().isEmpty() -> Optional.of("averages");
            case Call call when call.function().name().equals("histogram_quantile") -> Optional.of("quantiles");
            case VectorSelector selector
            when selector.matchers().stream()
                    .anyMatch(matcher -> matcher.label().equals("quantile")) -> Optional.of("quantiles");
            case Binary binary when isMean(binary) -> Optional.of("averages");
            default -> Optional.empty();
        };
    }

    private static boolean isMean(Binary binary) {
        return binary.op() == BinaryOp.DIVIDE
                && name(binary.left()).endsWith("_sum")
                && name(binary.right()).endsWith("_count");
    }

    private static String name(Expr expr) {
        return Nodes.selectors(expr).map(Nodes::metric).findFirst().orElse("");
    }
}
