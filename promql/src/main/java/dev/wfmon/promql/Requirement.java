package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a query asks of the server which is to run it, and where:
 *
 * <pre>{@code
 * for (Requirement requirement : Requirement.of("limitk(1, x offset -1h) default 0")) {
 *     System.out.println(requirement.span() + " " + requirement);
 *     // "limitk" needs Prometheus 2.54 with --enable-feature=promql-experimental-functions or VictoriaMetrics
 *     // negative offset needs Prometheus 2.33 or VictoriaMetrics
 *     // operator "default" needs VictoriaMetrics
 * }
 * }</pre>
 *
 * <p>{@link ParseResult#requirements} has those of a query in the language that it was parsed as.
 */
public record Requirement(Feature feature, Span span) {

    private static final ParseOptions PROMQL = ParseOptions.GRAFANA.withAllFlags();

    /** Before it lost what went with 3.0. */
    private static final ParseOptions OLD_PROMQL = PROMQL.withVersion(PrometheusVersion.of("2.55"));

    private static final ParseOptions METRICSQL = ParseOptions.METRICSQL.withGrafanaVariables(true);

    /**
     * What a query asks of its server, in the order of the text: read as PromQL if it can be, else as MetricsQL. Grafana
     * variables may stand in it. What every server can do is left out, so an empty list is a query for all of them, or
     * one that nobody understands.
     */
    public static List<Requirement> of(String query) {
        ParseResult promql = Promql.parse(query, PROMQL);
        ParseResult old = Promql.parse(query, OLD_PROMQL);
        ParseResult metricsql = Promql.parse(query, METRICSQL);
        if (promql.isValid()) {
            return of(promql, metricsql, Features.PROMQL);
        }
        if (old.isValid()) {
            return old.requirements();
        }
        return metricsql.isValid() ? of(metricsql, promql, Features.METRICSQL) : List.of();
    }

    /**
     * Those of the language that understands a query. Why the other one does not may have no name, such as a comparison
     * of a scalar with a vector: then it is what the other one stumbles over.
     */
    private static List<Requirement> of(ParseResult understood, ParseResult other, Feature unnamed) {
        List<Requirement> requirements = new ArrayList<>(understood.requirements());
        if (requirements.stream().noneMatch(r -> r.feature().dialect() == unnamed.dialect())) {
            other.problems().forEach(problem -> requirements.add(new Requirement(unnamed, problem.span())));
        }
        return List.copyOf(requirements);
    }

    /** The feature and who has it: {@code duration arithmetic needs Prometheus 3.4 with …}. */
    @Override
    public String toString() {
        return feature.name() + " needs " + feature.servers();
    }
}
