package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Metrics;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.With;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The bare value of a counter. Types come from a catalogue; else the ending {@code _total} tells, which is no proof.
 */
final class RawCounter implements LintRule.OfQueries {

    /** What these say does not depend on the value that the counter has reached. */
    private static final Set<AggregationOp> COUNTING = Set.of(AggregationOp.COUNT, AggregationOp.GROUP);

    private static final Set<String> PANELS_OF_SERIES = Set.of("timeseries", "graph", "heatmap", "");

    /** Names of what happens, rather than of what there is: for some, {@code _total} is the total of a moment. */
    private static final Pattern EVENTS =
            Pattern.compile("(?i).*(seconds|bytes|requests?|responses?|queries|calls|errors?|"
                    + "fail(ed|ures?)|timeouts?|retries|restarts|messages|events|operations|ops|writes|reads|packets|samples|"
                    + "evictions|hits|misses|drops|dropped|rejected|processed|sent|received|published|consumed|executions|runs)"
                    + "(_count)?_total");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/raw-counter", "the bare value of a counter, where its growth is meant");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class).forEach(selector -> {
            String metric = Nodes.metric(selector);
            Optional<SeriesType> type = context.metrics().likelyType(metric);
            if (type.equals(Optional.of(SeriesType.COUNTER)) && isValueUsed(selector, query)) {
                context.report(
                        severity(query, metric, context.metrics()),
                        query.at(selector),
                        metric + " is a counter, whose value only tells what has happened since its process started;"
                                + " take rate() or increase() of it");
            }
        });
    }

    private static Severity severity(Query query, String metric, Metrics metrics) {
        boolean isOneNumber = query.use() instanceof Use.OfPanel use
                && (use.query().isInstant()
                        || !PANELS_OF_SERIES.contains(use.panel().type()));
        boolean isSure =
                metrics.type(metric).isPresent() || EVENTS.matcher(metric).matches();
        return isOneNumber || !isSure || query.use() instanceof Use.OfRecording ? Severity.INFO : Severity.WARNING;
    }

    private static boolean isValueUsed(VectorSelector selector, Query query) {
        Expr below = selector;
        for (Expr above : query.around(selector).toList()) {
            if (hidesValue(above, below)) {
                return false;
            }
            below = above;
        }
        return true;
    }

    private static boolean hidesValue(Expr above, Expr below) {
        return switch (above) {
            case Call call -> !passesValue(call);
            case Aggregation aggregation -> COUNTING.contains(aggregation.op());
            case MatrixSelector ignored -> true;
            case Subquery ignored -> true;
            case Variable ignored -> true;
            case With ignored -> true;
            case Binary binary -> hidesValue(binary, below);
            default -> false;
        };
    }

    @SuppressWarnings("ReferenceEquality") // this very operand, not one that is equal to it
    private static boolean hidesValue(Binary binary, Expr below) {
        boolean isOnTheRight = binary.right() == below;
        return switch (binary.op()) {
            case AND, UNLESS, IF, IFNOT -> isOnTheRight;
            // What was opened less what was closed; what is now less what was an hour ago.
            case SUBTRACT -> true;
            // A comparison of two counters, or whether there is a series at all.
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                Nodes.selectors(isOnTheRight ? binary.left() : binary.right())
                                .findAny()
                                .isPresent()
                        || Nodes.constant(binary.right()).orElse(1) < 0;
            // The share of a whole that has been counted as long.
            // Or a zero for each series that there is.
            case DIVIDE, MULTIPLY ->
                isOnTheRight
                        || Nodes.selectors(binary.right()).findAny().isPresent()
                        || Nodes.constant(binary.right()).orElse(1) == 0;
            default -> false;
        };
    }

    private static boolean passesValue(Call call) {
        return Set.of(
                        "abs",
                        "ceil",
                        "floor",
                        "round",
                        "sort",
                        "sort_desc",
                        "label_replace",
                        "label_join",
                        "clamp_min",
                        "clamp_max",
                        "clamp",
                        "scalar",
                        "sort_by_label")
                .contains(call.function().name());
    }
}
