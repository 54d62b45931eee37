package dev.wfmon.promql;

import java.util.List;

/**
 * A number, or a duration: Prometheus takes each where the other is expected, so {@code 5m} is the number 300 and
 * {@code [300]} is five minutes.
 *
 * @param value the number; of a duration, its seconds
 * @param duration whether it is written as a duration
 * @param text the literal as written, sign included
 */
public record NumberLiteral(double value, boolean duration, String text, Span span) implements Expr, DurationExpr {

    /** A number that no text stands behind. */
    public static NumberLiteral of(double value) {
        return new NumberLiteral(value, false, Numbers.print(value), Span.NONE);
    }

    /** A duration that no text stands behind. */
    public static NumberLiteral ofMillis(long millis) {
        return new NumberLiteral(millis / 1e3, true, Numbers.printDuration(millis), Span.NONE);
    }

    static NumberLiteral parse(Token token, String source) {
        String text = token.text(source);
        boolean duration = token.type() == TokenType.DURATION;
        double value = duration ? Numbers.parseDuration(text, token.span()) : Numbers.parse(text, token.span());
        return new NumberLiteral(value, duration, text, token.span());
    }

    /** The literal with a sign that stood in front of it. */
    NumberLiteral signed(Unary.Sign sign, Span span) {
        boolean minus = sign == Unary.Sign.MINUS;
        return new NumberLiteral(minus ? -value : value, duration, sign.symbol() + text, span);
    }

    /** The value as a length of time: whole milliseconds, the rest cut off, as Prometheus does. */
    public long millis() {
        return Numbers.millis(value);
    }

    @Override
    public ValueType type() {
        return ValueType.SCALAR;
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }

    @Override
    public String toString() {
        return Printer.print((Expr) this);
    }
}
