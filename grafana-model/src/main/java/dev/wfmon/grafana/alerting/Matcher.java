package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.List;
import java.util.Optional;

/**
 * A condition on a label of an alert.
 *
 * <pre>{@code
 * Matcher.equal("severity", "critical");
 * Matcher.matches("team", "shop|checkout"); // a regular expression for the whole value
 * }</pre>
 */
public record Matcher(String label, MatchOperator operator, String value) {

    private static final int PARTS = 3;

    public static Matcher equal(String label, String value) {
        return new Matcher(label, MatchOperator.EQUAL, value);
    }

    public static Matcher notEqual(String label, String value) {
        return new Matcher(label, MatchOperator.NOT_EQUAL, value);
    }

    public static Matcher matches(String label, String regex) {
        return new Matcher(label, MatchOperator.MATCHES, regex);
    }

    public static Matcher notMatches(String label, String regex) {
        return new Matcher(label, MatchOperator.NOT_MATCHES, regex);
    }

    /** The three texts in a list that Grafana's policies hold. */
    public JsonArray json() {
        return JsonArray.ofStrings(List.of(label, operator.keyword(), value));
    }

    /** The same read back, where it is three texts with a known operator. */
    static Optional<Matcher> of(Json json) {
        List<String> parts = json.asArray().stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> item.asString().stream())
                .toList();
        return parts.size() != PARTS
                ? Optional.empty()
                : operator(parts.get(1)).map(operator -> new Matcher(parts.getFirst(), operator, parts.getLast()));
    }

    private static Optional<MatchOperator> operator(String keyword) {
        return List.of(MatchOperator.values()).stream()
                .filter(operator -> operator.keyword().equals(keyword))
                .findFirst();
    }

    @Override
    public String toString() {
        return label + operator.keyword() + Json.of(value);
    }
}
