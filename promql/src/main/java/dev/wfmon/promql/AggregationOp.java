package dev.wfmon.promql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The aggregations. */
public enum AggregationOp {
    AVG(null, false),
    BOTTOMK(ValueType.SCALAR, false),
    COUNT(null, false),
    COUNT_VALUES(ValueType.STRING, false),
    GROUP(null, false),
    LIMITK(ValueType.SCALAR, true),
    LIMIT_RATIO(ValueType.SCALAR, true),
    MAX(null, false),
    MIN(null, false),
    QUANTILE(ValueType.SCALAR, false),
    STDDEV(null, false),
    STDVAR(null, false),
    SUM(null, false),
    TOPK(ValueType.SCALAR, false);

    private static final Map<String, AggregationOp> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AggregationOp::symbol, op -> op));

    private final String symbol = name().toLowerCase(Locale.ROOT);
    private final @Nullable ValueType parameter;
    private final boolean experimental;

    AggregationOp(@Nullable ValueType parameter, boolean experimental) {
        this.parameter = parameter;
        this.experimental = experimental;
    }

    static AggregationOp bySymbol(String symbol) {
        return Objects.requireNonNull(BY_SYMBOL.get(symbol.toLowerCase(Locale.ROOT)), symbol);
    }

    /** The name in a query. */
    public String symbol() {
        return symbol;
    }

    /** The type of the argument in front of the vector; null when there is none. */
    public @Nullable ValueType parameter() {
        return parameter;
    }

    /** Whether Prometheus keeps it behind a feature flag. */
    public boolean isExperimental() {
        return experimental;
    }
}
