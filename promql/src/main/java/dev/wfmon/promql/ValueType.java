package dev.wfmon.promql;

/** The four types of PromQL values. */
public enum ValueType {
    SCALAR("scalar", "scalar"),
    VECTOR("vector", "instant vector"),
    MATRIX("matrix", "range vector"),
    STRING("string", "string");

    private final String symbol;
    private final String description;

    ValueType(String symbol, String description) {
        this.symbol = symbol;
        this.description = description;
    }

    /** The name in the HTTP API of Prometheus, such as {@code matrix}. */
    public String symbol() {
        return symbol;
    }

    /** The name in prose, such as {@code range vector}. */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
