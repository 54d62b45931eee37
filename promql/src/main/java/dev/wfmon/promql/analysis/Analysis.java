package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorSelector;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What there is to know about the result of a query without running it.
 *
 * <pre>{@code
 * Expr expr = Promql.expr("sum by (job) (rate(http_requests_total[5m])) > 0");
 * Analysis analysis = Analysis.of(expr);
 * analysis.labels();       // job?
 * analysis.range();        // (0, +Inf]
 * analysis.isCondition();  // true
 * analysis.outcome();      // SOMETIMES
 * analysis.sources();      // http_requests_total, through rate and sum
 * analysis.at(((Binary) expr).left()).range();  // [0, +Inf] or NaN
 * }</pre>
 *
 * <p>All nodes are looked at once, from the leaves up; chains of many thousand operators are no trouble.
 */
public final class Analysis {

    private final Expr root;
    private final IdentityHashMap<Expr, Facts> facts = new IdentityHashMap<>();

    private Analysis(Expr root, Function<VectorSelector, Range> values) {
        this.root = root;
        Rules rules = new Rules(this::at, values);
        root.nodes().toList().reversed().forEach(node -> facts.put(node, rules.facts(node)));
    }

    /** Looks at a query, knowing of metrics no more than what Prometheus itself writes, such as {@code up}. */
    public static Analysis of(Expr root) {
        return of(root, KnownMetrics::range);
    }

    /**
     * Looks at a query.
     *
     * @param values the values of the samples that a selector finds, as far as they are known, else {@link Range#ANY}
     */
    public static Analysis of(Expr root, Function<VectorSelector, Range> values) {
        return new Analysis(root, values);
    }

    /** The query. */
    public Expr root() {
        return root;
    }

    /** What is known of a node: the very object, not one that is equal to it. */
    public Facts at(Expr node) {
        return Objects.requireNonNull(facts.get(node), "no node of this query");
    }

    /** The labels of the result. */
    public Labels labels() {
        return at(root).labels();
    }

    /** The values of the result. */
    public Range range() {
        return at(root).range();
    }

    /** Whether there is a result. */
    public Outcome outcome() {
        return at(root).outcome();
    }

    /** Whether the query selects by value or existence, see {@link Facts#isCondition}. */
    public boolean isCondition() {
        return at(root).isCondition();
    }

    /** The selectors that feed the query, in the order of the source. */
    public List<Source> sources() {
        return sources(root);
    }

    /** The selectors that feed a node. */
    public List<Source> sources(Expr node) {
        return Sources.below(node, this);
    }
}
