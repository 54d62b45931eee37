package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.RefId;
import dev.wfmon.grafana.dashboard.Upsampler;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule of a {@link RuleGroup}: queries, expressions on their answers, and what comes of the last of them.
 *
 * <pre>{@code
 * Rule<?> rule = AlertRule.named("Queue is long")
 *         .uid("queue-is-long")
 *         .query(RuleQuery.range("prometheus", "queue_length"))
 *         .reduce(Reducer.MEAN)
 *         .threshold(Evaluator.above(100));
 * rule.queries().getLast().refId(); // Optional[C]
 * }</pre>
 *
 * @param <R> the kind of rule itself, which every method returns
 */
public sealed interface Rule<R extends Rule<R>> permits AlertRule, RecordingRule {

    /** The rule in the words of Grafana's API. */
    JsonObject json();

    /** This rule with any member set, in the words of Grafana's API. */
    R with(String member, Json value);

    /** This rule with that query or expression as the one that counts. */
    R resultOf(String refId);

    /** A rule as Grafana's API has it: a recording rule where it says what to record. */
    static Rule<?> of(JsonObject json) {
        boolean records = json.find("record")
                .filter(value -> !(value instanceof JsonNull))
                .isPresent();
        return records ? new RecordingRule(json) : new AlertRule(json);
    }

    /** The name by which Grafana knows the rule for good: up to 40 letters, digits, dashes and underscores. */
    default R uid(String uid) {
        return with("uid", Json.of(uid));
    }

    /** Adds a query, after those before it; it is the one that counts until another follows. */
    default R query(RuleQuery query) {
        String refId = query.refId().orElse(RefId.of(queries().size()));
        JsonObject item =
                JsonObject.builder().put("refId", refId).putAll(query.json()).build();
        List<Json> data =
                new ArrayList<>(json().array("data").map(JsonArray::items).orElse(List.of()));
        data.add(item);
        return with("data", JsonArray.of(data)).resultOf(refId);
    }

    /** Adds an expression. */
    default R expression(Expression expression) {
        return query(RuleQuery.of(expression));
    }

    /** Makes one number of each series of the last answer. */
    default R reduce(Reducer reducer) {
        return reduce(reducer, NonNumbers.keep());
    }

    default R reduce(Reducer reducer, NonNumbers nonNumbers) {
        return expression(Expression.reduce(lastRefId(), reducer, nonNumbers));
    }

    /** Puts the values of the last answer at even steps. */
    default R resample(Duration window, Downsampler downsampler, Upsampler upsampler) {
        return expression(Expression.resample(lastRefId(), window, downsampler, upsampler));
    }

    /** Works out a formula, in which {@code $A} stands for the answer A. */
    default R math(String formula) {
        return expression(Expression.math(formula));
    }

    default R label(String name, String value) {
        return with("labels", labelsJson().with(name, Json.of(value)));
    }

    /** Stops the rule from being worked out. */
    default R paused() {
        return with("isPaused", Json.of(true));
    }

    default Optional<String> uid() {
        return json().string("uid");
    }

    default Optional<String> title() {
        return json().string("title");
    }

    /** The queries and expressions, in order. */
    default List<RuleQuery> queries() {
        return json().objects("data").map(RuleQuery::new).toList();
    }

    default Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labelsJson()
                .members()
                .forEach(member -> member.value().asString().ifPresent(text -> labels.put(member.name(), text)));
        return Map.copyOf(labels);
    }

    default boolean isPaused() {
        return json().isTrue("isPaused");
    }

    private JsonObject labelsJson() {
        return json().object("labels").orElse(JsonObject.empty());
    }

    private String lastRefId() {
        List<RuleQuery> queries = queries();
        return queries.isEmpty() ? "" : queries.getLast().refId().orElse("");
    }
}
