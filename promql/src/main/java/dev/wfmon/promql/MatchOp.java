package dev.wfmon.promql;

/** How a matcher compares a label with its value. */
public enum MatchOp {
    EQUAL("="),
    NOT_EQUAL("!="),
    REGEX("=~"),
    NOT_REGEX("!~");

    private final String symbol;

    MatchOp(String symbol) {
        this.symbol = symbol;
    }

    static MatchOp bySymbol(String symbol) {
        return switch (symbol) {
            case "=" -> EQUAL;
            case "!=" -> NOT_EQUAL;
            case "=~" -> REGEX;
            case "!~" -> NOT_REGEX;
            default -> throw new IllegalArgumentException(symbol);
        };
    }

    /** The operator in a query. */
    public String symbol() {
        return symbol;
    }

    /** Whether the value is a regular expression. */
    public boolean isRegex() {
        return this == REGEX || this == NOT_REGEX;
    }
}
