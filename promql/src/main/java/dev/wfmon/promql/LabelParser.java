package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;

/** Parses what is said about labels: the matchers of selectors, and the lists of {@code by}, {@code on} and their like. */
final class LabelParser {

    private final Cursor cursor;

    LabelParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The matchers up to the closing brace; the opening one is taken. */
    List<Matcher> matchers() {
        List<Matcher> matchers = new ArrayList<>();
        while (!cursor.take(TokenType.RIGHT_BRACE)) {
            matchers.add(matcher());
            if (!cursor.at(TokenType.RIGHT_BRACE) && !cursor.take(TokenType.COMMA)) {
                throw cursor.unexpected(" in label matching, expected \",\" or \"}\"");
            }
        }
        return matchers;
    }

    private Matcher matcher() {
        Token name = cursor.peek();
        String label = switch (name.type()) {
            case IDENTIFIER -> cursor.text(cursor.take());
            case STRING -> StringScanner.unquote(cursor.text(cursor.take()));
            default -> throw cursor.unexpected(" in label matching, expected identifier or \"}\"");
        };
        if (name.type() == TokenType.STRING && (cursor.at(TokenType.COMMA) || cursor.at(TokenType.RIGHT_BRACE))) {
            return new Matcher(Matcher.METRIC_NAME, MatchOp.EQUAL, label, name.span());
        }
        if (!cursor.at(TokenType.ASSIGN) && !cursor.at(TokenType.MATCH)) {
            boolean string = name.type() == TokenType.STRING;
            throw cursor.unexpected(
                    " in label matching, expected " + (string ? "\",\" or \"}\"" : "label matching operator"));
        }
        MatchOp op = MatchOp.bySymbol(cursor.text(cursor.take()));
        Token value = cursor.expect(TokenType.STRING, " in label matching, expected string");
        Span span = cursor.spanFrom(name.start());
        Matcher matcher = new Matcher(label, op, StringScanner.unquote(cursor.text(value)), span);
        String problem = op.isRegex() ? Regex.of(matcher.value()).problem() : null;
        if (problem != null) {
            cursor.report(span, "error parsing regexp: " + problem);
        }
        return matcher;
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
        Token token = cursor.peek();
        String text = cursor.text(token);
        boolean string = token.type() == TokenType.STRING;
        boolean word = switch (token.type()) {
            case WITHOUT, NUMBER, DURATION, VARIABLE -> false;
            default -> !text.isEmpty() && (Chars.isIdentifierStart(text.charAt(0)) || text.charAt(0) == ':');
        };
        if (!string && !word) {
            throw cursor.unexpected(" in grouping opts, expected label");
        }
        cursor.take();
        String name = string ? StringScanner.unquote(text) : text;
        if (name.isEmpty()) {
            cursor.report(token.span(), "invalid label name for grouping: \"\"");
        }
        return new Label(name, token.span());
    }
}
