package dev.wfmon.alert;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are evaluated one after the other at one interval.
 *
 * <pre>{@code
 * var up = new Rule.Alerting("Down", "up == 0", "5m", Map.of("severity", "critical"), Map.of("summary", "…"));
 * new RuleGroup("hosts", "1m", List.of(up)).toJson();
 * }</pre>
 *
 * @param interval how often, {@code 30s}; null for the engine's own setting
 */
public record RuleGroup(String name, @Nullable String interval, List<Rule> rules) {

    private static final Shape SHAPE =
            Shape.any().list("rules", Items.of("rule").by(RuleGroup::nameOf).named(RuleGroup::nameOf));

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /** The group as a rule file has it. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder().put("name", name);
        if (interval != null) {
            json.put("interval", interval);
        }
        return json.put("rules", rules.stream().map(Rule::toJson).toList()).build();
    }

    /** The changes that lead from one version of a group to the other. */
    public static List<Change> changes(JsonObject before, JsonObject after) {
        return JsonDiff.between(before, after, SHAPE);
    }

    /** The alert's or the recorded series' name. */
    private static Optional<String> nameOf(JsonObject rule) {
        return rule.string("alert").or(() -> rule.string("record"));
    }

    /** A copy that keeps the order, which people have chosen for reading. */
    static Map<String, String> inOrder(Map<String, String> strings) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(strings));
    }

    static JsonObject.Builder putStrings(JsonObject.Builder json, String name, Map<String, String> strings) {
        if (!strings.isEmpty()) {
            JsonObject.Builder object = JsonObject.builder();
            strings.forEach(object::put);
            json.put(name, object.build());
        }
        return json;
    }
}
