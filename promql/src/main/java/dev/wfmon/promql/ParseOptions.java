package dev.wfmon.promql;

/**
 * What a query may use.
 *
 * @param grafanaVariables Grafana variables such as {@code $__rate_interval}, {@code ${job}} or {@code [[job]]}
 * @param experimentalFunctions functions and aggregations that Prometheus keeps behind a feature flag
 * @param extendedRangeSelectors the modifiers {@code anchored} and {@code smoothed}
 * @param fillModifiers the binary modifiers {@code fill}, {@code fill_left} and {@code fill_right}
 * @param metricsql the language of VictoriaMetrics instead of that of Prometheus; it knows nothing of what the three
 *     options before are about
 */
public record ParseOptions(
        boolean grafanaVariables,
        boolean experimentalFunctions,
        boolean extendedRangeSelectors,
        boolean fillModifiers,
        boolean metricsql) {

    /** MetricsQL, the language of VictoriaMetrics. */
    public static final ParseOptions METRICSQL = new ParseOptions(false, false, false, false, true);

    /** Prometheus without feature flags. */
    public static final ParseOptions PROMETHEUS = new ParseOptions(false, false, false, false);

    /** Queries as Grafana stores them: Prometheus without feature flags, and Grafana variables. */
    public static final ParseOptions GRAFANA = PROMETHEUS.withGrafanaVariables(true);

    /** PromQL. */
    public ParseOptions(
            boolean grafanaVariables,
            boolean experimentalFunctions,
            boolean extendedRangeSelectors,
            boolean fillModifiers) {
        this(grafanaVariables, experimentalFunctions, extendedRangeSelectors, fillModifiers, false);
    }

    public ParseOptions withGrafanaVariables(boolean allowed) {
        return new ParseOptions(allowed, experimentalFunctions, extendedRangeSelectors, fillModifiers, metricsql);
    }

    public ParseOptions withExperimentalFunctions(boolean allowed) {
        return new ParseOptions(grafanaVariables, allowed, extendedRangeSelectors, fillModifiers, metricsql);
    }

    public ParseOptions withExtendedRangeSelectors(boolean allowed) {
        return new ParseOptions(grafanaVariables, experimentalFunctions, allowed, fillModifiers, metricsql);
    }

    public ParseOptions withFillModifiers(boolean allowed) {
        return new ParseOptions(grafanaVariables, experimentalFunctions, extendedRangeSelectors, allowed, metricsql);
    }
}
