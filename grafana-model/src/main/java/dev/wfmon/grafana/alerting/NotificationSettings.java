package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the alerts of one rule go, past the notification policies.
 *
 * <pre>{@code
 * NotificationSettings.to("On call").groupBy("alertname", "cluster").repeatInterval(Duration.ofHours(4));
 * }</pre>
 */
public record NotificationSettings(JsonObject json) {

    /** To the contact point of that name. */
    public static NotificationSettings to(String contactPoint) {
        return new NotificationSettings(
                JsonObject.builder().put("receiver", contactPoint).build());
    }

    /** The labels that make one notification of several alerts. */
    public NotificationSettings groupBy(String... labels) {
        return with("group_by", JsonArray.ofStrings(List.of(labels)));
    }

    /** How long a new group waits for more alerts. */
    public NotificationSettings groupWait(Duration duration) {
        return with("group_wait", Json.of(PrometheusDuration.format(duration)));
    }

    /** How long a group waits before it tells of further alerts. */
    public NotificationSettings groupInterval(Duration duration) {
        return with("group_interval", Json.of(PrometheusDuration.format(duration)));
    }

    /** How long until a group is told of again. */
    public NotificationSettings repeatInterval(Duration duration) {
        return with("repeat_interval", Json.of(PrometheusDuration.format(duration)));
    }

    /** The mute timings during which nobody is told. */
    public NotificationSettings muteDuring(String... timings) {
        return with("mute_time_intervals", JsonArray.ofStrings(List.of(timings)));
    }

    /** The time intervals outside of which nobody is told. */
    public NotificationSettings activeDuring(String... timings) {
        return with("active_time_intervals", JsonArray.ofStrings(List.of(timings)));
    }

    private NotificationSettings with(String name, Json value) {
        return new NotificationSettings(json.with(name, value));
    }

    /** The name of the contact point. */
    public Optional<String> receiver() {
        return json.string("receiver");
    }
}
