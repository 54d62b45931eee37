package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;

/** Parses what is said about labels: the matchers of selectors, and the lists of {@code by}, {@code on} and their like. */
final class LabelParser {

    private final Cursor cursor;

    LabelParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What stands between the braces of a selector. */
    record Braces(List<Matcher> matchers, List<Variable> filters, List<List<Matcher>> alternatives) {

        static final Braces NONE = new Braces(List.of(), List.of(), List.of());
    }

    /** What stands up to the closing brace of a selector that has a name already, or has none; the opening one is taken. */
    Braces braces(boolean named) {
        List<Matcher> matchers = new ArrayList<>();
        List<Variable> filters = new ArrayList<>();
        List<List<Matcher>> alternatives = new ArrayList<>();
        List<Matcher> group = matchers;
        int names = named ? 1 : 0;
        boolean quotedName = false;
        while (!cursor.take(TokenType.RIGHT_BRACE)) {
            if (isDefinedFilterNext()) {
                Token token = cursor.take();
                filters.add(new Variable(cursor.text(token), token.span()));
            } else if (isFilterNext()) {
                filters.add(filter());
            } else {
                Token token = cursor.peek();
                group.add(matcher());
                names += group.getLast().label().equals(Matcher.METRIC_NAME) ? 1 : 0;
                quotedName |= token.span().equals(group.getLast().span());
                // Prometheus allows some of this, and its type check refuses the rest.
                if (cursor.isMetricsql() && quotedName && names > 1) {
                    throw new SyntaxError(token.span(), "metric name must not be set twice");
                }
            }
            if (cursor.isMetricsql() && cursor.atWord("or")) {
                cursor.need(Features.OR_FILTERS, cursor.take().span());
                group = new ArrayList<>();
                names = named ? 1 : 0;
                quotedName = false;
                alternatives.add(group);
                if (cursor.at(TokenType.RIGHT_BRACE)) {
                    throw cursor.unexpected(" in label matching, expected identifier");
                }
            } else if (!cursor.at(TokenType.RIGHT_BRACE) && !cursor.take(TokenType.COMMA)) {
                throw cursor.unexpected(" in label matching, expected \",\" or \"}\"");
            }
        }
        return new Braces(matchers, filters, alternatives);
    }

    /** Whether a name alone comes next that a WITH of MetricsQL defines. */
    private boolean isDefinedFilterNext() {
        TokenType second = cursor.peekSecond().type();
        return cursor.at(TokenType.IDENTIFIER)
                && (second == TokenType.COMMA || second == TokenType.RIGHT_BRACE)
                && cursor.defined().contains(cursor.name(cursor.peek()));
    }

    /** Whether variables stand up to the next comma, and elsewhere than just in the place of a value. */
    private boolean isFilterNext() {
        int length = 0;
        boolean templates = false;
        while (isPartOfMatcher(cursor.peek(length).type())) {
            templates |= cursor.peek(length).type().isTemplate();
            length++;
        }
        boolean value = length == 3
                && !cursor.atTemplate()
                && isMatchOp(cursor.peekSecond().type());
        return templates && !value;
    }

    private static boolean isPartOfMatcher(TokenType type) {
        return type == TokenType.IDENTIFIER || type == TokenType.STRING || type.isTemplate() || isMatchOp(type);
    }

    private static boolean isMatchOp(TokenType type) {
        return type == TokenType.ASSIGN || type == TokenType.MATCH;
    }

