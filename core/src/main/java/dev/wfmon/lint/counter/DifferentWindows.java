package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import java.util.Optional;
import java.util.OptionalLong;

/** The growth of two counters over different spans, divided. The same counter over two spans is a comparison. */
final class DifferentWindows implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/different-windows", "a ratio of rates over different spans");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.DIVIDE)
                .forEach(binary -> {
                    Optional<Call> above = rate(binary.left());
                    Optional<Call> below = rate(binary.right());
                    if (above.isPresent() && below.isPresent() && differ(above.get(), below.get())) {
                        context.report(
                                query.at(binary),
                                "the two sides look over different spans, " + span(above.get(), query) + " and "
                                        + span(below.get(), query) + "; use one for both");
                    }
                });
    }

    private static boolean differ(Call above, Call below) {
        OptionalLong one = Nodes.window(above);
        OptionalLong other = Nodes.window(below);
        return one.isPresent()
                && other.isPresent()
                && one.getAsLong() != other.getAsLong()
                && above.function().name().equals(below.function().name())
                && !metric(above).equals(metric(below));
    }

    private static String metric(Call call) {
        return Nodes.selectors(call).map(Nodes::metric).findFirst().orElse("");
    }

    private static String span(Call call, Query query) {
        return Nodes.bare(call.arguments().getFirst()) instanceof MatrixSelector matrix
                ? matrix.range().span().text(query.text())
                : "a subquery";
    }

    private static Optional<Call> rate(Expr expr) {
        return switch (Nodes.bare(expr)) {
            case Call call
            when Nodes.isCall(call, Nodes.RATES) && call.arguments().size() == 1 -> Optional.of(call);
            case Aggregation aggregation -> rate(aggregation.expr());
            default -> Optional.empty();
        };
    }
}
