package dev.wfmon.plan;

import dev.wfmon.json.diff.Change;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What happens to one resource.
 *
 * @param live the state that the decision stands on; none where the target does not have the resource
 * @param changes what an update changes; empty for the other actions
 */
public record Step(Action action, Resource desired, Optional<Live> live, List<Change> changes) {

    public Step {
        changes = List.copyOf(changes);
    }

    public boolean isChange() {
        return action != Action.UNCHANGED;
    }
}
