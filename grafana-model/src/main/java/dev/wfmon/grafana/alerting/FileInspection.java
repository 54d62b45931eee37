package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.function.Function;

/** What is wrong with a provisioning file. */
final class FileInspection {

    private FileInspection() {}

    static void file(Inspected file) {
        items(file, "groups", RuleGroup::fromFile, Dollars::variablesInGroup);
        file.objects("groups").forEach(group -> {
            group.text("folder", "the rule group names no folder");
            group.text("interval", "the rule group has no interval");
        });
        items(file, "contactPoints", ContactPoint::fromFile, Dollars::variablesInObject);
        items(file, "policies", NotificationPolicy::fromFile, Dollars::variablesInObject);
        items(file, "muteTimes", MuteTiming::fromFile, timing -> List.of());
        items(file, "templates", NotificationTemplate::fromFile, template -> List.of());
        List.of("deleteRules", "deleteContactPoints").forEach(list -> named(file, list, "uid"));
        List.of("deleteMuteTimes", "deleteTemplates").forEach(list -> named(file, list, "name"));
        file.items("resetPolicies").forEach(Inspected::number);
    }

    private static void named(Inspected file, String list, String key) {
        file.objects(list).forEach(item -> item.text(key, "what is to be deleted has no " + key));
    }

    private static void items(
            Inspected file,
            String list,
            Function<JsonObject, AlertingResource> reader,
            Function<JsonObject, List<JsonString>> variables) {
        for (Inspected item : file.objects(list)) {
            item.integer("orgId");
            JsonObject object = item.value().asObject().orElseThrow();
            reader.apply(object).problems().forEach(problem -> file.problems().add(below(item.path(), problem)));
            variables.apply(object).forEach(text -> variable(item, text));
        }
    }

    /** Names of members are those of the API below here; places in the text are right all the same. */
    private static AlertingProblem below(JsonPointer path, AlertingProblem problem) {
        JsonPointer whole = path;
        for (String step : problem.path().steps()) {
            whole = whole.then(step);
        }
        return new AlertingProblem(whole, problem.offset(), problem.message());
    }

    private static void variable(Inspected item, JsonString text) {
        String message = "a variable of the server's environment; write $$ where a dollar sign is meant";
        item.problems().add(new AlertingProblem(item.path(), text.offset(), message));
    }
}
