package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels that an aggregation keeps.
 *
 * <pre>{@code
 * memory.sum(by("pod"));            // sum by (pod) (memory_bytes)
 * memory.max(without("container"));  // max without (container) (memory_bytes)
 * }</pre>
 */
public final class Grouping {

    static final Grouping ALL = new Grouping(false, List.of());

    private static final Set<AggregationOp> MERGING = EnumSet.of(
            AggregationOp.SUM,
            AggregationOp.AVG,
            AggregationOp.MIN,
            AggregationOp.MAX,
            AggregationOp.COUNT,
            AggregationOp.GROUP,
            AggregationOp.QUANTILE,
            AggregationOp.STDDEV,
            AggregationOp.STDVAR);

    private final boolean without;
    private final List<String> labels;

    private Grouping(boolean without, List<String> labels) {
        this.without = without;
        this.labels = labels;
    }

    /** One result for each combination of values of these labels. */
    public static Grouping by(String... labels) {
        if (labels.length == 0) {
            throw new IllegalArgumentException("by() lists no labels; leave it out for one result over all series");
        }
        return new Grouping(false, LabelSet.declared(labels));
    }

    static Grouping byAny(List<String> labels) {
        return new Grouping(false, labels);
    }

    /** Takes these labels away and keeps the others. */
    public static Grouping without(String... labels) {
        if (labels.length == 0) {
            throw new IllegalArgumentException("without() lists no labels and so aggregates nothing");
        }
        return new Grouping(true, LabelSet.declared(labels));
    }

    /** An aggregation that makes one series of many. */
    Result merge(AggregationOp op, @Nullable Expr parameter, Vector vector) {
        LabelSet before = vector.labelSet();
        return new Result(aggregation(op, parameter, vector), without ? before.minus(labels) : before.only(labels));
    }

    /** An aggregation that picks some of many series, as they are. */
    Result pick(AggregationOp op, @Nullable Expr parameter, Vector vector) {
        return new Result(aggregation(op, parameter, vector), vector.labelSet());
    }

    /** Refuses labels declared for an aggregation that says otherwise itself. */
    static void checkDeclared(Expr expr, LabelSet declared) {
        if (!(expr instanceof Aggregation aggregation) || !MERGING.contains(aggregation.op())) {
            return;
        }
        Aggregation.Grouping grouping = aggregation.grouping();
        LabelSet kept = LabelSet.of(grouping.labels().stream().map(Label::name).toList());
        if (!grouping.without() && !kept.agrees(declared)) {
            throw new IllegalArgumentException(
                    expr.print() + " keeps " + kept + ", but it is declared with " + declared);
        }
    }

    boolean keeps(String label) {
        return without != labels.contains(label);
    }

    private Aggregation aggregation(AggregationOp op, @Nullable Expr parameter, Vector vector) {
        String clause = op.symbol() + (without ? " without" : " by");
        vector.labelSet().require(labels, clause, vector.print());
        Aggregation.Grouping grouping = new Aggregation.Grouping(without, Nodes.labels(labels));
        return new Aggregation(op, parameter, vector.expr(), grouping, Span.NONE);
    }
}
