package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorMatching;
import java.util.SortedSet;
import java.util.TreeSet;

/** A copied label that overwrites another. */
final class ShadowedLabel implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("matching/shadowed-label", "group_left of a label that the many side has already");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.matching().group() != VectorMatching.Group.NONE)
                .forEach(binary -> {
                    boolean isLeft = binary.matching().group() == VectorMatching.Group.LEFT;
                    SortedSet<String> own = grouped(isLeft ? binary.left() : binary.right());
                    binary.matching().include().stream()
                            .filter(label -> own.contains(label.name()))
                            .forEach(label -> context.report(
                                    query.at(label.span()),
                                    "the series have a label " + label.name()
                                            + " of their own, which this writes over; leave it out"));
                });
    }

    private static SortedSet<String> grouped(Expr expr) {
        SortedSet<String> names = new TreeSet<>();
        if (Nodes.bare(expr) instanceof Aggregation aggregation
                && !aggregation.grouping().without()) {
            aggregation.grouping().labels().forEach(label -> names.add(label.name()));
        }
        return names;
    }
}
