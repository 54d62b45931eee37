package dev.wfmon.alert.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That an alert goes to a receiver, and how.
 *
 * @param path the routes from the root to the one that decides
 * @param groupLabels the alert's labels that its group is known by; alerts with the same ones come in one notification
 * @param groupKey the group's key, as notifications have it
 * @param groupWait how long the first notification of a group waits for more alerts
 * @param groupInterval how long news of a group wait
 * @param repeatInterval after what time a notification is sent again
 * @param mutedBy the time interval that keeps it from being sent at the time that was asked for
 * @param inhibitedBy the labels of the firing alert that keeps it from being sent
 */
public record Delivery(
        String receiver,
        List<Route> path,
        Map<String, String> groupLabels,
        String groupKey,
        Duration groupWait,
        Duration groupInterval,
        Duration repeatInterval,
        Optional<String> mutedBy,
        Optional<Map<String, String>> inhibitedBy) {

    public Delivery {
        path = List.copyOf(path);
        groupLabels = Map.copyOf(groupLabels);
    }

    /** Whether a notification is sent. */
    public boolean isSent() {
        return mutedBy.isEmpty() && inhibitedBy.isEmpty();
    }
}
