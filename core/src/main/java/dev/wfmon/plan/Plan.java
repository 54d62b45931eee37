package dev.wfmon.plan;

import dev.wfmon.json.diff.Change;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
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
        List<Change> changes = Differences.between(live.get(), desired);
        return new Step(changes.isEmpty() ? Action.UNCHANGED : Action.UPDATE, desired, live, changes);
    }

    /** The steps that write something. */
    public List<Step> changes() {
        return steps.stream().filter(Step::isChange).toList();
    }

    public long count(Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }
}
