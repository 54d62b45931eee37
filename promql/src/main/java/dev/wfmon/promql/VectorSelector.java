package dev.wfmon.promql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest sample of each series of a metric, such as {@code up{job="api"}}.
 *
 * @param metric the name in front of the braces; null when there is none
 * @param matchers what stands in the braces; a quoted metric name is a matcher of {@code __name__}
 */
public record VectorSelector(@Nullable String metric, List<Matcher> matchers, Modifiers modifiers, Span span)
        implements Expr {

    public VectorSelector {
        matchers = List.copyOf(matchers);
    }

    /** The name of the metric, wherever it is written. */
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
