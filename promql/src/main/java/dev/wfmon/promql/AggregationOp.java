package dev.wfmon.promql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The aggregations. */
public enum AggregationOp {
    AVG,
    BOTTOMK(ValueType.SCALAR),
    COUNT,
    COUNT_VALUES(ValueType.STRING),
    GROUP,
    LIMITK(ValueType.SCALAR),
    LIMIT_RATIO(ValueType.SCALAR),
    MAX,
    MIN,
    QUANTILE(ValueType.SCALAR),
    STDDEV,
    STDVAR,
    SUM,
    TOPK(ValueType.SCALAR);

    private static final Map<String, AggregationOp> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AggregationOp::symbol, op -> op));

    private final String symbol = name().toLowerCase(Locale.ROOT);
    private final @Nullable ValueType parameter;

    AggregationOp() {
        this(null);
    }

    AggregationOp(@Nullable ValueType parameter) {
        this.parameter = parameter;
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

    /** Which servers have it. */
    public Feature feature() {
        return Features.call(symbol);
    }
}
