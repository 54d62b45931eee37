package dev.wfmon.promql;

import java.util.EnumSet;
import java.util.Set;

/**
 * The language that a query is read as, and what it may use of it:
 *
 * <pre>{@code
 * ParseOptions old = ParseOptions.PROMETHEUS.withVersion(PrometheusVersion.V2_53);
 * Promql.parse("x[1m + step()]", old).isValid();                       // false
 *
 * ParseOptions experiments = ParseOptions.GRAFANA.withFlags(FeatureFlag.EXPERIMENTAL_FUNCTIONS);
 * Promql.parse("sort_by_label($metric, 'job')", experiments).isValid();  // true
 *
 * Promql.parse("rate(x)", ParseOptions.METRICSQL).isValid();             // true
 * }</pre>
 *
 * @param grafanaVariables whether Grafana variables such as {@code $__rate_interval}, {@code ${job}} or {@code [[job]]}
 *     may stand in it
 * @param flags the feature flags that are on
 * @param version the version of Prometheus that is to understand it
 * @param metricsql whether it is in the language of VictoriaMetrics instead, for which flags and version do not count
 */
public record ParseOptions(
        boolean grafanaVariables, Set<FeatureFlag> flags, PrometheusVersion version, boolean metricsql) {

    /** The newest Prometheus without feature flags. */
    public static final ParseOptions PROMETHEUS = new ParseOptions(false, Set.of(), PrometheusVersion.LATEST, false);

    /** Queries as Grafana stores them: for the newest Prometheus without feature flags, and Grafana variables. */
    public static final ParseOptions GRAFANA = PROMETHEUS.withGrafanaVariables(true);

    /** MetricsQL, the language of VictoriaMetrics. */
    public static final ParseOptions METRICSQL = new ParseOptions(false, Set.of(), PrometheusVersion.LATEST, true);

    public ParseOptions {
        flags = Set.copyOf(flags);
    }

    /** With Grafana variables or without. */
    public ParseOptions withGrafanaVariables(boolean allowed) {
        return new ParseOptions(allowed, flags, version, metricsql);
    }

    /** With these feature flags and no others. */
    public ParseOptions withFlags(FeatureFlag... on) {
        return new ParseOptions(grafanaVariables, Set.of(on), version, metricsql);
    }

    /** With all feature flags. */
    public ParseOptions withAllFlags() {
        return new ParseOptions(grafanaVariables, EnumSet.allOf(FeatureFlag.class), version, metricsql);
    }

    /** As this version of Prometheus reads it. */
    public ParseOptions withVersion(PrometheusVersion judge) {
        return new ParseOptions(grafanaVariables, flags, judge, metricsql);
    }
}
