package dev.wfmon.alert.routing;

import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Keeps some alerts quiet while others fire.
 *
 * <pre>{@code
 * InhibitRule rule = new InhibitRule(
 *         List.of(LabelMatcher.equal("severity", "critical")),
 *         List.of(LabelMatcher.equal("severity", "warning")),
 *         List.of("alertname", "task_id"));
 * rule.inhibits(
 *         Map.of("severity", "critical", "alertname", "Stuck"),
 *         Map.of("severity", "warning", "alertname", "Stuck")); // true
 * }</pre>
 *
 * @param source what the alert that fires has to be
 * @param target what the alert that is kept quiet has to be
 * @param equal labels in which the two must be the same; absent and empty are the same
 */
public record InhibitRule(List<LabelMatcher> source, List<LabelMatcher> target, List<String> equal) {

    public InhibitRule {
        source = List.copyOf(source);
        target = List.copyOf(target);
        equal = List.copyOf(equal);
    }

    /**
     * Whether the first alert, when it fires, keeps the second one quiet. An alert that fits both sides is not inhibited
     * by one that fits both as well, so that none inhibits itself.
     */
    public boolean inhibits(Map<String, String> firing, Map<String, String> alert) {
        return matches(target, alert)
                && matches(source, firing)
                && equal.stream()
                        .allMatch(label -> firing.getOrDefault(label, "").equals(alert.getOrDefault(label, "")))
                && !(matches(source, alert) && matches(target, firing));
    }

    private static boolean matches(List<LabelMatcher> matchers, Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }

    /** The rule as a configuration has it, with matchers in the new form. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        Route.putList(
                json,
                "source_matchers",
                source.stream().map(LabelMatcher::toString).toList());
        Route.putList(
                json,
                "target_matchers",
                target.stream().map(LabelMatcher::toString).toList());
        Route.putList(json, "equal", equal);
        return json.build();
    }
}
