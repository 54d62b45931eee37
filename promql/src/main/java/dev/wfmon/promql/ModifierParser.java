package dev.wfmon.promql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses what may stand behind an operand: ranges, subqueries, {@code offset}, {@code @} and their like. */
final class ModifierParser {

    private final Cursor cursor;
    private final DurationParser durations;

    ModifierParser(Cursor cursor) {
        this.cursor = cursor;
        this.durations = new DurationParser(cursor);
    }

    boolean isNext() {
        return switch (cursor.peek().type()) {
            case LEFT_BRACKET, OFFSET, AT, ANCHORED, SMOOTHED -> true;
            default -> false;
        };
    }

    /** Takes the one that comes next, and gives the expression with it. */
    Expr apply(Expr expr) {
        Token token = cursor.take();
        return switch (token.type()) {
            case LEFT_BRACKET -> range(expr, token.start());
            case OFFSET -> offset(expr);
            case AT -> {
                cursor.need(Features.AT, token.span());
                yield at(expr);
            }
            case ANCHORED -> edges(expr, Modifiers.Edges.ANCHORED);
            case SMOOTHED -> edges(expr, Modifiers.Edges.SMOOTHED);
            default -> throw new IllegalStateException("no modifier: " + token);
        };
    }

    private Expr range(Expr expr, int start) {
        DurationExpr range = durations.range();
        if (cursor.take(TokenType.COLON)) {
            DurationExpr step = null;
            if (!cursor.at(TokenType.RIGHT_BRACKET)) {
                step = durations.step();
            }
            cursor.expect(TokenType.RIGHT_BRACKET, " in subquery selector, expected \"]\"");
            cursor.need(Features.SUBQUERY, cursor.spanFrom(start));
            return new Subquery(
                    expr,
                    range,
                    step,
                    Modifiers.NONE,
                    cursor.spanFrom(expr.span().start()));
        }
        cursor.expect(TokenType.RIGHT_BRACKET, " in subquery or range, expected \":\" or \"]\"");
        Span brackets = cursor.spanFrom(start);
        Span span = cursor.spanFrom(expr.span().start());
        if (!(expr instanceof VectorSelector selector)) {
            cursor.report(brackets, "ranges only allowed for vector selectors");
            VectorSelector standIn = new VectorSelector(null, List.of(), Modifiers.NONE, expr.span());
            return new MatrixSelector(standIn, range, span);
        }
        if (hasOffset(selector.modifiers())) {
            cursor.report(brackets, "no offset modifiers allowed before range");
        } else if (selector.modifiers().at() != null) {
            cursor.report(brackets, "no @ modifiers allowed before range");
        }
        return new MatrixSelector(selector, range, span);
    }

    private Expr offset(Expr expr) {
        DurationExpr offset = durations.offset();
        Modifiers modifiers = modifiers(expr);
        if (modifiers == null) {
            return misplaced(expr, "offset modifier");
        }
        if (hasOffset(modifiers)) {
            cursor.report(expr.span(), "offset may not be set multiple times");
        }
        return withModifiers(expr, modifiers.withOffset(offset));
    }

    /** To Prometheus, an offset of 0 is none. */
    private static boolean hasOffset(Modifiers modifiers) {
        boolean isZero = modifiers.offset() instanceof NumberLiteral literal && literal.value() == 0;
        return modifiers.offset() != null && !isZero;
    }

    private Expr at(Expr expr) {
        At at = time(expr.span());
        Modifiers modifiers = modifiers(expr);
        if (modifiers == null) {
            return misplaced(expr, "@ modifier");
        }
        if (modifiers.at() != null) {
            cursor.report(expr.span(), "@ <timestamp> may not be set multiple times");
        }
        return withModifiers(expr, modifiers.withAt(at));
    }

    private At time(Span selector) {
        String context = " in @, expected timestamp";
        Token token = cursor.peek();
        if (token.type().isTemplate()) {
            return new Variable(cursor.text(cursor.take()), token.span());
        }
        if (token.type() == TokenType.TIME_FUNCTION) {
            At.Edge edge = switch (cursor.text(token).toLowerCase(Locale.ROOT)) {
                case "start" -> At.Edge.START;
                case "end" -> At.Edge.END;
                default -> throw cursor.unexpected(context);
            };
            cursor.take();
            cursor.expect(TokenType.LEFT_PAREN, context);
            cursor.expect(TokenType.RIGHT_PAREN, context);
            return edge;
        }
        double seconds = cursor.signedNumber(context);
        // In nanoseconds, more would not fit; Prometheus forgets that it counts seconds.
        if (!(Math.abs(seconds) < 0x1p63)) {
            String shown = Double.isFinite(seconds)
                    ? new BigDecimal(seconds)
                            .setScale(6, RoundingMode.HALF_EVEN)
                            .toPlainString()
                    : Numbers.print(seconds);
            cursor.report(selector, "timestamp out of bounds for @ modifier: " + shown);
        }
        long millis = Math.round(Math.abs(seconds) * 1e3);
        return new At.Timestamp(seconds < 0 ? -millis : millis);
    }

    private Expr edges(Expr expr, Modifiers.Edges edges) {
        String name = edges.name().toLowerCase(Locale.ROOT) + " modifier";
        if (!cursor.need(Features.EXTENDED_RANGE_SELECTORS, expr.span())) {
            cursor.report(expr.span(), name + " is experimental and not enabled");
            return expr;
        }
        Modifiers modifiers = modifiers(expr);
        if (modifiers == null || expr instanceof Subquery) {
            cursor.report(
                    expr.span(), name + (modifiers == null ? " not implemented" : " is not supported for subqueries"));
            return expr;
        }
        if (modifiers.edges() != null && modifiers.edges() != edges) {
            cursor.report(expr.span(), "anchored and smoothed modifiers cannot be used together");
        }
        return withModifiers(expr, modifiers.withEdges(edges));
    }

    /** Those of an expression that may have any, or null. */
    private static @Nullable Modifiers modifiers(Expr expr) {
        return switch (expr) {
            case VectorSelector selector -> selector.modifiers();
            case MatrixSelector matrix -> matrix.selector().modifiers();
            case Subquery subquery -> subquery.modifiers();
            default -> null;
        };
    }

    private Expr misplaced(Expr expr, String what) {
        String where = "an instant vector selector or range vector selector or a subquery";
        cursor.report(expr.span(), what + " must be preceded by " + where);
        return expr;
    }

    private Expr withModifiers(Expr expr, Modifiers modifiers) {
        Span span = cursor.spanFrom(expr.span().start());
        return switch (expr) {
            case VectorSelector selector -> selector.withModifiers(modifiers, span);
            case MatrixSelector matrix -> {
                VectorSelector bare = matrix.selector();
                yield new MatrixSelector(bare.withModifiers(modifiers, bare.span()), matrix.range(), span);
            }
            case Subquery s -> new Subquery(s.expr(), s.range(), s.step(), modifiers, span);
            default -> throw new IllegalArgumentException("no place for modifiers: " + expr);
        };
    }
}
