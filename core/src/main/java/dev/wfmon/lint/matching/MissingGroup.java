package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Many-to-one without group: it works until there are two. */
final class MissingGroup implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "matching/missing-group", "`on` labels of which one side has several series, without group_left");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis()
                .ifPresent(analysis -> query.nodes(Binary.class)
                        .filter(binary -> binary.matching().on()
                                && binary.matching().group() == VectorMatching.Group.NONE
                                && !binary.op().isSet()
                                && !binary.op().isMetricsqlOnly())
                        .filter(binary -> binary.matching().labels().stream().noneMatch(Label::hasVariables))
                        .forEach(binary -> {
                            check(query, binary, binary.left(), "left", analysis, context);
                            check(query, binary, binary.right(), "right", analysis, context);
                        }));
    }

    private static void check(Query query, Binary binary, Expr side, String name, Analysis analysis, Context context) {
        if (!(Nodes.bare(side) instanceof Aggregation aggregation)
                || aggregation.grouping().without()
                || aggregation.grouping().labels().stream().anyMatch(Label::hasVariables)
                || !Set.of("sum", "avg", "min", "max", "count", "group", "stddev", "stdvar", "quantile")
                        .contains(aggregation.op().symbol())) {
            return;
        }
        SortedSet<String> more = new TreeSet<>(analysis.at(side).labels().names());
        binary.matching().labels().forEach(label -> more.remove(label.name()));
        // A label with one value makes no second series.
        more.removeIf(label -> analysis.at(side).labels().of(label) instanceof Present(String value) && value != null);
        if (!more.isEmpty()) {
            context.report(
                    query.at(binary),
                    "the " + name + " may have several series for one of the other, by " + String.join(", ", more)
                            + ", and the query then fails; say group_" + name + ", or aggregate them away");
        }
    }
}
