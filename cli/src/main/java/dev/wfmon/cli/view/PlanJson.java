package dev.wfmon.cli.view;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.plan.Action;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;

/** A plan as programs read it. */
public final class PlanJson {

    /** Moves when a reader of the last version would be misled. */
    static final int VERSION = 1;

    private PlanJson() {}

    public static JsonObject of(Plan plan, String target) {
        return JsonObject.builder()
                .put("version", VERSION)
                .put("target", target)
                .put("changes", plan.changes().stream().map(PlanJson::step).toList())
                .put(
                        "summary",
                        JsonObject.builder()
                                .put("create", plan.count(Action.CREATE))
                                .put("change", plan.count(Action.UPDATE))
                                .put("unchanged", plan.count(Action.UNCHANGED))
                                .build())
                .build();
    }

    private static JsonObject step(Step step) {
        JsonObject.Builder json = JsonObject.builder()
                .put("action", step.action().verb())
                .put("kind", ApplyJson.name(step.desired().kind()))
                .put("name", step.desired().id().name());
        step.desired().title().ifPresent(title -> json.put("title", title));
        return json.put(
                        "differences",
                        step.changes().stream().map(PlanJson::change).toList())
                .build();
    }

    private static JsonObject change(Change change) {
        JsonObject.Builder json = JsonObject.builder().put("path", change.path().toString());
        Json before = change.before();
        if (before != null) {
            json.put("before", before);
        }
        Json after = change.after();
        if (after != null) {
            json.put("after", after);
        }
        return json.build();
    }
}
