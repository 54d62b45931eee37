package dev.wfmon.promql;

/**
 * The way in: turns the text of a PromQL query into a checked tree, or into the same query well laid out.
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
 *
 * Promql.format("sum(a)/sum(b) # share");  // sum(a) / sum(b) # share
 * }</pre>
 */
public final class Promql {

    /** How long an expression on one line may be in the format of Prometheus. */
    public static final int FORMAT_WIDTH = 100;

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

    /**
     * Lays out a query as {@link #format(String, ParseOptions, int)} does, with lines as long as those of Prometheus
     * and the syntax that it takes without feature flags.
     *
     * @throws PromqlException when the query is not valid
     */
    public static String format(String query) {
        return format(query, ParseOptions.PROMETHEUS, FORMAT_WIDTH);
    }

    /**
     * Lays out a query: on one line if it is short and has no comments inside, else with each operand, operator and
     * argument on a line of its own. The result means the same, and looks as Prometheus formats it, but for the
     * comments: Prometheus drops them, here they stay with what they stand at. Formatting the result changes nothing.
     *
     * <pre>{@code
     * Promql.format("sum(rate(errors_total[5m])) / # all\nsum(rate(requests_total[5m]))");
     * //   sum(rate(errors_total[5m]))
     * // / # all
     * //   sum(rate(requests_total[5m]))
     * }</pre>
     *
     * @param width how long an expression on one line may be, in bytes of UTF-8 and without its indentation; one with
     *     nothing to break may be longer
     * @throws PromqlException when the query is not valid
     */
    public static String format(String query, ParseOptions options, int width) {
        return Formatter.format(parse(query, options), width);
    }
}
