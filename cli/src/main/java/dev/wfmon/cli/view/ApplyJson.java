package dev.wfmon.cli.view;

import dev.wfmon.json.JsonObject;
import dev.wfmon.plan.Plan;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Applier;
import dev.wfmon.target.Outcome;
import dev.wfmon.target.Outcome.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an apply did, as programs read it. */
public final class ApplyJson {

    private ApplyJson() {}

    /** Counts by kind; what was unchanged counts as skipped, since it was not written. */
    public static JsonObject of(Plan plan, Applier.Result result) {
        return JsonObject.builder()
                .put("version", PlanJson.VERSION)
                .put(
                        "summary",
                        Arrays.stream(Kind.values())
                                .filter(kind -> total(plan, kind) > 0)
                                .map(kind -> summary(kind, plan, result.outcomes()))
                                .toList())
                .put(
                        "failures",
                        result.outcomes().stream()
                                .flatMap(outcome -> outcome.failure().stream()
                                        .map(failure ->
                                                failure(outcome.step().desired().id(), failure.getMessage())))
                                .toList())
                .build();
    }

    private static JsonObject summary(Kind kind, Plan plan, List<Outcome> outcomes) {
        long total = total(plan, kind);
        long succeeded = count(outcomes, kind, Status.SUCCEEDED);
        long failed = count(outcomes, kind, Status.FAILED);
        return JsonObject.builder()
                .put("kind", name(kind))
                .put("total", total)
                .put("succeeded", succeeded)
                .put("skipped", total - succeeded - failed)
                .put("failed", failed)
                .build();
    }

    private static long total(Plan plan, Kind kind) {
        return plan.steps().stream()
                .filter(step -> step.desired().kind() == kind)
                .count();
    }

    private static long count(List<Outcome> outcomes, Kind kind, Status status) {
        return outcomes.stream()
                .filter(outcome -> outcome.step().desired().kind() == kind && outcome.status() == status)
                .count();
    }

    private static JsonObject failure(ResourceId id, String message) {
        return JsonObject.builder()
                .put("kind", name(id.kind()))
                .put("name", id.name())
                .put("message", message)
                .build();
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
