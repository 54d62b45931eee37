package dev.wfmon.promql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of tokens. */
enum TokenType {
    /** The end of the query. */
    END("end of input"),
    /** The place where the lexer gave up; the problem is kept by the lexer. */
    ERROR("error"),

    IDENTIFIER("identifier %s"),
    /** A name with a colon in it. */
    METRIC_IDENTIFIER("metric identifier %s"),
    NUMBER("number %s"),
    DURATION("duration %s"),
    STRING("string %s"),
    /** A Grafana variable. */
    VARIABLE("variable %s"),
    /** A word of Grafana variables and other text, such as {@code node_$x}. */
    TEMPLATE("identifier %s"),

    LEFT_PAREN("%s"),
    RIGHT_PAREN("%s"),
    LEFT_BRACE("%s"),
    RIGHT_BRACE("%s"),
    LEFT_BRACKET("%s"),
    RIGHT_BRACKET("%s"),
    COMMA("%s"),
    COLON("%s"),
    /** A single equals sign, which only matchers know. */
    ASSIGN("%s"),
    /** Another operator of matchers. */
    MATCH("<op:%s>"),
    AT("<op:%s>"),
    /** A binary operator. */
    OPERATOR("<op:%s>"),
    AGGREGATION("<aggr:%s>"),

    // Keywords of MetricsQL only.
    KEEP_METRIC_NAMES("<%s>"),
    LIMIT("<%s>"),
    WITH("<%s>"),

    ANCHORED("<%s>"),
    BOOL("<%s>"),
    BY("<%s>"),
    FILL("<%s>"),
    FILL_LEFT("<%s>"),
    FILL_RIGHT("<%s>"),
    GROUP_LEFT("<%s>"),
    GROUP_RIGHT("<%s>"),
    IGNORING("<%s>"),
    OFFSET("<%s>"),
    ON("<%s>"),
    SMOOTHED("<%s>"),
    WITHOUT("<%s>"),
    /** A function that durations or {@code @} know as well. */
    TIME_FUNCTION("%s");

    private static final Map<String, TokenType> WORDS = words();

    private static final Map<String, TokenType> METRICSQL_WORDS = metricsqlWords();

    private final String description;

    TokenType(String description) {
        this.description = description;
    }

    /** What a word means outside of braces; the case of keywords does not matter. */
    static TokenType ofWord(String word, boolean metricsql) {
        TokenType type = (metricsql ? METRICSQL_WORDS : WORDS).get(word.toLowerCase(Locale.ROOT));
        if (type != null) {
            return type;
        }
        return word.indexOf(':') < 0 ? IDENTIFIER : METRIC_IDENTIFIER;
    }

    /** Whether a label list takes the name without quotes; Prometheus prints some that it cannot read again. */
    static boolean isBareLabel(String name) {
        TokenType type = ofWord(name, false);
        return Chars.isIdentifier(name) && type != WITHOUT && type != NUMBER;
    }

    /** Whether the name of a metric needs quotes although it is an identifier, for it means something else. */
    static boolean isReserved(String name) {
        return switch (ofWord(name, false)) {
            case BOOL, GROUP_LEFT, GROUP_RIGHT, IGNORING, NUMBER, ON -> true;
            case OPERATOR -> name.equalsIgnoreCase(BinaryOp.ATAN2.symbol());
            default -> false;
        };
    }

    /** Whether it is a keyword only in front of a parenthesis. */
    boolean isFill() {
        return this == FILL || this == FILL_LEFT || this == FILL_RIGHT;
    }

    /** Whether Grafana variables make it. */
    boolean isTemplate() {
        return this == VARIABLE || this == TEMPLATE;
    }

    /** How a problem names a token of this type; {@code %s} stands for its text. */
    String description() {
        return description;
    }

    /** Whether a problem shows the text of a token bare, because the description marks what it is. */
    boolean isBare() {
        return description.startsWith("<");
    }

    private static Map<String, TokenType> words() {
        Map<String, TokenType> words = new HashMap<>();
        for (TokenType type : values()) {
            if (type.compareTo(ANCHORED) >= 0 && type != TIME_FUNCTION) {
                words.put(type.name().toLowerCase(Locale.ROOT), type);
            }
        }
        for (AggregationOp op : AggregationOp.values()) {
            words.put(op.symbol(), AGGREGATION);
        }
        for (BinaryOp op : BinaryOp.values()) {
            if (!op.isMetricsqlOnly()) {
                words.put(op.symbol(), OPERATOR);
            }
        }
        for (String function : new String[] {"start", "end", "step", "range", "min_of", "max_of"}) {
            words.put(function, TIME_FUNCTION);
        }
        words.put("inf", NUMBER);
        words.put("nan", NUMBER);
        return Map.copyOf(words);
    }

    private static Map<String, TokenType> metricsqlWords() {
        Map<String, TokenType> words = new HashMap<>(words());
        words.keySet().removeAll(Set.of("anchored", "smoothed", "fill", "fill_left", "fill_right"));
        words.keySet().removeAll(Set.of("limit_ratio", "step", "range", "min_of", "max_of"));
        for (TokenType type : new TokenType[] {KEEP_METRIC_NAMES, LIMIT, WITH}) {
            words.put(type.name().toLowerCase(Locale.ROOT), type);
        }
        for (BinaryOp op : BinaryOp.values()) {
            words.put(op.symbol(), OPERATOR);
        }
        return Map.copyOf(words);
    }
}
