package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where the parser stands among the tokens, and what it found wrong so far. */
final class Cursor {

    /** Far more than people write, and few enough for the smallest stacks that programs run on. */
    private static final int MAX_DEPTH = 200;

    private static final int SHOWN = 10;

    private final String source;
    private final ParseOptions options;
    /** The names that WITH defines, wherever they are known. */
    private final Set<String> defined = new HashSet<>();

    private final Lexer lexer;
    private final List<Token> tokens;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private int next;
    private int depth;

    Cursor(String source, ParseOptions options) {
        this.source = source;
        this.options = options;
        this.lexer = new Lexer(source, options.grafanaVariables(), options.metricsql());
        this.tokens = lexer.tokens();
    }

    String source() {
        return source;
    }

    /** Whether Grafana variables are allowed, so that strings may hold them. */
    boolean hasVariables() {
        return options.grafanaVariables();
    }

    boolean isMetricsql() {
        return options.metricsql();
    }

    Set<String> defined() {
        return defined;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What the query needs of its server, in the order of the text. */
    List<Requirement> requirements() {
        requirements.sort(
                Comparator.comparingInt(requirement -> requirement.span().start()));
        return requirements;
    }

    List<Comment> comments() {
        return lexer.comments();
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token behind the next one; the last token if there is none. */
    Token peekSecond() {
        return peek(1);
    }

    /** The token so many behind the next one; the last token if there is none. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    /** Whether a Grafana variable comes next, or a word with variables in it. */
    boolean atTemplate() {
        return peek().type().isTemplate();
    }

    boolean at(TokenType type) {
        return peek().type() == type;
    }

    /** Whether an operator of that symbol comes next. */
    boolean at(TokenType type, String text) {
        Token token = peek();
        return token.type() == type
                && token.end() - token.start() == text.length()
                && source.startsWith(text, token.start());
    }

    Token take() {
        return tokens.get(next++);
    }

    /** Takes the next token if it is of that type. */
    boolean take(TokenType type) {
        if (!at(type)) {
            return false;
        }
        next++;
        return true;
    }

    /** Takes the next token, which must be of that type; else the problem names it and what it was found in. */
    Token expect(TokenType type, String context) {
        if (!at(type)) {
            throw unexpected(context);
        }
        return take();
    }

    /** Takes a number or duration, which must come next. */
    NumberLiteral number(String context) {
        if (!at(TokenType.NUMBER) && !at(TokenType.DURATION)) {
            throw unexpected(context);
        }
        Token token = take();
        if (isMetricsql()) {
            return MetricsqlNumberScanner.parse(token, source);
        }
        NumberLiteral literal = NumberLiteral.parse(token, source);
        if (literal.text().indexOf('_') >= 0) {
            need(Features.UNDERSCORES, literal.span());
        }
        return literal;
    }

    /** Takes a number, or a duration instead of one, which must come next. */
    NumberLiteral value(String context) {
        NumberLiteral literal = number(context);
        if (literal.duration()) {
            need(Features.PLAIN_SECONDS, literal.span());
        }
        return literal;
    }

    /** Takes a number or duration with at most one sign. */
    double signedNumber(String context) {
        boolean minus = at(TokenType.OPERATOR, "-");
        if (minus || at(TokenType.OPERATOR, "+")) {
            take();
        }
        double value = value(context).value();
        return minus ? -value : value;
    }

    String text(Token token) {
        return token.text(source);
    }

    String text(Span span) {
        return span.text(source);
    }

    /** The text of a token that is a name. */
    String name(Token token) {
        String text = text(token);
        boolean word = switch (token.type()) {
            case ERROR, STRING, VARIABLE, TEMPLATE -> false;
            default -> true;
        };
        if (!isMetricsql() || !word) {
            return text;
        }
        String name = MetricsqlNames.unescape(text);
        // An escaped dollar sign keeps its escape, so that it does not become a Grafana variable.
        return Variable.isIn(name) ? text : name;
    }

    /** Whether a word comes next, whatever kind of token it is; case does not matter. */
    boolean atWord(String word) {
        Token token = peek();
        return token.end() - token.start() == word.length()
                && source.regionMatches(true, token.start(), word, 0, word.length());
    }

    /** From a start to the end of the token taken last. */
    Span spanFrom(int start) {
        return new Span(start, tokens.get(next - 1).end());
    }

    /** From the first to the last of the tokens between two spans. */
    Span between(Span left, Span right) {
        Token first = tokens.get(firstTokenFrom(left.end()));
        Token last = tokens.get(firstTokenFrom(right.start()) - 1);
        return first.span().to(last.span());
    }

    /** The index of the first token that does not start before the offset. */
    private int firstTokenFrom(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Counts a level of nesting; {@link #leave} forgets it. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxError(peek().span(), "nested too deeply");
        }
    }

    void leave(int levels) {
        depth -= levels;
    }

    /**
     * Notes that the query needs a feature, and reports it where the version does not have it. Whether it is on: for one
     * whose flag is off, Prometheus has words of its own.
     */
    boolean need(Feature feature, Span span) {
        if (feature.isCommon()) {
            return true;
        }
        requirements.add(new Requirement(feature, span));
        if (options.metricsql()) {
            return true;
        }
        if (!feature.isIn(options.version())) {
            report(span, feature.name() + " needs " + feature.servers());
            return true;
        }
        FeatureFlag flag = feature.flagIn(options.version());
        return flag == null || options.flags().contains(flag);
    }

    /** Notes that the query needs a feature, and reports it where it is missing or off. */
    void need(Feature feature, Span span, String messageOff) {
        if (!need(feature, span)) {
            report(span, messageOff);
        }
    }

    void report(Span span, String message) {
        problems.add(new Problem(span, message));
    }

    /** The next token stands where it must not; the context is what the message goes on with. */
    SyntaxError unexpected(String context) {
        Token token = peek();
        if (token.type() == TokenType.ERROR) {
            return new SyntaxError(Objects.requireNonNull(lexer.problem()));
        }
        return new SyntaxError(token.span(), "unexpected " + describe(token) + context);
    }

    private String describe(Token token) {
        String text = text(token);
        if (!token.type().isBare()) {
            boolean name = token.type() == TokenType.IDENTIFIER || token.type() == TokenType.METRIC_IDENTIFIER;
            text = !name && text.length() > SHOWN
                    ? Strings.quote(text.substring(0, SHOWN)) + "..."
                    : Strings.quote(text);
        }
        return token.type().description().replace("%s", text);
    }
}