    /** Names, operators and values in which variables may stand for any of them, and for several. */
    private Variable filter() {
        int start = cursor.peek().start();
        StringBuilder text = new StringBuilder();
        // An operator cannot come first, and a word after a word only where one of both may be more than that.
        boolean wordAllowed = true;
        boolean operatorAllowed = false;
        boolean afterOperator = false;
        while (isPartOfMatcher(cursor.peek().type())) {
            boolean template = cursor.atTemplate();
            boolean operator = isMatchOp(cursor.peek().type());
            if (operator ? !operatorAllowed : !wordAllowed && !template) {
                throw cursor.unexpected(" in label matching, expected \",\" or \"}\"");
            }
            if (!operator && !afterOperator && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(cursor.text(cursor.take()));
            operatorAllowed = !operator;
            wordAllowed = operator || template;
            afterOperator = operator;
        }
        if (afterOperator) {
            throw cursor.unexpected(" in label matching, expected string");
        }
        return new Variable(text.toString(), cursor.spanFrom(start));
    }

    private Matcher matcher() {
        Token name = cursor.peek();
        String label = switch (name.type()) {
            case IDENTIFIER -> cursor.name(cursor.take());
            case STRING -> StringScanner.unquote(cursor.text(cursor.take()));
            default -> throw cursor.unexpected(" in label matching, expected identifier or \"}\"");
        };
        if (name.type() == TokenType.STRING) {
            cursor.need(Features.QUOTED_NAME, name.span());
        }
        if (name.type() == TokenType.STRING && (cursor.at(TokenType.COMMA) || cursor.at(TokenType.RIGHT_BRACE))) {
            return new Matcher(Matcher.METRIC_NAME, MatchOp.EQUAL, label, name.span());
        }
        if (!isMatchOp(cursor.peek().type())) {
            boolean string = name.type() == TokenType.STRING;
            throw cursor.unexpected(
                    " in label matching, expected " + (string ? "\",\" or \"}\"" : "label matching operator"));
        }
        MatchOp op = MatchOp.bySymbol(cursor.text(cursor.take()));
        if (cursor.atTemplate()) {
            return new Matcher(label, op, cursor.text(cursor.take()), false, cursor.spanFrom(name.start()));
        }
        Matcher matcher = cursor.isMetricsql() ? sum(label, op, name.start()) : quoted(label, op, name.start());
        Span span = matcher.span();
        if (!matcher.quoted()) {
            return matcher;
        }
        String problem = op.isRegex() ? regex(matcher).problem() : null;
        if (problem != null) {
            cursor.report(span, "error parsing regexp: " + problem);
        }
        return matcher;
    }

    private Matcher quoted(String label, MatchOp op, int start) {
        Token value = cursor.expect(TokenType.STRING, " in label matching, expected string");
        return new Matcher(label, op, StringScanner.unquote(cursor.text(value)), cursor.spanFrom(start));
    }

    /** A value of MetricsQL: strings put together by plus signs, and names that WITH defines. */
    private Matcher sum(String label, MatchOp op, int start) {
        StringBuilder value = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean quoted = true;
        do {
            Token token = cursor.peek();
            boolean defined =
                    token.type() == TokenType.IDENTIFIER && cursor.defined().contains(cursor.name(token));
            if (token.type() != TokenType.STRING && !defined && !token.type().isTemplate()) {
                throw cursor.unexpected(" in label matching, expected string");
            }
            cursor.take();
            quoted &= token.type() == TokenType.STRING;
            value.append(token.type() == TokenType.STRING ? StringScanner.unquote(cursor.text(token)) : "");
            text.append(text.isEmpty() ? "" : " + ").append(cursor.text(token));
        } while (cursor.take(TokenType.OPERATOR));
        return new Matcher(label, op, quoted ? value.toString() : text.toString(), quoted, cursor.spanFrom(start));
    }

    /** The regular expression, with letters in the place of variables, which mean something else in one. */
    private Regex regex(Matcher matcher) {
        return Regex.of(
                cursor.hasVariables() ? VariableScanner.replace(matcher.value(), variable -> "x") : matcher.value());
    }

    /** Labels in parentheses. */
    List<Label> list() {
        cursor.expect(TokenType.LEFT_PAREN, " in grouping opts, expected \"(\"");
        List<Label> labels = new ArrayList<>();
        while (!cursor.take(TokenType.RIGHT_PAREN)) {
            labels.add(label());
            if (!cursor.at(TokenType.RIGHT_PAREN) && !cursor.take(TokenType.COMMA)) {
                throw cursor.unexpected(" in grouping opts, expected \",\" or \")\"");
            }
        }
        return labels;
    }

    private Label label() {
        Label label = oneLabel();
        StringBuilder written = new StringBuilder(cursor.text(label.span()));
        // A variable may bring the comma, or stand for nothing: by (job $more).
        while (cursor.atTemplate() || (label.hasVariables() && isWord(cursor.peek()))) {
            Label next = oneLabel();
            written.append(' ').append(cursor.text(next.span()));
            label = new Label(written.toString(), true, label.span().to(next.span()));
        }
        return label;
    }

    private boolean isWord(Token token) {
        return switch (token.type()) {
            case STRING, WITHOUT, NUMBER, DURATION -> false;
            case VARIABLE, TEMPLATE -> true;
            default -> {
                String text = cursor.text(token);
                boolean odd = cursor.isMetricsql()
                        && !text.isEmpty()
                        && (text.charAt(0) == '\\' || Character.isLetter(text.codePointAt(0)));
                yield odd || (!text.isEmpty() && (Chars.isIdentifierStart(text.charAt(0)) || text.charAt(0) == ':'));
            }
        };
    }

    private Label oneLabel() {
        Token token = cursor.peek();
        String text = cursor.text(token);
        boolean string = token.type() == TokenType.STRING;
        if (!string && !isWord(token)) {
            throw cursor.unexpected(" in grouping opts, expected label");
        }
        cursor.take();
        String name = string ? StringScanner.unquote(text) : cursor.name(token);
        if (!token.type().isTemplate() && !Chars.isIdentifier(name)) {
            cursor.need(Features.UNUSUAL_LABEL, token.span());
        } else if (string) {
            cursor.need(Features.QUOTED_LABEL, token.span());
        }
        if (name.isEmpty()) {
            cursor.report(token.span(), "invalid label name for grouping: \"\"");
        }
        return new Label(name, token.type().isTemplate(), token.span());
    }
}
