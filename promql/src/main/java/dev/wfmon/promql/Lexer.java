package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into tokens. What a character means depends on the brackets around it: within braces all words are
 * label names, within square brackets there are only durations and arithmetic.
 */
final class Lexer {

    private static final int END = -1;

    private final String source;
    /** Null where Grafana variables are not allowed. */
    private final @Nullable VariableScanner variables;

    private final boolean metricsql;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private @Nullable Problem problem;

    private int start;
    private int position;
    private int parens;
    private boolean inBraces;
    private boolean inBrackets;
    private boolean colonSeen;
    /** Whether the first number between two brackets is yet to come. */
    private boolean durationDue;

    Lexer(String source, boolean variables) {
        this(source, variables, false);
    }

    Lexer(String source, boolean variables, boolean metricsql) {
        this.source = source;
        this.metricsql = metricsql;
        this.variables = variables ? new VariableScanner(source) : null;
    }

    /** The tokens up to the end, or up to the first place that is no token: the last one is END or ERROR. */
    List<Token> tokens() {
        try {
            do {
                skipBlanksAndComments();
                if (inBraces) {
                    insideBraces();
                } else {
                    outsideBraces();
                }
            } while (tokens.getLast().type() != TokenType.END);
        } catch (SyntaxError e) {
            problem = e.problem();
            tokens.add(new Token(TokenType.ERROR, e.problem().span().start(), source.length()));
        }
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    /** What is wrong at the ERROR token. */
    @Nullable
    Problem problem() {
        return problem;
    }

    private void skipBlanksAndComments() {
        start = position;
        while (true) {
            while (Chars.isBlank(peek())) {
                position++;
            }
            start = position;
            if (peek() != '#' || durationDue) {
                return;
            }
            int newline = source.indexOf('\n', position);
            position = newline < 0 ? source.length() : newline;
            comments.add(new Comment(new Span(start, position), source.substring(start, position)));
        }
    }

    private void insideBraces() {
        if (variables != null && template(variables)) {
            return;
        }
        int c = peek();
        if (isWordStart(c)) {
            skipWord();
            add(TokenType.IDENTIFIER);
            return;
        }
        if (metricsql && c == '+') {
            add(TokenType.OPERATOR, 1);
            return;
        }
        switch (c) {
            case END -> throw error("unexpected end of input inside braces");
            case ',' -> add(TokenType.COMMA, 1);
            case '"', '\'', '`' -> string();
            case '=' -> {
                if (peek(1) == '~') {
                    add(TokenType.MATCH, 2);
                } else {
                    add(TokenType.ASSIGN, 1);
                }
            }
            case '!' -> {
                if (peek(1) != '=' && peek(1) != '~') {
                    throw error("unexpected character after '!' inside braces: " + shown(1));
                }
                add(TokenType.MATCH, 2);
            }
            case '{' -> throw error("unexpected left brace '{'");
            case '}' -> {
                inBraces = false;
                add(TokenType.RIGHT_BRACE, 1);
            }
            default -> throw error("unexpected character inside braces: " + shown(0));
        }
    }

    private void outsideBraces() {
        if (variables != null && template(variables)) {
            return;
        }
        int c = peek();
        if (durationDue) {
            checkDuration(c);
        }
        if (Chars.isDigit(c) || (c == '.' && Chars.isDigit(peek(1)))) {
            Token number = metricsql
                    ? new MetricsqlNumberScanner(source, position).scan()
                    : new NumberScanner(source, position).scan();
            position = number.end();
            durationDue = false;
            tokens.add(number);
            return;
        }
        if (isWordStart(c) || (c == ':' && !inBrackets)) {
            word();
            return;
        }
        switch (c) {
            case END -> end();
            case ',' -> add(TokenType.COMMA, 1);
            case '@' -> add(TokenType.AT, 1);
            case '+', '-', '*', '/', '%', '^' -> add(TokenType.OPERATOR, 1);
            case '<', '>' -> add(TokenType.OPERATOR, peek(1) == '=' || (peek(1) == '/' && !metricsql) ? 2 : 1);
            case '=' -> {
                if (peek(1) == '~') {
                    throw error("unexpected character after '=': '~'");
                }
                if (peek(1) == '=') {
                    add(TokenType.OPERATOR, 2);
                } else {
                    add(TokenType.ASSIGN, 1);
                }
            }
            case '!' -> {
                if (peek(1) != '=') {
                    throw error("unexpected character after '!': " + shown(1));
                }
                add(TokenType.OPERATOR, 2);
            }
            case '"', '\'', '`' -> string();
            case '(' -> {
                parens++;
                add(TokenType.LEFT_PAREN, 1);
            }
            case ')' -> rightParen();
            case '{' -> {
                inBraces = true;
                add(TokenType.LEFT_BRACE, 1);
            }
            case '[' -> leftBracket();
            case ']' -> rightBracket();
            case ':' -> colon();
            default -> throw error("unexpected character: " + shown(0));
        }
    }

    private void checkDuration(int c) {
        if (c == END) {
            throw error("unexpected end of input in duration expression");
        }
        boolean number = Chars.isDigit(c) || (c == '.' && Chars.isDigit(peek(1)));
        if (!number && !Chars.isIdentifierStart(c) && "+-*/%^(),:]".indexOf(c) < 0) {
            throw error("unexpected character in duration expression: " + shown(0));
        }
    }

    private void word() {
        skipWord();
        String word = source.substring(start, position);
        if (inBrackets && !metricsql && DurationExpr.Function.bySymbol(word) == null) {
            String character = Strings.quoteCharacter(word.charAt(0));
            throw error(
                    durationDue
                            ? "unexpected character in duration expression: " + character
                            : "unexpected character: " + character + ", expected ':'");
        }
        TokenType type = TokenType.ofWord(word, metricsql);
        add(type.isFill() && !isParenNext() ? TokenType.IDENTIFIER : type);
    }

    private boolean isWordStart(int c) {
        return Chars.isIdentifierStart(c)
                || (metricsql && (c == '\\' || (c > 0x7F && Character.isLetter(source.codePointAt(position)))));
    }

    private void skipWord() {
        while (position < source.length()) {
            int c = peek();
            if (metricsql && c == '\\') {
                position = MetricsqlNames.escapeEnd(source, position);
                if (position < 0) {
                    position = start;
                    throw error("bad escape sequence");
                }
            } else if (metricsql && c > 0x7F && Character.isLetter(source.codePointAt(position))) {
                position += Character.charCount(source.codePointAt(position));
            } else if (Chars.isIdentifierPart(c) || (c == ':' && !inBrackets && !inBraces) || (c == '.' && metricsql)) {
                position++;
            } else {
                return;
            }
        }
    }

    private boolean isParenNext() {
        int ahead = 0;
        while (Chars.isBlank(peek(ahead))) {
            ahead++;
        }
        return peek(ahead) == '(';
    }

    private void string() {
        position = new StringScanner(source, position).end();
        add(TokenType.STRING);
    }

    private void rightParen() {
        if (parens == 0) {
            // Prometheus reports this one behind the parenthesis.
            start++;
            throw error("unexpected right parenthesis ')'");
        }
        parens--;
        add(TokenType.RIGHT_PAREN, 1);
    }

    private void leftBracket() {
        if (inBrackets) {
            throw error("unexpected left bracket '['");
        }
        inBrackets = true;
        durationDue = !metricsql;
        colonSeen = false;
        add(TokenType.LEFT_BRACKET, 1);
    }

    private void rightBracket() {
        if (!inBrackets) {
            throw error("unexpected right bracket ']'");
        }
        inBrackets = false;
        durationDue = false;
        add(TokenType.RIGHT_BRACKET, 1);
    }

    private void colon() {
        if (durationDue) {
            // Of [step():5m], too: Prometheus takes only a literal for the duration it waits for.
            start++;
            throw error("unexpected colon before duration in duration expression");
        }
        if (colonSeen) {
            throw error("unexpected colon ':'");
        }
        colonSeen = true;
        add(TokenType.COLON, 1);
    }

    private void end() {
        if (parens > 0) {
            throw error("unclosed left parenthesis");
        }
        if (inBrackets) {
            throw error("unclosed left bracket");
        }
        add(TokenType.END);
    }

    /** A Grafana variable, or a word with variables in it: {@code $x}, <code>node_${x}_bytes</code>, <code>${n}m</code>. */
    private boolean template(VariableScanner variables) {
        int found = 0;
        int end = position;
        boolean numeric = true;
        boolean bare = true;
        while (true) {
            int variableEnd = variables.end(end);
            int c = end < source.length() ? source.charAt(end) : END;
            if (variableEnd > 0) {
                found++;
                end = variableEnd;
            } else if (isTemplatePart(c, numeric)) {
                numeric &= Chars.isDigit(c) || c == '.';
                bare = false;
                end++;
            } else {
                break;
            }
        }
        if (found == 0) {
            return false;
        }
        durationDue = false;
        position = end;
        add(bare && found == 1 ? TokenType.VARIABLE : TokenType.TEMPLATE);
        return true;
    }

    private boolean isTemplatePart(int c, boolean numeric) {
        return Chars.isIdentifierPart(c)
                || (c == ':' && !inBrackets && !inBraces)
                || (c == '.' && numeric && !inBraces);
    }

    private void add(TokenType type, int length) {
        position += length;
        add(type);
    }

    private void add(TokenType type) {
        tokens.add(new Token(type, start, position));
    }

    private int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return position + ahead < source.length() ? source.charAt(position + ahead) : END;
    }

    private String shown(int ahead) {
        return position + ahead < source.length()
                ? Strings.quoteCharacter(source.codePointAt(position + ahead))
                : "end of input";
    }

    private SyntaxError error(String message) {
        return new SyntaxError(new Span(start, source.length()), message);
    }
}
