package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * What Grafana's alerting is made of.
 *
 * <pre>{@code
 * AlertingResource resource = MuteTiming.named("Weekends").during(TimeInterval.on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
 * resource.problems(); // []
 * resource.toFile();   // an item of the list muteTimes in a provisioning file
 * }</pre>
 */
public sealed interface AlertingResource
        permits RuleGroup, ContactPoint, NotificationPolicy, MuteTiming, NotificationTemplate {

    /**
     * All that is known of it, in the words of Grafana's API; beside them stands what only a file says, such as
     * {@code orgId}.
     */
    JsonObject json();

    /** The same as an item of a provisioning file, in organisation 1 unless it says otherwise. */
    JsonObject toFile();

    /** What Grafana would refuse of it, wherever it comes from. */
    List<AlertingProblem> problems();
}
