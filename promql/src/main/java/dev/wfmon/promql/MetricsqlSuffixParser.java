package dev.wfmon.promql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses what MetricsQL allows behind an operand, which is nearly everything behind nearly anything. */
final class MetricsqlSuffixParser {

    private final Cursor cursor;
    private final Supplier<Expr> operand;

    MetricsqlSuffixParser(Cursor cursor, Supplier<Expr> operand) {
        this.cursor = cursor;
        this.operand = operand;
    }

    boolean isNext() {
        return switch (cursor.peek().type()) {
            case LEFT_BRACKET, OFFSET, AT, KEEP_METRIC_NAMES -> true;
            default -> false;
        };
    }

    /** Takes the one that comes next, and gives the expression with it. */
    Expr apply(Expr expr) {
        Token token = cursor.take();
        return switch (token.type()) {
            case LEFT_BRACKET -> range(expr, token);
            case OFFSET -> {
                DurationExpr offset = duration(" in offset");
                Modifiers modifiers = modifiers(expr);
                if (modifiers.offset() != null) {
                    throw new SyntaxError(token.span(), "offset may not be set multiple times");
                }
                yield withModifiers(expr, modifiers.withOffset(offset));
            }
            case AT -> {
                At at = at();
                Modifiers modifiers = modifiers(expr);
                if (modifiers.at() != null) {
                    throw new SyntaxError(token.span(), "@ <timestamp> may not be set multiple times");
                }
                yield withModifiers(expr, modifiers.withAt(at));
            }
            case KEEP_METRIC_NAMES -> {
                cursor.need(Features.KEEP_METRIC_NAMES, token.span());
                yield new Modified(
                        expr, true, Modifiers.NONE, cursor.spanFrom(expr.span().start()));
            }
            default -> throw new IllegalStateException("no suffix: " + token);
        };
    }

    private Expr range(Expr expr, Token bracket) {
        boolean again = expr instanceof MatrixSelector || expr instanceof Subquery;
        if (again || !modifiers(expr).equals(Modifiers.NONE)) {
            throw new SyntaxError(bracket.span(), "unexpected \"[\" behind a range or a modifier");
        }
        DurationExpr range = duration(" in range");
        boolean colon = cursor.take(TokenType.COLON);
        DurationExpr step = colon && !cursor.at(TokenType.RIGHT_BRACKET) ? duration(" in step") : null;
        cursor.expect(TokenType.RIGHT_BRACKET, " in range, expected \":\" or \"]\"");
        Span span = cursor.spanFrom(expr.span().start());
        if (!colon && expr instanceof VectorSelector selector) {
            return new MatrixSelector(selector, range, span);
        }
        cursor.need(colon ? Features.SUBQUERY : Features.IMPLICIT_SUBQUERY, span);
        return new Subquery(expr, range, step, Modifiers.NONE, span);
    }

    /** A literal, in steps or not, or a name that stands for one. */
    private DurationExpr duration(String context) {
        int start = cursor.peek().start();
        boolean minus = cursor.at(TokenType.OPERATOR, "-");
        if (minus) {
            cursor.take();
        }
        Token token = cursor.peek();
        String text = cursor.text(token);
        DurationExpr duration = switch (token.type()) {
            case NUMBER, DURATION -> literal(text, context);
            case VARIABLE, TEMPLATE -> new Variable(cursor.text(cursor.take()), token.span());
            default -> {
                if (!cursor.defined().contains(cursor.name(token))) {
                    throw cursor.unexpected(context + ", expected duration");
                }
                cursor.take();
                yield steps(token);
            }
        };
        Span span = cursor.spanFrom(start);
        if (!minus) {
            return duration;
        }
        return switch (duration) {
            case NumberLiteral number -> number.signed(Unary.Sign.MINUS, span);
            case DurationExpr.Steps steps -> new DurationExpr.Steps("-" + steps.text(), span);
            default -> new DurationExpr.Negation(duration, span);
        };
    }

    private DurationExpr literal(String text, String context) {
        Token token = cursor.peek();
        if (token.type() == TokenType.DURATION && MetricsqlNumberScanner.isInSteps(text)) {
            cursor.take();
            return steps(token);
        }
        NumberLiteral literal = cursor.number(context);
        Numbers.checkRange(literal.value(), literal.span());
        return literal;
    }

    private DurationExpr steps(Token token) {
        cursor.need(Features.STEPS, token.span());
        return new DurationExpr.Steps(cursor.text(token), token.span());
    }

    private At at() {
        boolean minus = cursor.at(TokenType.OPERATOR, "-");
        int start = cursor.peek().start();
        if (minus || cursor.at(TokenType.OPERATOR, "+")) {
            cursor.take();
        }
        Expr expr = operand.get();
        Span span = cursor.spanFrom(start);
        if (minus) {
            expr = expr instanceof NumberLiteral number
                    ? number.signed(Unary.Sign.MINUS, span)
                    : new Unary(Unary.Sign.MINUS, expr, span);
        }
        if (expr instanceof Call call) {
            At.Edge edge = edge(call);
            return edge == null ? new At.Computed(expr) : edge;
        }
        return switch (expr) {
            case NumberLiteral number
            when Math.abs(number.value()) < 0x1p63 / 1e3 -> new At.Timestamp(Math.round(number.value() * 1e3));
            case Variable variable -> variable;
            default -> new At.Computed(expr);
        };
    }

    private static At.@Nullable Edge edge(Call call) {
        if (!call.arguments().isEmpty()) {
            return null;
        }
        return switch (call.function().name()) {
            case "start" -> At.Edge.START;
            case "end" -> At.Edge.END;
            default -> null;
        };
    }

    private static Modifiers modifiers(Expr expr) {
        return switch (expr) {
            case VectorSelector selector -> selector.modifiers();
            case MatrixSelector matrix -> matrix.selector().modifiers();
            case Subquery subquery -> subquery.modifiers();
            case Modified modified -> modified.modifiers();
            default -> Modifiers.NONE;
        };
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
            case Modified modified -> new Modified(modified.expr(), modified.keepsNames(), modifiers, span);
            default -> {
                cursor.need(Features.MODIFIER_ANYWHERE, expr.span());
                yield new Modified(expr, false, modifiers, span);
            }
        };
    }
}
