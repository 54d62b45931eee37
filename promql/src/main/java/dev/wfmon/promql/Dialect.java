package dev.wfmon.promql;

/**
 * Which servers understand a query, or a part of one:
 *
 * <pre>{@code
 * Dialect.of("rate(x[5m])");      // BOTH
 * Dialect.of("rate(x)");          // VICTORIA_METRICS
 * Dialect.of("x[1m + step()]");   // PROMETHEUS
 * }</pre>
 */
public enum Dialect {
    PROMETHEUS,
    VICTORIA_METRICS,
    BOTH,
    NONE;

    private static final ParseOptions PROMQL = ParseOptions.GRAFANA.withAllFlags();
    private static final ParseOptions METRICSQL = ParseOptions.METRICSQL.withGrafanaVariables(true);

    /** Who understands a query; all that Prometheus keeps behind feature flags counts as understood. */
    public static Dialect of(String query) {
        boolean promql = Promql.parse(query, PROMQL).isValid();
        boolean metricsql = Promql.parse(query, METRICSQL).isValid();
        if (promql) {
            return metricsql ? BOTH : PROMETHEUS;
        }
        return metricsql ? VICTORIA_METRICS : NONE;
    }

    /**
     * Who understands a node of a valid query by itself; a node that leans on a WITH around it is one for
     * VictoriaMetrics.
     *
     * @param source the text the node was parsed from
     */
    public static Dialect of(Expr node, String source) {
        Dialect dialect = of(node.span().text(source));
        return dialect == NONE ? VICTORIA_METRICS : dialect;
    }
}
