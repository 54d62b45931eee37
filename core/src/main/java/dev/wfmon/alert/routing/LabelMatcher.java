package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.Names;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an alert's label has to be.
 *
 * <pre>{@code
 * LabelMatcher critical = LabelMatcher.equal("severity", "critical");
 * critical.matches(Map.of("severity", "critical")); // true
 * LabelMatcher.matching("team", "a|b").toString(); // team=~"a|b"
 * }</pre>
 *
 * <p>A label that an alert lacks counts as empty. Expressions are those of RE2 and must match the whole value.
 */
public final class LabelMatcher {

    /** How the value is compared. */
    public enum Op {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCH("=~"),
        NOT_MATCH("!~");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean isExpression() {
            return this == MATCH || this == NOT_MATCH;
        }
    }

    /** Alertmanager sorts matchers so before it makes a route's key of them. */
    static final Comparator<LabelMatcher> ORDER = Comparator.comparing(LabelMatcher::name)
            .thenComparing(LabelMatcher::value)
            .thenComparing(LabelMatcher::op);

    private final String name;
    private final Op op;
    private final String value;
    private final Pattern pattern;

    /**
     * @throws IllegalArgumentException when the value should be an expression of RE2 and is none
     */
    public LabelMatcher(String name, Op op, String value) {
        this.name = name;
        this.op = op;
        this.value = value;
        this.pattern = op.isExpression() ? Re2.pattern(value) : Pattern.compile("");
    }

    public static LabelMatcher equal(String name, String value) {
        return new LabelMatcher(name, Op.EQUAL, value);
    }

    public static LabelMatcher notEqual(String name, String value) {
        return new LabelMatcher(name, Op.NOT_EQUAL, value);
    }

    /** Matches values that the whole expression matches. */
    public static LabelMatcher matching(String name, String expression) {
        return new LabelMatcher(name, Op.MATCH, expression);
    }

    public static LabelMatcher notMatching(String name, String expression) {
        return new LabelMatcher(name, Op.NOT_MATCH, expression);
    }

    public String name() {
        return name;
    }

    public Op op() {
        return op;
    }

    public String value() {
        return value;
    }

    public boolean matches(Map<String, String> labels) {
        String actual = labels.getOrDefault(name, "");
        return switch (op) {
            case EQUAL -> actual.equals(value);
            case NOT_EQUAL -> !actual.equals(value);
            case MATCH -> pattern.matcher(actual).matches();
            case NOT_MATCH -> !pattern.matcher(actual).matches();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMatcher that
                && name.equals(that.name)
                && op == that.op
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, op, value);
    }

    /** The matcher as a configuration has it, {@code severity="critical"}. */
    @Override
    public String toString() {
        return (Names.isLabel(name) ? name : quoted(name)) + op.sign() + quoted(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }
}
