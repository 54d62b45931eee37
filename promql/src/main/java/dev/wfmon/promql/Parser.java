package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses by precedence climbing: chains of operators are loops, and only what stands in brackets, behind a sign or to
 * the right of {@code ^} is recursion, which the cursor counts.
 *
 * <p>What makes a query wrong but leaves no doubt how to read on is reported; anything else ends the parse.
 */
final class Parser {

    /** What stands around the variables of a number or duration. */
    private static final Pattern NUMBER_PARTS = Pattern.compile("[0-9.smhdwyi]*");

    private final ParseOptions options;
    private final Cursor cursor;
    private final LabelParser labels;
    private final ModifierParser modifiers;

    /** What a message about an unexpected token adds, which Prometheus does within aggregations. */
    private String here = "";

    private Parser(String source, ParseOptions options) {
        this.options = options;
        this.cursor = new Cursor(source, options.grafanaVariables());
        this.labels = new LabelParser(cursor);
        this.modifiers = new ModifierParser(cursor, options.extendedRangeSelectors());
    }

    static ParseResult parse(String source, ParseOptions options) {
        Parser parser = new Parser(source, options);
        Cursor cursor = parser.cursor;
        Expr expr = null;
        try {
            Expr parsed = parser.query();
            if (cursor.problems().isEmpty()) {
                new Checker(cursor).check(parsed);
                expr = parsed;
            }
        } catch (SyntaxError e) {
            cursor.problems().add(e.problem());
        }
        return new ParseResult(source, expr, cursor.problems(), cursor.comments());
    }

    private Expr query() {
        if (cursor.at(TokenType.END)) {
            throw new SyntaxError(Span.NONE, "no expression found in input");
        }
        Expr expr = expression(0);
        cursor.expect(TokenType.END, here);
        return expr;
    }

    // Operators

    private Expr expression(int minPrecedence) {
        cursor.enter();
        Expr left = signed();
        while (cursor.at(TokenType.OPERATOR)) {
            BinaryOp op = BinaryOp.bySymbol(cursor.text(cursor.peek()));
            if (op.precedence() < minPrecedence) {
                break;
            }
            cursor.take();
            boolean returnsBool = cursor.take(TokenType.BOOL);
            VectorMatching matching = matching();
            Expr right = expression(op.precedence() + (op.isRightAssociative() ? 0 : 1));
            Span span = left.span().to(right.span());
            if (matching.fills() && !options.fillModifiers()) {
                cursor.report(span, "binop fill modifiers are experimental and not enabled");
            }
            if (isIdle(matching, left, right)) {
                matching = VectorMatching.DEFAULT;
            }
            left = new Binary(op, left, right, returnsBool, matching, span);
        }
        cursor.leave(1);
        return left;
    }

    /** Prometheus lets {@code a + on () 2} pass and forgets the {@code on}. */
    private static boolean isIdle(VectorMatching matching, Expr left, Expr right) {
        return (matching.on() || matching.group() != VectorMatching.Group.NONE)
                && matching.labels().isEmpty()
                && !matching.fills()
                && (left.type() == ValueType.SCALAR || right.type() == ValueType.SCALAR);
    }

    private Expr signed() {
        boolean plus = cursor.at(TokenType.OPERATOR, "+");
        if (!plus && !cursor.at(TokenType.OPERATOR, "-")) {
            return modified();
        }
        int start = cursor.take().start();
        Unary.Sign sign = plus ? Unary.Sign.PLUS : Unary.Sign.MINUS;
        Expr operand = expression(BinaryOp.POWER.precedence());
        Span span = cursor.spanFrom(start);
        return operand instanceof NumberLiteral number ? number.signed(sign, span) : new Unary(sign, operand, span);
    }

