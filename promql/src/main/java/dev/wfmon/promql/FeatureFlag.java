package dev.wfmon.promql;

/** What turns on parts of PromQL that Prometheus takes for experiments: {@code --enable-feature=…}. */
public enum FeatureFlag {
    EXPERIMENTAL_FUNCTIONS("promql-experimental-functions"),
    DURATION_EXPRESSIONS("promql-duration-expr"),
    EXTENDED_RANGE_SELECTORS("promql-extended-range-selectors"),
    FILL_MODIFIERS("promql-binop-fill-modifiers");

    private final String symbol;

    FeatureFlag(String symbol) {
        this.symbol = symbol;
    }

    /** The name that the option of Prometheus takes. */
    public String symbol() {
        return symbol;
    }

    /** The option that turns it on. */
    @Override
    public String toString() {
        return "--enable-feature=" + symbol;
    }
}
