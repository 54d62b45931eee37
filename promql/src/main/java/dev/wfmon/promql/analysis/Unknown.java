package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Functions;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Modified;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.StringLiteral;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Unary;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.With;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nodes of which nothing can be said: what Grafana's variables will make of them, and what only MetricsQL has. */
final class Unknown {

    static final Facts FACTS = new Facts(Optional.empty(), Labels.OPEN, Range.ANY, Outcome.SOMETIMES, false);

    private static final Set<BinaryOp> OF_METRICSQL = Set.of(BinaryOp.DEFAULT, BinaryOp.IF, BinaryOp.IFNOT);

    private Unknown() {}

    static boolean is(Expr expr) {
        return switch (expr) {
            case Variable ignored -> true;
            case Modified ignored -> true;
            case With ignored -> true;
            case VectorSelector selector ->
                !selector.filters().isEmpty() || !selector.alternatives().isEmpty();
            case Call call -> isUnknown(call);
            case Aggregation aggregation -> haveVariables(aggregation.grouping().labels());
            case Binary binary -> OF_METRICSQL.contains(binary.op()) || isUnknown(binary.matching());
            case NumberLiteral ignored -> false;
            case StringLiteral ignored -> false;
            case MatrixSelector ignored -> false;
            case Subquery ignored -> false;
            case Unary ignored -> false;
            case Paren ignored -> false;
        };
    }

    private static boolean isUnknown(Call call) {
        boolean isOfPrometheus = Functions.byName(call.function().name()).equals(Optional.of(call.function()));
        return !isOfPrometheus || !call.grouping().equals(Aggregation.Grouping.NONE) || call.limit() != null;
    }

    private static boolean isUnknown(VectorMatching matching) {
        return haveVariables(matching.labels())
                || haveVariables(matching.include())
                || matching.all()
                || !matching.prefix().isEmpty();
    }

    private static boolean haveVariables(List<Label> labels) {
        return labels.stream().anyMatch(Label::hasVariables);
    }
}
