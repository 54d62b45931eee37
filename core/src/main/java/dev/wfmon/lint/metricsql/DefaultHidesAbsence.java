package dev.wfmon.lint.metricsql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;

/** {@code default 0} in an alert. */
final class DefaultHidesAbsence implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "metricsql/default-hides-absence", "`default 0` in an alert, which hides that there is no data");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.queries()
                .forEach(query -> query.nodes(Binary.class)
                        .filter(binary -> binary.op() == BinaryOp.DEFAULT
                                && Nodes.constant(binary.right()).isPresent()
                                && Nodes.selectors(binary.left()).findAny().isPresent())
                        .forEach(binary -> context.report(
                                query.at(binary),
                                "this makes a number of \"no data\"; alert on the absence by itself, with absent()")));
    }
}
