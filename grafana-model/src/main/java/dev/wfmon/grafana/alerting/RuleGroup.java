package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that are worked out one after the other, at even times.
 *
 * <pre>{@code
 * RuleGroup group = RuleGroup.named("Workflows")
 *         .folderUid("workflows")      // how the API knows the folder
 *         .folder("Teams/Workflows")   // how a file knows it
 *         .every(Duration.ofMinutes(1))
 *         .rule(AlertRule.named("Stuck").uid("stuck").query(RuleQuery.instant("prometheus", "stuck_workflows > 0")));
 * JsonObject body = group.toApi();     // for PUT /api/v1/provisioning/folder/workflows/rule-groups/Workflows
 * AlertingFile file = AlertingFile.empty().with(group);
 * }</pre>
 *
 * @param json the group in the words of Grafana's API, with {@code folder} and {@code orgId} from files beside them
 */
public record RuleGroup(JsonObject json) implements AlertingResource {

    /** A group whose rules are worked out each minute. */
    public static RuleGroup named(String title) {
        return new RuleGroup(JsonObject.builder()
                .put("title", title)
                .put("interval", 60)
                .put("rules", JsonArray.of())
                .build());
    }

    /** A group as {@code GET …/folder/{uid}/rule-groups/{name}} answers it. */
    public static RuleGroup fromApi(JsonObject json) {
        return new RuleGroup(json);
    }

    /** An item of the list {@code groups} of a provisioning file or an export. */
    public static RuleGroup fromFile(JsonObject item) {
        return new RuleGroup(FileForm.groupFromFile(item));
    }

    /** The body of a {@code PUT}: without what only files say. */
    public JsonObject toApi() {
        return json.without("orgId").without("folder");
    }

    /** The group without what the server owns; a file knows its folder by {@link #folder(String) titles}. */
    @Override
    public JsonObject toFile() {
        return FileForm.groupToFile(json);
    }

    /** The uid of the folder, by which the API finds it. */
    public RuleGroup folderUid(String uid) {
        return with("folderUid", Json.of(uid));
    }

    /** The titles of the folder and those around it, joined by slashes, by which a provisioning file finds it. */
    public RuleGroup folder(String path) {
        return with("folder", Json.of(path));
    }

    /** How often the rules are worked out; a multiple of ten seconds. */
    public RuleGroup every(Duration interval) {
        return with("interval", Json.of(interval.toSeconds()));
    }

    /** Adds a rule after those before it. */
    public RuleGroup rule(Rule<?> rule) {
        List<Json> rules =
                new ArrayList<>(json.array("rules").map(JsonArray::items).orElse(List.of()));
        rules.add(rule.json());
        return with("rules", JsonArray.of(rules));
    }

    private RuleGroup with(String name, Json value) {
        return new RuleGroup(json.with(name, value));
    }

    public Optional<String> title() {
        return json.string("title");
    }

    public Optional<String> folderUid() {
        return json.string("folderUid");
    }

    public Optional<String> folder() {
        return json.string("folder");
    }

    /** How often the rules are worked out. */
    public Optional<Duration> interval() {
        return json.integer("interval").map(Duration::ofSeconds);
    }

    public List<Rule<?>> rules() {
        return json.objects("rules").<Rule<?>>map(Rule::of).toList();
    }

    @Override
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, RuleInspection::group);
    }
}