    private VectorMatching matching() {
        boolean on = cursor.at(TokenType.ON);
        List<Label> agreeing = List.of();
        VectorMatching.Group group = VectorMatching.Group.NONE;
        List<Label> include = List.of();
        if (on || cursor.at(TokenType.IGNORING)) {
            cursor.take();
            agreeing = labels.list();
            if (cursor.at(TokenType.GROUP_LEFT) || cursor.at(TokenType.GROUP_RIGHT)) {
                boolean left = cursor.take().type() == TokenType.GROUP_LEFT;
                group = left ? VectorMatching.Group.LEFT : VectorMatching.Group.RIGHT;
                // A parenthesis may open the right operand as well, but Prometheus takes it for labels, too.
                include = cursor.at(TokenType.LEFT_PAREN) ? labels.list() : List.of();
            }
        }
        Double fillLeft = fill(TokenType.FILL);
        Double fillRight = fillLeft;
        if (fillLeft == null) {
            fillLeft = fill(TokenType.FILL_LEFT);
            fillRight = fill(TokenType.FILL_RIGHT);
            fillLeft = fillLeft == null && fillRight != null ? fill(TokenType.FILL_LEFT) : fillLeft;
        }
        return new VectorMatching(on, agreeing, group, include, fillLeft, fillRight);
    }

    /** The value of that modifier, if it comes next. */
    private @Nullable Double fill(TokenType modifier) {
        if (!cursor.take(modifier)) {
            return null;
        }
        cursor.expect(TokenType.LEFT_PAREN, here);
        double value = cursor.signedNumber(here);
        cursor.expect(TokenType.RIGHT_PAREN, here);
        return value;
    }

    // Operands

    /** An operand with all that may stand behind it. */
    private Expr modified() {
        Expr expr = operand();
        int nested = 0;
        while (modifiers.isNext()) {
            // Subqueries of subqueries make the tree deeper.
            cursor.enter();
            nested++;
            expr = modifiers.apply(expr);
        }
        cursor.leave(nested);
        return expr;
    }

    private Expr operand() {
        if (!startsOperand()) {
            throw cursor.unexpected(here);
        }
        Token token = cursor.peek();
        boolean call = cursor.peekSecond().type() == TokenType.LEFT_PAREN;
        return switch (token.type()) {
            case NUMBER, DURATION -> cursor.number(here);
            case STRING -> new StringLiteral(StringScanner.unquote(cursor.text(cursor.take())), token.span());
            case VARIABLE, TEMPLATE -> template();
            case LEFT_PAREN -> {
                cursor.take();
                Expr inner = expression(0);
                cursor.expect(TokenType.RIGHT_PAREN, here);
                yield new Paren(inner, cursor.spanFrom(token.start()));
            }
            case LEFT_BRACE -> selector(null, token.start());
            case IDENTIFIER, TIME_FUNCTION -> call ? call() : metric();
            case AGGREGATION -> call || isGrouping(cursor.peekSecond()) ? aggregation() : metric();
            case ERROR -> throw cursor.unexpected(here);
            default -> metric();
        };
    }

    private boolean startsExpression() {
        return startsOperand() || cursor.at(TokenType.OPERATOR, "+") || cursor.at(TokenType.OPERATOR, "-");
    }

    private boolean startsOperand() {
        return switch (cursor.peek().type()) {
            case NUMBER, DURATION, STRING, VARIABLE, TEMPLATE, LEFT_PAREN, LEFT_BRACE -> true;
            case IDENTIFIER, METRIC_IDENTIFIER, TIME_FUNCTION, AGGREGATION -> true;
            // Most keywords are names of metrics where no keyword is due.
            case ANCHORED, BY, FILL, FILL_LEFT, FILL_RIGHT, OFFSET, SMOOTHED, WITHOUT -> true;
            case OPERATOR -> {
                String operator = cursor.text(cursor.peek());
                yield Chars.isIdentifierStart(operator.charAt(0)) && !operator.equalsIgnoreCase("atan2");
            }
            // Let the operand run into the error and tell it.
            case ERROR -> true;
            default -> false;
        };
    }

    /**
     * Variables make a metric where something follows that only selectors have, a function where arguments follow, and
     * may be anything elsewhere, unless the text around them can only be that of a name.
     */
    private Expr template() {
        Token token = cursor.peek();
        return switch (cursor.peekSecond().type()) {
            case LEFT_BRACE, LEFT_BRACKET, OFFSET, AT -> metric();
            case LEFT_PAREN, BY, WITHOUT -> templateCall();
            default -> isName(cursor.text(token)) ? metric() : new Variable(cursor.text(cursor.take()), token.span());
        };
    }

