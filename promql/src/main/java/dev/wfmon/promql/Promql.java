package dev.wfmon.promql;

/**
 * The way in: turns the text of a PromQL query into a checked tree.
 *
 * <pre>{@code
 * Expr expr = Promql.expr("sum(rate(http_requests_total{code=~'5..'}[5m])) by (job)");
 * expr.type();   // ValueType.VECTOR
 * expr.print();  // sum by (job) (rate(http_requests_total{code=~"5.."}[5m]))
 *
 * ParseResult result = Promql.parse("rate(x[1h]) by (job)");
 * for (Problem problem : result.problems()) {
 *     System.err.println(problem.render(result.source()));
 * }
 * }</pre>
 */
public final class Promql {

    private Promql() {}

    /** Parses and checks a query as Prometheus does without feature flags. No input makes this throw. */
    public static ParseResult parse(String query) {
        return parse(query, ParseOptions.PROMETHEUS);
    }

    /** Parses and checks a query. No input makes this throw. */
    public static ParseResult parse(String query, ParseOptions options) {
        return Parser.parse(query, options);
    }

    /**
     * The tree of a query that is known to be valid.
     *
     * @throws PromqlException when it is not
     */
    public static Expr expr(String query) {
        return parse(query).orThrow();
    }
}
