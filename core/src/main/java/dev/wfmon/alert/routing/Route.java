package dev.wfmon.alert.routing;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree by which Alertmanager finds the receivers of an alert.
 *
 * <pre>{@code
 * Route route = Route.to("chat")
 *         .groupBy("alertname", "task_id")
 *         .groupWait(Duration.ofSeconds(30))
 *         .route(Route.to("pager").when(LabelMatcher.equal("severity", "critical")));
 * }</pre>
 *
 * @param receiver a receiver's name; empty for that of the route above
 * @param matchers what an alert has to be to come here; all of them
 * @param groupBy the labels by which alerts are put into one notification, {@code ...} for all; null for those of the
 *     route above
 * @param groupWait how long the first notification of a group waits for more alerts; null as above, as the next two
 * @param groupInterval how long news of a group wait
 * @param repeatInterval after what time a notification is sent again
 * @param continues whether the routes behind this one are tried as well
 * @param muteTimeIntervals names of time intervals in which nothing is sent
 * @param activeTimeIntervals names of time intervals outside of which nothing is sent
 * @param settings further fields, kept as they are
 */
public record Route(
        String receiver,
        List<LabelMatcher> matchers,
        @Nullable List<String> groupBy,
        @Nullable Duration groupWait,
        @Nullable Duration groupInterval,
        @Nullable Duration repeatInterval,
        boolean continues,
        List<String> muteTimeIntervals,
        List<String> activeTimeIntervals,
        List<Route> routes,
        JsonObject settings) {

    public Route {
        matchers = List.copyOf(matchers);
        groupBy = groupBy == null ? null : List.copyOf(groupBy);
        muteTimeIntervals = List.copyOf(muteTimeIntervals);
        activeTimeIntervals = List.copyOf(activeTimeIntervals);
        routes = List.copyOf(routes);
    }

    /** A route for all alerts. */
    public static Route to(String receiver) {
        return new Route(
                receiver,
                List.of(),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                JsonObject.empty());
    }

    /** The route for alerts that match all of these only. */
    public Route when(LabelMatcher... all) {
        return with(draft -> draft.matchers = List.of(all));
    }

    public Route groupBy(String... labels) {
        return with(draft -> draft.groupBy = List.of(labels));
    }

    public Route groupWait(Duration duration) {
        return with(draft -> draft.groupWait = duration);
    }

    public Route groupInterval(Duration duration) {
        return with(draft -> draft.groupInterval = duration);
    }

    public Route repeatInterval(Duration duration) {
        return with(draft -> draft.repeatInterval = duration);
    }

    /** The route as one that lets the routes behind it have the alert as well. */
    public Route thenContinue() {
        return with(draft -> draft.continues = true);
    }

    public Route muteDuring(String... intervals) {
        return with(draft -> draft.muteTimeIntervals = List.of(intervals));
    }

    public Route activeDuring(String... intervals) {
        return with(draft -> draft.activeTimeIntervals = List.of(intervals));
    }

    /** The route with one more route below it. */
    public Route route(Route child) {
        List<Route> more = new ArrayList<>(routes);
        more.add(child);
        return with(draft -> draft.routes = more);
    }

    private Route with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.route();
    }

    /** A copy of a route while one thing of it changes. */
    private static final class Draft {

        private final Route original;
        private List<LabelMatcher> matchers;
        private @Nullable List<String> groupBy;
        private @Nullable Duration groupWait;
        private @Nullable Duration groupInterval;
        private @Nullable Duration repeatInterval;
        private boolean continues;
        private List<String> muteTimeIntervals;
        private List<String> activeTimeIntervals;
        private List<Route> routes;

        Draft(Route original) {
            this.original = original;
            this.matchers = original.matchers;
            this.groupBy = original.groupBy;
            this.groupWait = original.groupWait;
            this.groupInterval = original.groupInterval;
            this.repeatInterval = original.repeatInterval;
            this.continues = original.continues;
            this.muteTimeIntervals = original.muteTimeIntervals;
            this.activeTimeIntervals = original.activeTimeIntervals;
            this.routes = original.routes;
        }

        Route route() {
            return new Route(
                    original.receiver,
                    matchers,
                    groupBy,
                    groupWait,
                    groupInterval,
                    repeatInterval,
                    continues,
                    muteTimeIntervals,
                    activeTimeIntervals,
                    routes,
                    original.settings);
        }
    }

    boolean matches(Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }

    /** The route as a configuration has it, with matchers in the new form. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        if (!receiver.isEmpty()) {
            json.put("receiver", receiver);
        }
        putList(json, "matchers", matchers.stream().map(LabelMatcher::toString).toList());
        if (groupBy != null) {
            json.put("group_by", JsonArray.ofStrings(groupBy));
        }
        putDuration(json, "group_wait", groupWait);
        putDuration(json, "group_interval", groupInterval);
        putDuration(json, "repeat_interval", repeatInterval);
        if (continues) {
            json.put("continue", true);
        }
        putList(json, "mute_time_intervals", muteTimeIntervals);
        putList(json, "active_time_intervals", activeTimeIntervals);
        json.putAll(settings);
        if (!routes.isEmpty()) {
            json.put("routes", routes.stream().map(Route::toJson).toList());
        }
        return json.build();
    }

    static void putList(JsonObject.Builder json, String name, List<String> strings) {
        if (!strings.isEmpty()) {
            List<Json> items = strings.stream().<Json>map(Json::of).toList();
            json.put(name, items);
        }
    }

    private static void putDuration(JsonObject.Builder json, String name, @Nullable Duration duration) {
        if (duration != null) {
            json.put(name, PrometheusDuration.format(duration));
        }
    }
}
