package dev.wfmon.promql;

import java.util.List;

/**
 * A string.
 *
 * @param value the string without quotes and escapes. PromQL strings are bytes: a byte that is no part of UTF-8 text
 *     stands here as the lone surrogate U+DC00 plus the byte
 */
public record StringLiteral(String value, Span span) implements Expr {

    @Override
    public ValueType type() {
        return ValueType.STRING;
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
