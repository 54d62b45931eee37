package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which contact point gets which alerts: a tree. An alert goes to the first branch whose matchers all pass, and further
 * on where that branch continues; the root gets what no branch takes.
 *
 * <pre>{@code
 * NotificationPolicy tree = NotificationPolicy.to("Team mail")
 *         .groupBy("grafana_folder", "alertname")
 *         .groupWait(Duration.ofSeconds(30))
 *         .branch(NotificationPolicy.to("On call")
 *                 .when(Matcher.equal("severity", "critical"))
 *                 .muteDuring("Weekends"));
 * tree.problems(List.of("Team mail"), List.of()); // [… there is no contact point "On call", …]
 * }</pre>
 *
 * @param json the policy in the words of Grafana's API, with {@code orgId} from files beside them
 */
public record NotificationPolicy(JsonObject json) implements AlertingResource {

    public static NotificationPolicy to(String contactPoint) {
        return new NotificationPolicy(
                JsonObject.builder().put("receiver", contactPoint).build());
    }

    /** A branch that goes where its parent goes. */
    public static NotificationPolicy inherited() {
        return new NotificationPolicy(JsonObject.empty());
    }

    /** The tree that {@code GET /api/v1/provisioning/policies} answers. */
    public static NotificationPolicy fromApi(JsonObject json) {
        return new NotificationPolicy(json);
    }

    /** An item of the list {@code policies} of a provisioning file or an export. */
    public static NotificationPolicy fromFile(JsonObject item) {
        return new NotificationPolicy(Dollars.inObject(item, Dollars::unescape));
    }

    /** The body of a {@code PUT}. */
    public JsonObject toApi() {
        return json.without("orgId");
    }

    @Override
    public JsonObject toFile() {
        return FileForm.inOrganisation(Dollars.inObject(json.without("provenance"), Dollars::escape));
    }

    /** Takes only alerts that pass these and all earlier matchers; not for the root, which takes all. */
    public NotificationPolicy when(Matcher... matchers) {
        return append(
                "object_matchers", List.of(matchers).stream().map(Matcher::json).toList());
    }

    /** The labels that make one notification of several alerts; {@code ...} alone for all labels. */
    public NotificationPolicy groupBy(String... labels) {
        return with("group_by", JsonArray.ofStrings(List.of(labels)));
    }

    /** How long a new group waits for more alerts. */
    public NotificationPolicy groupWait(Duration duration) {
        return with("group_wait", Json.of(PrometheusDuration.format(duration)));
    }

    /** How long a group waits before it tells of further alerts. */
    public NotificationPolicy groupInterval(Duration duration) {
        return with("group_interval", Json.of(PrometheusDuration.format(duration)));
    }

    /** How long until a group is told of again. */
    public NotificationPolicy repeatInterval(Duration duration) {
        return with("repeat_interval", Json.of(PrometheusDuration.format(duration)));
    }

    /** The mute timings during which nobody is told; not for the root. */
    public NotificationPolicy muteDuring(String... timings) {
        return with("mute_time_intervals", JsonArray.ofStrings(List.of(timings)));
    }

    /** The time intervals outside of which nobody is told; not for the root. */
    public NotificationPolicy activeDuring(String... timings) {
        return with("active_time_intervals", JsonArray.ofStrings(List.of(timings)));
    }

    /** Lets the branches after this one have the alert as well. */
    public NotificationPolicy andContinue() {
        return with("continue", Json.of(true));
    }

    /** Adds a branch after those before it. */
    public NotificationPolicy branch(NotificationPolicy branch) {
        return append("routes", List.of(branch.json));
    }

    private NotificationPolicy append(String name, List<? extends Json> items) {
        List<Json> all = new ArrayList<>(json.array(name).map(JsonArray::items).orElse(List.of()));
        all.addAll(items);
        return with(name, JsonArray.of(all));
    }

    private NotificationPolicy with(String name, Json value) {
        return new NotificationPolicy(json.with(name, value));
    }

    /** The name of the contact point; a branch without one goes where its parent goes. */
    public Optional<String> receiver() {
        return json.string("receiver");
    }

    /** The matchers of the form {@code object_matchers}; older forms stay in the JSON. */
    public List<Matcher> matchers() {
        return json.array("object_matchers").stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> Matcher.of(item).stream())
                .toList();
    }

    public List<NotificationPolicy> branches() {
        return json.objects("routes").map(NotificationPolicy::new).toList();
    }

    /** What Grafana would refuse of the tree whose root this is, as far as it can tell without knowing other names. */
    @Override
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, PolicyInspection::root);
    }

    /** The same, given the names of all contact points and of all mute timings. */
    public List<AlertingProblem> problems(Collection<String> contactPoints, Collection<String> muteTimings) {
        return Inspected.problems(json, root -> {
            PolicyInspection.root(root);
            PolicyInspection.names(root, contactPoints, muteTimings);
        });
    }
}
