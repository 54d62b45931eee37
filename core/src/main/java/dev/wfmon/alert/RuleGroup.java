package dev.wfmon.alert;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are evaluated one after the other at one interval.
 *
 * <pre>{@code
 * Rule down = Rule.alert("Down", "up == 0").pending(Duration.ofMinutes(5)).label("severity", "critical");
 * RuleGroup.of("hosts", List.of(down)).interval(Duration.ofMinutes(1)).toJson();
 * }</pre>
 *
 * @param interval how often; null for the engine's own setting
 * @param queryOffset how far back in time the rules look, so that late samples count; null for the engine's own setting
 * @param limit the greatest number of series that a rule may yield; 0 for no limit
 * @param labels labels of each of the rules
 * @param settings further fields that only some engines know, such as vmalert's {@code type}, {@code concurrency} and
 *     {@code eval_offset} or Thanos' {@code partial_response_strategy}; kept as they are
 */
public record RuleGroup(
        String name,
        @Nullable Duration interval,
        @Nullable Duration queryOffset,
        long limit,
        Map<String, String> labels,
        List<Rule> rules,
        JsonObject settings) {

    private static final Shape SHAPE =
            Shape.any().list("rules", Items.of("rule").by(RuleGroup::nameOf).named(RuleGroup::nameOf));

    public RuleGroup {
        labels = Strings.inOrder(labels);
        rules = List.copyOf(rules);
    }

    /** A group that leaves everything else to the engine. */
    public static RuleGroup of(String name, List<? extends Rule> rules) {
        return new RuleGroup(name, null, null, 0, Map.of(), List.copyOf(rules), JsonObject.empty());
    }

    /** Reads a group as a rule file has it, as far as it can be read; see {@link RuleFile#read} for what is wrong with it. */
    public static RuleGroup read(JsonObject group) {
        return RuleFileReader.group(group);
    }

    public RuleGroup interval(Duration duration) {
        return new RuleGroup(name, duration, queryOffset, limit, labels, rules, settings);
    }

    public RuleGroup queryOffset(Duration duration) {
        return new RuleGroup(name, interval, duration, limit, labels, rules, settings);
    }

    public RuleGroup limit(long series) {
        return new RuleGroup(name, interval, queryOffset, series, labels, rules, settings);
    }

    /** The group with one more label for all of its rules. */
    public RuleGroup label(String name, String value) {
        Map<String, String> more = Strings.with(labels, name, value);
        return new RuleGroup(this.name, interval, queryOffset, limit, more, rules, settings);
    }

    /** The group with a further field, for one engine. */
    public RuleGroup setting(String name, Json value) {
        return new RuleGroup(this.name, interval, queryOffset, limit, labels, rules, settings.with(name, value));
    }

    /** The group as a rule file has it. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder().put("name", name);
        if (interval != null) {
            json.put("interval", PrometheusDuration.format(interval));
        }
        if (queryOffset != null) {
            json.put("query_offset", PrometheusDuration.format(queryOffset));
        }
        if (limit != 0) {
            json.put("limit", limit);
        }
        return Strings.put(json, "labels", labels)
                .putAll(settings)
                .put("rules", rules.stream().map(Rule::toJson).toList())
                .build();
    }

    /** The changes that lead from one version of a group to the other. */
    public static List<Change> changes(JsonObject before, JsonObject after) {
        return JsonDiff.between(before, after, SHAPE);
    }

    /** The alert's or the recorded series' name. */
    private static Optional<String> nameOf(JsonObject rule) {
        return rule.string("alert").or(() -> rule.string("record"));
    }
}
