package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file from which Grafana provisions its alerting when it starts: all in {@code provisioning/alerting}. What the
 * server exports has the same form.
 *
 * <pre>{@code
 * AlertingFile file = AlertingFile.empty()
 *         .with(RuleGroup.named("Workflows").folder("Workflows"))
 *         .with(MuteTiming.named("Weekends").during(TimeInterval.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)))
 *         .deleteRule("gone-since-last-time");
 * String yaml = YamlWriter.write(file.json());
 * }</pre>
 *
 * <p>A rule that is no longer in a file stays on the server until a file deletes it. Texts are as Grafana means them on
 * both sides: the dollar signs of the file are doubled on the way in and halved on the way out.
 *
 * @param json the file as it is written, with all that is not known here
 */
public record AlertingFile(JsonObject json) {

    /** Grafana's name of the list of mute timings. */
    private static final String MUTE_TIMINGS = "muteTimes";

    public static AlertingFile empty() {
        return new AlertingFile(JsonObject.builder().put("apiVersion", 1).build());
    }

    /** Adds a resource after those of its kind. */
    public AlertingFile with(AlertingResource resource) {
        String list = switch (resource) {
            case RuleGroup ignored -> "groups";
            case ContactPoint ignored -> "contactPoints";
            case NotificationPolicy ignored -> "policies";
            case MuteTiming ignored -> MUTE_TIMINGS;
            case NotificationTemplate ignored -> "templates";
        };
        return append(list, resource.toFile());
    }

    public AlertingFile deleteRule(String uid) {
        return delete("deleteRules", "uid", uid);
    }

    /** Deletes one integration of a contact point. */
    public AlertingFile deleteContactPoint(String uid) {
        return delete("deleteContactPoints", "uid", uid);
    }

    /** Gives organisation 1 the policies that a new Grafana has. */
    public AlertingFile resetPolicies() {
        return append("resetPolicies", Json.of(1));
    }

    public AlertingFile deleteMuteTiming(String name) {
        return delete("deleteMuteTimes", "name", name);
    }

    public AlertingFile deleteTemplate(String name) {
        return delete("deleteTemplates", "name", name);
    }

    private AlertingFile delete(String list, String key, String value) {
        return append(
                list,
                FileForm.inOrganisation(JsonObject.builder().put(key, value).build()));
    }

    private AlertingFile append(String list, Json item) {
        List<Json> items =
                new ArrayList<>(json.array(list).map(JsonArray::items).orElse(List.of()));
        items.add(item);
        return new AlertingFile(json.with(list, JsonArray.of(items)));
    }

    public List<RuleGroup> ruleGroups() {
        return list("groups", RuleGroup::fromFile);
    }

    public List<ContactPoint> contactPoints() {
        return list("contactPoints", ContactPoint::fromFile);
    }

    /** One tree for each organisation. */
    public List<NotificationPolicy> policies() {
        return list("policies", NotificationPolicy::fromFile);
    }

    public List<MuteTiming> muteTimings() {
        return list(MUTE_TIMINGS, MuteTiming::fromFile);
    }

    public List<NotificationTemplate> templates() {
        return list("templates", NotificationTemplate::fromFile);
    }

    private <T> List<T> list(String name, Function<JsonObject, T> reader) {
        return json.objects(name).map(reader).toList();
    }

    /**
     * What Grafana would refuse of the file, in which case it would not start. Variables of the server's environment
     * are told as well, since only the server can say what they come to.
     */
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, FileInspection::file);
    }

    /** The sizes of its lists; no contents, since there may be secrets in them. */
    @Override
    public String toString() {
        return "AlertingFile[ruleGroups=" + ruleGroups().size() + ", contactPoints=" + contactPoints()
                + ", policies=" + policies().size() + ", muteTimings="
                + muteTimings().size()
                + ", templates=" + templates().size() + "]";
    }
}
