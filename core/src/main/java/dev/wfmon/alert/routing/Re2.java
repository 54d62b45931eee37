package dev.wfmon.alert.routing;

import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of RE2 in Java's own, which says some things otherwise. */
final class Re2 {

    /** What is written in another way, or means something else, outside of brackets and inside of them. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?x)
              \\\\Q.*?(?:\\\\E|$)
            | \\\\(?<octal>[0-7]{1,3}) | \\\\v | \\\\s | \\\\S
            | \\\\(?<negated>[pP])\\{(?<script>\\^?[A-Z][a-z]{2,}\\w*)}
            | \\\\.
            | \\[:(?<class>\\^?[a-z]+):]
            | \\(\\?P?<[A-Za-z_]\\w*>
            | \\(\\?(?<flags>[a-zA-Z-]+)(?<end>[:)])
            | \\{(?!\\d)
            | [\\[\\]&$]
            """, Pattern.DOTALL);

    private Re2() {}

    /** What RE2 says of an expression that it refuses. */
    static Optional<String> problem(String expression) {
        String literal = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        // The parser of PromQL knows RE2, since matchers there have the same expressions.
        ParseResult parsed = Promql.parse("x{a=~\"" + literal + "\"}");
        return parsed.problems().stream().map(problem -> problem.message()).findFirst();
    }

    /**
     * The expression for Java, to be matched against a whole text.
     *
     * @throws IllegalArgumentException when it is no expression of RE2
     */
    static Pattern pattern(String expression) {
        problem(expression).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        return Pattern.compile(new Translation(expression).translate(), Pattern.UNIX_LINES);
    }

    private static final class Translation {

        private final String expression;
        private final StringBuilder out = new StringBuilder();
        private int classStart = -1;

        Translation(String expression) {
            this.expression = expression;
        }

        String translate() {
            Matcher tokens = TOKEN.matcher(expression);
            int done = 0;
            while (tokens.find(done)) {
                out.append(expression, done, tokens.start()).append(token(tokens));
                done = tokens.end();
            }
            return out.append(expression, done, expression.length()).toString();
        }

        private String token(Matcher token) {
            String text = token.group();
            if (token.group("octal") != null) {
                return "\\0" + token.group("octal");
            }
            if (token.group("script") != null) {
                String script = token.group("script").replace("^", "");
                boolean isNegated = token.group("negated").equals("P")
                        != token.group("script").startsWith("^");
                return (isNegated ? "\\P{Is" : "\\p{Is") + script + "}";
            }
            return switch (text) {
                case "\\v" -> "\\x0B";
                case "\\s" -> isInClass() ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
                case "\\S" -> "[^\\t\\n\\f\\r ]";
                case "$" -> isInClass() ? "\\$" : "\\z";
                case "{" -> "\\{";
                case "&" -> "\\&";
                case "[" -> open(token.start());
                case "]" -> close(token.start());
                default -> other(token, text);
            };
        }

        private String other(Matcher token, String text) {
            if (token.group("class") != null && isInClass()) {
                return posix(token.group("class"));
            }
            if (token.group("flags") != null && !isInClass()) {
                // U would change what a class means in Java; greedy or not makes no difference here.
                String flags = token.group("flags").replace("i", "iu").replace("U", "");
                return "(?" + (flags.equals("-") ? "" : flags) + token.group("end");
            }
            return text.startsWith("(?") && text.endsWith(">") && !isInClass()
                    ? "(?:"
                    : text.startsWith("[") ? open(token.start()) + text.substring(1) : text;
        }

        private static String posix(String name) {
            boolean isNegated = name.startsWith("^");
            String bare = isNegated ? name.substring(1) : name;
            String set = switch (bare) {
                case "word" -> "\\w";
                case "ascii" -> "\\p{ASCII}";
                case "xdigit" -> "\\p{XDigit}";
                default -> "\\p{" + Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + "}";
            };
            return isNegated ? "[^" + set + "]" : set;
        }

        private boolean isInClass() {
            return classStart >= 0;
        }

        private String open(int at) {
            if (isInClass()) {
                return "\\[";
            }
            classStart = at;
            return "[";
        }

        /** A bracket that closes comes first in a class as itself. */
        private String close(int at) {
            boolean isFirst = at == classStart + (expression.startsWith("[^", Math.max(classStart, 0)) ? 2 : 1);
            if (!isInClass() || isFirst) {
                return "\\]";
            }
            classStart = -1;
            return "]";
        }
    }
}
