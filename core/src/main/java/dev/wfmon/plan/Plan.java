package dev.wfmon.plan;

import dev.wfmon.alert.RuleGroup;
import dev.wfmon.grafana.diff.DashboardDiff;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Path;
import dev.wfmon.json.diff.Shape;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to bring a target from its live state to the desired one, in the order in which it must happen.
 *
 * <pre>{@code
 * Plan plan = Plan.of(resources, target.read(resources, Progress.NONE));
 * for (Step step : plan.changes()) {
 *     target.write(step, Target.Overwrite.REFUSE);
 * }
 * }</pre>
 */
public record Plan(List<Step> steps) {

    private static final Shape FOLDER = Shape.any();

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Compares what is wanted with what is there; touches nothing. */
    public static Plan of(List<Resource> desired, Map<ResourceId, Live> live) {
        return new Plan(desired.stream()
                .sorted(new ApplyOrder(desired))
                .map(resource -> step(resource, Optional.ofNullable(live.get(resource.id()))))
                .toList());
    }

    private static Step step(Resource desired, Optional<Live> live) {
        if (live.isEmpty()) {
            return new Step(Action.CREATE, desired, live, List.of());
        }
        List<Change> changes = changes(desired, live.get());
        return new Step(changes.isEmpty() ? Action.UNCHANGED : Action.UPDATE, desired, live, changes);
    }

    private static List<Change> changes(Resource desired, Live live) {
        List<Change> changes = new ArrayList<>();
        desired.folder()
                .filter(folder -> !live.folder().orElse(Resource.TOP_LEVEL).equals(folder))
                .ifPresent(folder -> changes.add(new Change(
                        Path.ROOT.then(new Path.Field("folder")),
                        live.folder().map(Json::of).orElse(null),
                        Json.of(folder))));
        changes.addAll(specChanges(live.spec(), desired));
        return changes;
    }

    private static List<Change> specChanges(JsonObject live, Resource desired) {
        return switch (desired.kind()) {
            case FOLDER -> JsonDiff.between(live, desired.spec(), FOLDER);
            // Where its author named it only around the dashboard, a target still keeps the uid inside of it.
            case DASHBOARD ->
                DashboardDiff.between(
                        live, desired.spec().with("uid", Json.of(desired.id().name())));
            // Its uid is the resource's name and stands nowhere inside.
            case DASHBOARD_V2 -> DashboardDiff.between(live, desired.spec());
            case RULE_GROUP -> RuleGroup.changes(live, desired.spec());
        };
    }

    /** The steps that write something. */
    public List<Step> changes() {
        return steps.stream().filter(Step::isChange).toList();
    }

    public long count(Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }
}
