package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final MetricsqlSuffixParser suffixes;

    /** What a message about an unexpected token adds, which Prometheus does within aggregations. */
    private String here = "";

    private Parser(String source, ParseOptions options) {
        this.options = options;
        this.cursor = new Cursor(source, options);
        this.labels = new LabelParser(cursor);
        this.modifiers = new ModifierParser(cursor);
        this.suffixes = new MetricsqlSuffixParser(cursor, this::operand);
    }

    static ParseResult parse(String source, ParseOptions options) {
        Parser parser = new Parser(source, options);
        Cursor cursor = parser.cursor;
        Expr expr = null;
        try {
            Expr parsed = parser.query();
            if (cursor.problems().isEmpty()) {
                if (!options.metricsql()) {
                    new Checker(cursor).check(parsed);
                }
                expr = parsed;
            }
        } catch (SyntaxError e) {
            cursor.problems().add(e.problem());
        }
        return new ParseResult(source, expr, cursor.problems(), cursor.comments(), cursor.requirements());
    }

    private Expr query() {
        if (cursor.at(TokenType.END)) {
            throw new SyntaxError(Span.NONE, "no expression found in input");
        }
        Expr expr = expression();
        cursor.expect(TokenType.END, here);
        return expr;
    }

    // Operators

    private Expr expression() {
        return expression(BinaryOp.LOOSEST);
    }

    private Expr expression(int minPrecedence) {
        cursor.enter();
        Expr left = signed();
        while (cursor.at(TokenType.OPERATOR)) {
            BinaryOp op = BinaryOp.bySymbol(cursor.text(cursor.peek()));
            if (op.precedence() < minPrecedence) {
                break;
            }
            cursor.need(Features.operator(op), cursor.take().span());
            boolean returnsBool = cursor.take(TokenType.BOOL);
            VectorMatching matching = matching();
            Expr right = expression(op.precedence() + (op.isRightAssociative() ? 0 : 1));
            Span span = left.span().to(right.span());
            if (matching.fills()) {
                cursor.need(Features.FILL_MODIFIERS, span, "binop fill modifiers are experimental and not enabled");
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
        boolean all = false;
        if (on || cursor.at(TokenType.IGNORING)) {
            cursor.take();
            agreeing = labels.list();
            if (cursor.at(TokenType.GROUP_LEFT) || cursor.at(TokenType.GROUP_RIGHT)) {
                boolean left = cursor.take().type() == TokenType.GROUP_LEFT;
                group = left ? VectorMatching.Group.LEFT : VectorMatching.Group.RIGHT;
                all = allLabels();
                // A parenthesis may open the right operand as well, but Prometheus takes it for labels, too.
                include = !all && cursor.at(TokenType.LEFT_PAREN) ? labels.list() : List.of();
            }
        }
        if (options.metricsql()) {
            return new VectorMatching(on, agreeing, group, include, null, null, all, prefix());
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
        while (options.metricsql() && suffixes.isNext()) {
            cursor.enter();
            nested++;
            expr = suffixes.apply(expr);
        }
        while (!options.metricsql() && modifiers.isNext()) {
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
            case NUMBER, DURATION -> number();
            case STRING -> new StringLiteral(StringScanner.unquote(cursor.text(cursor.take())), token.span());
            case VARIABLE, TEMPLATE -> template();
            case LEFT_PAREN -> {
                cursor.take();
                if (options.metricsql()) {
                    yield parens(token.start());
                }
                Expr inner = expression();
                cursor.expect(TokenType.RIGHT_PAREN, here);
                yield new Paren(inner, cursor.spanFrom(token.start()));
            }
            case LEFT_BRACE -> selector(null, token.start());
            case IDENTIFIER, TIME_FUNCTION -> {
                if (options.metricsql()) {
                    yield call || isMetricsqlAggregation() ? metricsqlCall() : metric();
                }
                yield call ? call() : metric();
            }
            case WITH -> call ? with() : metric();
            case AGGREGATION -> {
                if (!call && !isGrouping(cursor.peekSecond())) {
                    yield metric();
                }
                yield options.metricsql() ? metricsqlAggregation() : aggregation();
            }
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
            case KEEP_METRIC_NAMES, LIMIT, WITH -> true;
            case BOOL, GROUP_LEFT, GROUP_RIGHT, IGNORING, ON -> options.metricsql();
            case OPERATOR -> {
                String operator = cursor.text(cursor.peek());
                yield Chars.isIdentifierStart(operator.charAt(0))
                        && (options.metricsql() || !operator.equalsIgnoreCase("atan2"));
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
        Function function = Function.unknown(cursor.text(name));
        return new Call(function, arguments, grouping, limit(), cursor.spanFrom(name.start()));
    }

    private VectorSelector metric() {
        Token token = cursor.take();
        return selector(cursor.name(token), token.start());
    }

    private VectorSelector selector(@Nullable String metric, int start) {
        LabelParser.Braces braces =
                cursor.take(TokenType.LEFT_BRACE) ? labels.braces(metric != null) : LabelParser.Braces.NONE;
        return new VectorSelector(
                metric,
                braces.matchers(),
                braces.filters(),
                braces.alternatives(),
                Modifiers.NONE,
                cursor.spanFrom(start));
    }

    private Expr call() {
        Token name = cursor.take();
        List<Expr> arguments = arguments();
        Function function = Functions.byName(cursor.text(name)).orElse(null);
        if (function == null || function.feature().isGoneIn(options.version())) {
            cursor.report(name.span(), "unknown function with name " + Strings.quote(cursor.text(name)));
            function = Function.unknown(cursor.text(name));
        }
        if (!cursor.need(function.feature(), name.span())) {
            cursor.report(name.span(), "function " + Strings.quote(function.name()) + " is not enabled");
        }
        return new Call(function, arguments, cursor.spanFrom(name.start()));
    }

    private List<Expr> arguments() {
        cursor.expect(TokenType.LEFT_PAREN, here);
        List<Expr> arguments = new ArrayList<>();
        if (!cursor.at(TokenType.RIGHT_PAREN)) {
            arguments.add(expression());
        }
        while (!arguments.isEmpty() && cursor.at(TokenType.COMMA)) {
            Span comma = cursor.take().span();
            if (startsExpression()) {
                arguments.add(expression());
            } else if (options.metricsql()) {
                cursor.need(Features.TRAILING_COMMA, comma);
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
        String problem = aggregationProblem(op, arguments.size(), span);
        if (problem != null) {
            cursor.report(span, problem);
            return new Call(Function.unknown(op.symbol()), arguments, grouping, null, span);
        }
        Expr parameter = op.parameter() == null ? null : arguments.getFirst();
        return new Aggregation(op, parameter, arguments.getLast(), grouping, span);
    }

    private @Nullable String aggregationProblem(AggregationOp op, int count, Span span) {
        if (count == 0) {
            return "no arguments for aggregate expression provided";
        }
        if (!cursor.need(op.feature(), span)) {
            String flag = "--enable-feature=promql-experimental-functions";
            return op.symbol() + "() is experimental and must be enabled with " + flag;
        }
        int expected = op.parameter() == null ? 1 : 2;
        String counts = "expected " + expected + ", got " + count;
        return count == expected ? null : "wrong number of arguments for aggregate expression provided, " + counts;
    }

    // MetricsQL

    private Expr number() {
        Token token = cursor.peek();
        // A number of steps is known to the server alone.
        boolean open = options.metricsql()
                && token.type() == TokenType.DURATION
                && MetricsqlNumberScanner.isInSteps(cursor.text(token));
        return open ? new Variable(cursor.text(cursor.take()), token.span()) : cursor.value(here);
    }

    /** Parentheses hold any number of expressions: those of a union, unless there is just one. */
    private Expr parens(int start) {
        List<Expr> inner = new ArrayList<>();
        while (!cursor.at(TokenType.RIGHT_PAREN)) {
            inner.add(expression());
            if (!cursor.take(TokenType.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenType.RIGHT_PAREN, here);
        Span span = cursor.spanFrom(start);
        if (inner.size() == 1) {
            return new Paren(inner.getFirst(), span);
        }
        cursor.need(Features.UNION, span);
        return new Call(Function.UNION, inner, span);
    }

    private boolean isMetricsqlAggregation() {
        return options.metricsql()
                && isGrouping(cursor.peekSecond())
                && MetricsqlFunctions.isAggregation(cursor.text(cursor.peek()));
    }

    private Expr metricsqlCall() {
        Token token = cursor.take();
        String name = cursor.name(token);
        boolean defined = cursor.defined().contains(name);
        if (!defined) {
            name = name.toLowerCase(Locale.ROOT);
        }
        if (!defined && MetricsqlFunctions.isAggregation(name)) {
            Function function = Function.metricsql(name);
            cursor.need(function.feature(), token.span());
            return aggregate(token, function);
        }
        List<Expr> arguments = arguments();
        if (!defined && !MetricsqlFunctions.isFunction(name)) {
            cursor.report(token.span(), "unsupported function " + Strings.quote(cursor.text(token)));
        }
        Function function = Functions.byName(name).orElse(Function.metricsql(name));
        if (!defined) {
            cursor.need(function.feature(), token.span());
            needRanges(function, arguments);
        }
        return new Call(function, arguments, cursor.spanFrom(token.start()));
    }

    /** Notes where a range is left to the server. */
    private void needRanges(Function function, List<Expr> arguments) {
        for (int i = 0; i < Math.min(arguments.size(), function.parameters().size()); i++) {
            Expr argument = arguments.get(i);
            boolean open = argument instanceof Variable || argument.type() == ValueType.MATRIX;
            if (function.parameter(i) == ValueType.MATRIX && !open) {
                cursor.need(Features.IMPLICIT_RANGE, argument.span());
            }
        }
    }

    /** An aggregation that Prometheus has, too, unless it has more arguments or a limit. */
    private Expr metricsqlAggregation() {
        Token name = cursor.take();
        AggregationOp op = AggregationOp.bySymbol(cursor.text(name));
        cursor.need(op.feature(), name.span());
        Call call = aggregate(name, Function.unknown(op.symbol()));
        List<Expr> arguments = call.arguments();
        boolean parameter = op.parameter() != null;
        if (arguments.size() != (parameter ? 2 : 1)) {
            cursor.need(Features.MORE_ARGUMENTS, call.span());
            return call;
        }
        if (call.limit() != null) {
            return call;
        }
        return new Aggregation(
                op, parameter ? arguments.getFirst() : null, arguments.getLast(), call.grouping(), call.span());
    }

    private Call aggregate(Token name, Function function) {
        Aggregation.Grouping grouping = isGrouping(cursor.peek()) ? grouping() : null;
        // As deep a stack as two other levels.
        cursor.enter();
        List<Expr> arguments = arguments();
        cursor.leave(1);
        if (grouping == null) {
            grouping = isGrouping(cursor.peek()) ? grouping() : Aggregation.Grouping.NONE;
        }
        return new Call(function, arguments, grouping, limit(), cursor.spanFrom(name.start()));
    }

    private @Nullable Long limit() {
        if (!options.metricsql() || !cursor.at(TokenType.LIMIT)) {
            return null;
        }
        cursor.need(Features.LIMIT, cursor.take().span());
        double limit = cursor.number(" in limit").value();
        if (limit != Math.rint(limit)) {
            throw cursor.unexpected(" in limit, expected a whole number");
        }
        return (long) limit;
    }

    private boolean allLabels() {
        boolean all = options.metricsql()
                && cursor.at(TokenType.LEFT_PAREN)
                && cursor.text(cursor.peekSecond()).equals("*");
        if (all) {
            cursor.take();
            cursor.need(Features.COPIED_LABELS, cursor.take().span());
            cursor.expect(TokenType.RIGHT_PAREN, here);
        }
        return all;
    }

    private String prefix() {
        if (!cursor.atWord("prefix") || cursor.peekSecond().type() != TokenType.STRING) {
            return "";
        }
        cursor.need(Features.COPIED_LABELS, cursor.take().span());
        return StringScanner.unquote(cursor.text(cursor.take()));
    }

    private Expr with() {
        Token with = cursor.take();
        cursor.need(Features.WITH, with.span());
        cursor.expect(TokenType.LEFT_PAREN, here);
        List<With.Definition> definitions = new ArrayList<>();
        while (!cursor.at(TokenType.RIGHT_PAREN)) {
            definitions.add(definition());
            if (!cursor.take(TokenType.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenType.RIGHT_PAREN, " in WITH, expected \",\" or \")\"");
        Expr body = expression();
        return new With(definitions, body, cursor.spanFrom(with.start()));
    }

    private With.Definition definition() {
        String name = definedName();
        List<String> parameters = new ArrayList<>();
        boolean function = cursor.take(TokenType.LEFT_PAREN);
        if (function) {
            while (!cursor.at(TokenType.RIGHT_PAREN)) {
                parameters.add(definedName());
                if (!cursor.take(TokenType.COMMA)) {
                    break;
                }
            }
            cursor.expect(TokenType.RIGHT_PAREN, " in WITH, expected \",\" or \")\"");
        }
        cursor.expect(TokenType.ASSIGN, " in WITH, expected \"=\"");
        return new With.Definition(name, function, parameters, expression());
    }

    private String definedName() {
        Token token = cursor.peek();
        String text = cursor.text(token);
        if (token.type() == TokenType.ERROR || text.isEmpty() || !Character.isJavaIdentifierStart(text.charAt(0))) {
            throw cursor.unexpected(" in WITH, expected a name");
        }
        String name = cursor.name(cursor.take());
        cursor.defined().add(name);
        return name;
    }

    private static boolean isGrouping(Token token) {
        return token.type() == TokenType.BY || token.type() == TokenType.WITHOUT;
    }

    private Aggregation.Grouping grouping() {
        boolean without = cursor.take().type() == TokenType.WITHOUT;
        return new Aggregation.Grouping(without, labels.list());
    }
}
