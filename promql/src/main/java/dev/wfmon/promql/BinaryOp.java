package dev.wfmon.promql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The binary operators, from those that bind loosest to those that bind tightest. */
public enum BinaryOp {
    /** MetricsQL: the right side where the left has no value. */
    DEFAULT("default", -1, Kind.METRICSQL),
    /** MetricsQL: the left side where the right has a value. */
    IF("if", 0, Kind.METRICSQL),
    /** MetricsQL: the left side where the right has no value. */
    IFNOT("ifnot", 0, Kind.METRICSQL),
    OR("or", 1, Kind.SET),
    AND("and", 2, Kind.SET),
    UNLESS("unless", 2, Kind.SET),
    EQUAL("==", 3, Kind.COMPARISON),
    NOT_EQUAL("!=", 3, Kind.COMPARISON),
    GREATER(">", 3, Kind.COMPARISON),
    LESS("<", 3, Kind.COMPARISON),
    GREATER_OR_EQUAL(">=", 3, Kind.COMPARISON),
    LESS_OR_EQUAL("<=", 3, Kind.COMPARISON),
    /** Drops the buckets of a native histogram above the operand. */
    TRIM_UPPER("</", 3, Kind.ARITHMETIC),
    /** Drops the buckets of a native histogram below the operand. */
    TRIM_LOWER(">/", 3, Kind.ARITHMETIC),
    ADD("+", 4, Kind.ARITHMETIC),
    SUBTRACT("-", 4, Kind.ARITHMETIC),
    MULTIPLY("*", 5, Kind.ARITHMETIC),
    DIVIDE("/", 5, Kind.ARITHMETIC),
    MODULO("%", 5, Kind.ARITHMETIC),
    ATAN2("atan2", 5, Kind.ARITHMETIC),
    POWER("^", 6, Kind.ARITHMETIC);

    /** Looser than all operators. */
    static final int LOOSEST = -1;

    private enum Kind {
        METRICSQL,
        SET,
        COMPARISON,
        ARITHMETIC
    }

    private static final Map<String, BinaryOp> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(BinaryOp::symbol, op -> op));

    private final String symbol;
    private final int precedence;
    private final Kind kind;

    BinaryOp(String symbol, int precedence, Kind kind) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.kind = kind;
    }

    static BinaryOp bySymbol(String symbol) {
        return Objects.requireNonNull(BY_SYMBOL.get(symbol.toLowerCase(Locale.ROOT)), symbol);
    }

    /** The operator in a query. */
    public String symbol() {
        return symbol;
    }

    /** Whether only VictoriaMetrics knows it. */
    public boolean isMetricsqlOnly() {
        return kind == Kind.METRICSQL;
    }

    /** How tightly it binds, from 1 for {@code or} to 6 for {@code ^}; those of MetricsQL bind looser still. */
    public int precedence() {
        return precedence;
    }

    /** Whether {@code a op b op c} means {@code a op (b op c)}; it does for {@code ^} only. */
    public boolean isRightAssociative() {
        return this == POWER;
    }

    /** Whether it compares, and so may carry {@code bool}. */
    public boolean isComparison() {
        return kind == Kind.COMPARISON;
    }

    /** Whether it is {@code and}, {@code or} or {@code unless}. */
    public boolean isSet() {
        return kind == Kind.SET;
    }
}
