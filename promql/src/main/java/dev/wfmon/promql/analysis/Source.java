package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorSelector;
import java.util.List;
import java.util.Optional;

/**
 * A selector that feeds a query, and what happens to its samples on the way.
 *
 * <pre>{@code
 * for (Source source : Analysis.of(Promql.expr("sum(rate(x[5m])) > 5 and y")).sources()) {
 *     source.selector();   // x, then y
 *     source.functions();  // [rate, sum], then []
 *     source.role();       // VALUE, then CONDITION
 * }
 * }</pre>
 *
 * @param through the {@link Call}s and {@link Aggregation}s around the selector, from the innermost
 * @param role what the samples are good for
 */
public record Source(VectorSelector selector, List<Expr> through, Role role) {

    /** What the samples of a selector are good for. */
    public enum Role {
        /** The result is computed from them. */
        VALUE,
        /** They only decide which series are in the result: the right side of {@code and} or {@code >}. */
        CONDITION
    }

    public Source {
        through = List.copyOf(through);
    }

    /** The name of the metric, if the selector tells it. */
    public Optional<String> metric() {
        return selector.name();
    }

    /** The names of the functions and aggregations around the selector, from the innermost. */
    public List<String> functions() {
        return through.stream().flatMap(node -> name(node).stream()).toList();
    }

    /** The function or aggregation right around the selector: {@code rate} in {@code sum(rate(x[5m]))}. */
    public Optional<String> function() {
        return functions().stream().findFirst();
    }

    private static Optional<String> name(Expr node) {
        if (node instanceof Call call) {
            return Optional.of(call.function().name());
        }
        return node instanceof Aggregation aggregation
                ? Optional.of(aggregation.op().symbol())
                : Optional.empty();
    }
}
