package dev.wfmon.promql;

import java.util.List;

/** A sign in front of an expression; a sign in front of a bare number is part of the number. */
public record Unary(Sign sign, Expr operand, Span span) implements Expr {

    /** The signs. */
    public enum Sign {
        PLUS("+"),
        MINUS("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** The sign in a query. */
        public String symbol() {
            return symbol;
        }
    }

    @Override
    public ValueType type() {
        return operand.type();
    }

    @Override
    public List<Expr> children() {
        return List.of(operand);
    }

    @Override
    public String toString() {
        return print();
    }
}
