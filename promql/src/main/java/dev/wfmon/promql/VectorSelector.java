package dev.wfmon.promql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest sample of each series of a metric, such as {@code up{job="api"}}.
 *
 * @param metric the name in front of the braces; null when there is none
 * @param matchers what stands in the braces; a quoted metric name is a matcher of {@code __name__}
 * @param filters what stands in the braces and is a matcher, or several, only when Grafana put in its variables:
 *     {@code $filters}, {@code $label="x"}, {@code job $op "x"}; or its WITH, in
 *     MetricsQL
 * @param alternatives further lists of matchers, which MetricsQL joins by {@code or}
 */
public record VectorSelector(
        @Nullable String metric,
        List<Matcher> matchers,
        List<Variable> filters,
        List<List<Matcher>> alternatives,
        Modifiers modifiers,
        Span span)
        implements Expr {

    public VectorSelector {
        matchers = List.copyOf(matchers);
        filters = List.copyOf(filters);
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** A selector whose matchers say what they are. */
    public VectorSelector(@Nullable String metric, List<Matcher> matchers, Modifiers modifiers, Span span) {
        this(metric, matchers, List.of(), List.of(), modifiers, span);
    }

    VectorSelector withModifiers(Modifiers modifiers, Span span) {
        return new VectorSelector(metric, matchers, filters, alternatives, modifiers, span);
    }

    /**
     * Whether Grafana variables make the name, wholly or in part, as in {@code node_$x}: then it is not the name of a
     * metric.
     */
    public boolean hasVariableName() {
        return name().filter(Variable::isIn).isPresent();
    }

    /** The name of the metric, wherever it is written; it may have variables in it, see {@link #hasVariableName}. */
    public Optional<String> name() {
        if (metric != null) {
            return Optional.of(metric);
        }
        return matchers.stream()
                .filter(m -> m.label().equals(Matcher.METRIC_NAME) && m.op() == MatchOp.EQUAL)
                .map(Matcher::value)
                .findFirst();
    }

    @Override
    public ValueType type() {
        return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }

    @Override
    public String toString() {
        return print();
    }
}