    /** Whether it is a name whatever the variables are: <code>${x}_total</code>, but not <code>${n}m</code>. */
    static boolean isName(String template) {
        char first = template.charAt(0);
        String rest = VariableScanner.replace(template, variable -> "");
        return Chars.isIdentifierStart(first)
                || first == ':'
                || !(Chars.isDigit(first) || NUMBER_PARTS.matcher(rest).matches());
    }

    private Expr templateCall() {
        Token name = cursor.take();
        Aggregation.Grouping grouping = isGrouping(cursor.peek()) ? grouping() : null;
        List<Expr> arguments = arguments();
        if (grouping == null) {
            grouping = isGrouping(cursor.peek()) ? grouping() : Aggregation.Grouping.NONE;
        }
        return new Call(Function.unknown(cursor.text(name)), arguments, grouping, cursor.spanFrom(name.start()));
    }

    private VectorSelector metric() {
        Token token = cursor.take();
        return selector(cursor.text(token), token.start());
    }

    private VectorSelector selector(@Nullable String metric, int start) {
        LabelParser.Braces braces = cursor.take(TokenType.LEFT_BRACE) ? labels.braces() : LabelParser.Braces.NONE;
        return new VectorSelector(metric, braces.matchers(), braces.filters(), Modifiers.NONE, cursor.spanFrom(start));
    }

    private Expr call() {
        Token name = cursor.take();
        List<Expr> arguments = arguments();
        Function function = Functions.byName(cursor.text(name)).orElse(null);
        if (function == null) {
            cursor.report(name.span(), "unknown function with name " + Strings.quote(cursor.text(name)));
            function = Function.unknown(cursor.text(name));
        } else if (function.experimental() && !options.experimentalFunctions()) {
            cursor.report(name.span(), "function " + Strings.quote(function.name()) + " is not enabled");
        }
        return new Call(function, arguments, cursor.spanFrom(name.start()));
    }

    private List<Expr> arguments() {
        cursor.expect(TokenType.LEFT_PAREN, here);
        List<Expr> arguments = new ArrayList<>();
        if (!cursor.at(TokenType.RIGHT_PAREN)) {
            arguments.add(expression(0));
        }
        while (!arguments.isEmpty() && cursor.at(TokenType.COMMA)) {
            Span comma = cursor.take().span();
            if (startsExpression()) {
                arguments.add(expression(0));
            } else {
                cursor.report(comma, "trailing commas not allowed in function call args");
            }
        }
        cursor.expect(TokenType.RIGHT_PAREN, here);
        return arguments;
    }

    // Aggregations

    private Expr aggregation() {
        Token name = cursor.take();
        AggregationOp op = AggregationOp.bySymbol(cursor.text(name));
        Aggregation.Grouping grouping = isGrouping(cursor.peek()) ? grouping() : null;
        String outside = here;
        here = " in aggregation";
        List<Expr> arguments = arguments();
        here = outside;
        if (grouping == null) {
            grouping = isGrouping(cursor.peek()) ? grouping() : Aggregation.Grouping.NONE;
        }
        Span span = cursor.spanFrom(name.start());
        int expected = op.parameter() == null ? 1 : 2;
        if (arguments.isEmpty()) {
            throw new SyntaxError(span, "no arguments for aggregate expression provided");
        }
        if (op.isExperimental() && !options.experimentalFunctions()) {
            String flag = "--enable-feature=promql-experimental-functions";
            cursor.report(span, op.symbol() + "() is experimental and must be enabled with " + flag);
        }
        if (arguments.size() != expected) {
            String counts = "expected " + expected + ", got " + arguments.size();
            throw new SyntaxError(span, "wrong number of arguments for aggregate expression provided, " + counts);
        }
        Expr parameter = expected == 2 ? arguments.getFirst() : null;
        return new Aggregation(op, parameter, arguments.getLast(), grouping, span);
    }

    private static boolean isGrouping(Token token) {
        return token.type() == TokenType.BY || token.type() == TokenType.WITHOUT;
    }

    private Aggregation.Grouping grouping() {
        boolean without = cursor.take().type() == TokenType.WITHOUT;
        return new Aggregation.Grouping(without, labels.list());
    }
}
