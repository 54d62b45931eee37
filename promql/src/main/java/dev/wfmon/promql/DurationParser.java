package dev.wfmon.promql;

import java.util.List;

/** Parses the durations of ranges, subqueries and offsets. */
final class DurationParser {

    private static final String EXPECTED = ", expected number, duration, step(), or range()";
    private static final String IN_RANGE = " in subquery or range selector" + EXPECTED;
    private static final String IN_STEP = " in subquery selector, expected number, duration, step(), range(), or \"]\"";
    private static final String IN_OFFSET = " in offset" + EXPECTED;

    private final Cursor cursor;

    DurationParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** How far a range or a subquery reaches back. */
    DurationExpr range() {
        return positive(needed(binary(0, IN_RANGE)));
    }

    /** The step of a subquery. */
    DurationExpr step() {
        return positive(needed(binary(0, IN_STEP)));
    }

    private DurationExpr positive(DurationExpr duration) {
        if (duration instanceof NumberLiteral literal && literal.value() <= 0) {
            cursor.report(duration.span(), "duration must be greater than 0");
        }
        return duration;
    }

    /**
     * The duration of an offset. Arithmetic would reach into the expression around it, so an offset is one operand,
     * unless it starts with a parenthesis: {@code x offset 5m + 1} adds to x, {@code x offset (5m) + 1} does not.
     */
    DurationExpr offset() {
        DurationExpr offset = needed(cursor.at(TokenType.LEFT_PAREN) ? binary(0, IN_OFFSET) : signed(0, IN_OFFSET));
        if (offset instanceof NumberLiteral literal && literal.value() < 0) {
            cursor.need(Features.NEGATIVE_OFFSET, literal.span());
        }
        return offset;
    }

    /** Notes what a server must know for a duration. */
    private DurationExpr needed(DurationExpr duration) {
        switch (duration) {
            case NumberLiteral literal -> needLiteral(literal);
            case Variable variable -> {}
            case DurationExpr.Negation computed -> needArithmetic(computed);
            case DurationExpr.Binary computed -> needArithmetic(computed);
            case DurationExpr.Call computed -> needArithmetic(computed);
            case DurationExpr.Paren computed -> needArithmetic(computed);
            case DurationExpr.Steps steps -> {}
        }
        return duration;
    }

    private void needLiteral(NumberLiteral literal) {
        if (!literal.duration()) {
            cursor.need(Features.PLAIN_SECONDS, literal.span());
        }
        String text = literal.text();
        if (text.startsWith("+") || text.startsWith("-+") || text.startsWith("--")) {
            cursor.need(Features.SIGNED_DURATION, literal.span());
        }
    }

    private void needArithmetic(DurationExpr computed) {
        cursor.need(Features.DURATION_ARITHMETIC, computed.span(), "experimental duration expression is not enabled");
    }

    private DurationExpr binary(int minPrecedence, String context) {
        cursor.enter();
        int nested = 1;
        DurationExpr left = signed(BinaryOp.POWER.precedence(), context);
        while (isArithmetic()) {
            Token token = cursor.peek();
            BinaryOp op = BinaryOp.bySymbol(cursor.text(token));
            if (op.precedence() < minPrecedence) {
                break;
            }
            // Each link of a chain makes the tree deeper, too; nobody needs long ones.
            cursor.enter();
            nested++;
            cursor.take();
            DurationExpr right = binary(op.precedence() + (op.isRightAssociative() ? 0 : 1), context);
            if (right instanceof NumberLiteral literal && literal.value() == 0) {
                checkZero(op, token.span());
            }
            left = new DurationExpr.Binary(op, left, right, left.span().to(right.span()));
        }
        cursor.leave(nested);
        return left;
    }

    private boolean isArithmetic() {
        if (!cursor.at(TokenType.OPERATOR)) {
            return false;
        }
        Token token = cursor.peek();
        return token.end() == token.start() + 1
                && "+-*/%^".indexOf(cursor.source().charAt(token.start())) >= 0;
    }

    private void checkZero(BinaryOp op, Span span) {
        if (op == BinaryOp.DIVIDE) {
            cursor.report(span, "division by zero");
        } else if (op == BinaryOp.MODULO) {
            cursor.report(span, "modulo by zero");
        }
    }

    /** An operand behind any signs; a precedence above 0 lets a sign reach over operators that bind tighter. */
    private DurationExpr signed(int precedence, String context) {
        boolean plus = cursor.at(TokenType.OPERATOR, "+");
        if (!plus && !cursor.at(TokenType.OPERATOR, "-")) {
            return operand(context);
        }
        cursor.enter();
        int start = cursor.take().start();
        DurationExpr operand = precedence > 0 ? binary(precedence, context) : signed(0, context);
        cursor.leave(1);
        Span span = cursor.spanFrom(start);
        if (operand instanceof NumberLiteral literal) {
            return literal.signed(plus ? Unary.Sign.PLUS : Unary.Sign.MINUS, span);
        }
        return plus ? operand : new DurationExpr.Negation(operand, span);
    }

    private DurationExpr operand(String context) {
        Token token = cursor.peek();
        return switch (token.type()) {
            case NUMBER, DURATION -> {
                NumberLiteral literal = cursor.number(context);
                Numbers.checkRange(literal.value(), literal.span());
                yield literal;
            }
            case VARIABLE, TEMPLATE -> new Variable(cursor.text(cursor.take()), token.span());
            case LEFT_PAREN -> {
                cursor.take();
                DurationExpr inner = binary(0, context);
                cursor.expect(TokenType.RIGHT_PAREN, context);
                Span span = cursor.spanFrom(token.start());
                // Prometheus makes one of double parentheses.
                yield new DurationExpr.Paren(inner instanceof DurationExpr.Paren twice ? twice.inner() : inner, span);
            }
            default -> call(context);
        };
    }

    private DurationExpr call(String context) {
        Token token = cursor.peek();
        DurationExpr.Function function = switch (token.type()) {
            case IDENTIFIER, TIME_FUNCTION -> DurationExpr.Function.bySymbol(cursor.text(token));
            default -> null;
        };
        if (function == null) {
            throw cursor.unexpected(context);
        }
        cursor.need(
                Features.duration(function), cursor.take().span(), "experimental duration expression is not enabled");
        cursor.expect(TokenType.LEFT_PAREN, context);
        List<DurationExpr> arguments = List.of();
        if (function == DurationExpr.Function.MIN_OF || function == DurationExpr.Function.MAX_OF) {
            DurationExpr first = binary(0, context);
            cursor.expect(TokenType.COMMA, context);
            arguments = List.of(first, binary(0, context));
        }
        cursor.expect(TokenType.RIGHT_PAREN, context);
        return new DurationExpr.Call(function, arguments, cursor.spanFrom(token.start()));
    }
}
