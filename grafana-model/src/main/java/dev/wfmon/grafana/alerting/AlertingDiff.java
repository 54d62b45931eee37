package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.json.diff.Shape.Items;
import java.util.List;
import java.util.Optional;

/**
 * The meaningful differences between two versions of a part of alerting.
 *
 * <pre>{@code
 * RuleGroup before = RuleGroup.named("Workflows").every(Duration.ofMinutes(1));
 * AlertingDiff.between(before, before.every(Duration.ofMinutes(5))); // [interval 60 → 300]
 * }</pre>
 *
 * <p>Left out is what the server owns or fills in; see {@link AlertingNormal} for what is said in several ways.
 *
 * <table>
 * <caption>What makes no difference</caption>
 * <tr><td>rules</td><td>{@code id}, {@code orgID}, {@code updated}, {@code provenance}; their folder and group, which
 * the group itself says; {@code for} and {@code keep_firing_for} of 0; {@code isPaused: false}; a {@code uid} that one side does not say; an empty {@code
 * queryType}; of recording rules, the condition, durations and states that only alert rules have</td></tr>
 * <tr><td>queries</td><td>in the model, {@code refId}, {@code intervalMs: 1000} and {@code maxDataPoints: 43200}; of
 * expressions, the time range</td></tr>
 * <tr><td>contact points</td><td>{@code provenance}; {@code disableResolveMessage: false}; a secret that one side has
 * redacted; the order of integrations</td></tr>
 * <tr><td>policies</td><td>{@code provenance}; {@code continue: false}; the order of matchers</td></tr>
 * <tr><td>mute timings, templates</td><td>{@code version}, {@code provenance}; numbers or names of months; the {@code
 * define} that Grafana puts around a template</td></tr>
 * <tr><td>all</td><td>{@code orgId}, {@code folder}, which only files say; missing, null and empty values</td></tr>
 * </table>
 */
public final class AlertingDiff {

    private static final Json EMPTY = Json.of("");

    private static final Shape QUERY = Shape.any()
            .byDefault("queryType", EMPTY)
            .silent("model")
            .field(
                    "model",
                    Shape.any()
                            .byDefault("intervalMs", Json.of(1000))
                            .byDefault("maxDataPoints", Json.of(43200))
                            .list("conditions", Items.of("condition")));

    private static final Shape RULE = Shape.any()
            .ignore("id", "orgID", "updated", "provenance", "folderUID", "ruleGroup")
            .byDefault("for", Json.of("0s"))
            .byDefault("keep_firing_for", Json.of("0s"))
            .byDefault("isPaused", Json.of(false))
            .filledIn("uid")
            .list("data", Items.of("query").by("refId").shaped(QUERY));

    private static final Shape GROUP = Shape.any()
            .ignore("orgId", "folder")
            .list(
                    "rules",
                    Items.of("rule")
                            .by("title", "uid")
                            .named(rule -> rule.string("title"))
                            .shaped(RULE));

    private static final Shape CONTACT_POINT = Shape.any()
            .ignore("orgId")
            .list(
                    "receivers",
                    Items.of("integration")
                            .by("uid", "type")
                            .inAnyOrder()
                            .shaped(Shape.any()
                                    .ignore("provenance")
                                    .filledIn("uid")
                                    .byDefault("disableResolveMessage", Json.of(false))));

    private static final Shape MUTE_TIMING = Shape.any()
            .ignore("orgId", "provenance", "version")
            .list("time_intervals", Items.of("interval").shaped(Shape.any().list("times", Items.of("time"))));

    private static final Shape TEMPLATE = Shape.any().ignore("orgId", "provenance", "version");

    private AlertingDiff() {}

    /** The changes that lead from one rule group to the other. */
    public static List<Change> between(RuleGroup before, RuleGroup after) {
        return JsonDiff.between(AlertingNormal.group(before.json()), AlertingNormal.group(after.json()), GROUP);
    }

    /** The changes that lead from one contact point to the other; none of them shows a secret. */
    public static List<Change> between(ContactPoint before, ContactPoint after) {
        return JsonDiff.between(
                Secrets.hidden(before.json(), after.json(), "[secret]"),
                Secrets.hidden(after.json(), before.json(), "[another secret]"),
                CONTACT_POINT);
    }

    /** The changes that lead from one tree of policies to the other. */
    public static List<Change> between(NotificationPolicy before, NotificationPolicy after) {
        int levels = Math.max(depth(before.json()), depth(after.json()));
        return JsonDiff.between(
                AlertingNormal.policy(before.json()), AlertingNormal.policy(after.json()), policy(levels));
    }

    /** The changes that lead from one mute timing to the other. */
    public static List<Change> between(MuteTiming before, MuteTiming after) {
        return JsonDiff.between(
                AlertingNormal.muteTiming(before.json()), AlertingNormal.muteTiming(after.json()), MUTE_TIMING);
    }

    /** The changes that lead from one template to the other. */
    public static List<Change> between(NotificationTemplate before, NotificationTemplate after) {
        return JsonDiff.between(
                AlertingNormal.template(before.json()), AlertingNormal.template(after.json()), TEMPLATE);
    }

    private static int depth(JsonObject policy) {
        return 1 + policy.objects("routes").mapToInt(AlertingDiff::depth).max().orElse(0);
    }

    /** Branches are told apart by what they take. */
    private static Shape policy(int levels) {
        Shape shape = Shape.any().ignore("orgId", "provenance").byDefault("continue", Json.of(false));
        return levels == 0
                ? shape
                : shape.list(
                        "routes",
                        Items.of("branch")
                                .by(AlertingDiff::matchers)
                                .named(AlertingDiff::matchers)
                                .shaped(policy(levels - 1)));
    }

    private static Optional<String> matchers(JsonObject policy) {
        List<String> texts = new NotificationPolicy(policy)
                .matchers().stream().map(Matcher::toString).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }
}
