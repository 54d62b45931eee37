package dev.wfmon.alert.routing;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers where Alertmanager sends an alert, as it would itself: depth first, the first route that fits on each level
 * and those behind it as long as they continue; the route itself when none below it fits.
 *
 * <pre>{@code
 * Routing routing = AlertmanagerConfig.of(Route.to("chat")).routing();
 * for (Delivery delivery : routing.route(Map.of("alertname", "Stuck", "severity", "warning"))) {
 *     System.out.println(delivery.receiver() + " after " + delivery.groupWait());
 * }
 * }</pre>
 */
public final class Routing {

    private static final Duration GROUP_WAIT = Duration.ofSeconds(30);
    private static final Duration GROUP_INTERVAL = Duration.ofMinutes(5);
    private static final Duration REPEAT_INTERVAL = Duration.ofHours(4);

    /** The label list that stands for all labels. */
    private static final List<String> ALL = List.of("...");

    private final AlertmanagerConfig config;

    Routing(AlertmanagerConfig config) {
        this.config = config;
    }

    /** Where an alert with these labels goes, whatever the time, when it is the only one. */
    public List<Delivery> route(Map<String, String> labels) {
        return deliveries(labels, null, List.of());
    }

    /**
     * Where an alert with these labels goes.
     *
     * @param time for muted and active time intervals
     * @param firing the labels of the alerts that fire, for inhibition
     */
    public List<Delivery> route(Map<String, String> labels, Instant time, List<Map<String, String>> firing) {
        return deliveries(labels, time, firing);
    }

    private List<Delivery> deliveries(
            Map<String, String> labels, @Nullable Instant time, List<Map<String, String>> firing) {
        Optional<Map<String, String>> inhibitor = config.inhibitRules().stream()
                .flatMap(rule -> firing.stream().filter(other -> rule.inhibits(other, labels)))
                .findFirst();
        return paths(config.route(), List.of(), labels).stream()
                .map(path -> delivery(path, labels, time, inhibitor))
                .toList();
    }

    private static List<List<Route>> paths(Route route, List<Route> above, Map<String, String> labels) {
        if (!route.matches(labels)) {
            return List.of();
        }
        List<Route> path = new ArrayList<>(above);
        path.add(route);
        List<List<Route>> all = new ArrayList<>();
        for (Route child : route.routes()) {
            List<List<Route>> below = paths(child, path, labels);
            all.addAll(below);
            if (!below.isEmpty() && !child.continues()) {
                break;
            }
        }
        return all.isEmpty() ? List.of(path) : all;
    }

    private Delivery delivery(
            List<Route> path,
            Map<String, String> labels,
            @Nullable Instant time,
            Optional<Map<String, String>> inhibitor) {
        Map<String, String> group = groupLabels(path, labels);
        return new Delivery(
                inherited(path, route -> route.receiver().isEmpty() ? null : route.receiver(), ""),
                path,
                group,
                groupKey(path, group),
                inherited(path, Route::groupWait, GROUP_WAIT),
                inherited(path, Route::groupInterval, GROUP_INTERVAL),
                inherited(path, Route::repeatInterval, REPEAT_INTERVAL),
                Optional.ofNullable(time).flatMap(now -> mutedBy(path.getLast(), now)),
                inhibitor);
    }

    /** What the last route of the path that says anything says. */
    private static <T> T inherited(List<Route> path, Function<Route, @Nullable T> setting, T otherwise) {
        return path.reversed().stream()
                .flatMap(route -> Stream.ofNullable(setting.apply(route)))
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> groupLabels(List<Route> path, Map<String, String> labels) {
        List<String> groupBy = inherited(path, Route::groupBy, List.of());
        Map<String, String> group = new TreeMap<>(labels);
        if (!groupBy.equals(ALL)) {
            group.keySet().retainAll(groupBy);
        }
        return group;
    }

    private static String groupKey(List<Route> path, Map<String, String> group) {
        String routes = path.stream()
                .map(route -> route.matchers().stream()
                        .sorted(LabelMatcher.ORDER)
                        .map(LabelMatcher::toString)
                        .collect(joining(",", "{", "}")))
                .collect(joining("/"));
        return routes + ":"
                + group.entrySet().stream()
                        .map(label -> LabelMatcher.equal(label.getKey(), label.getValue())
                                .toString())
                        .collect(joining(", ", "{", "}"));
    }

    /** Only the route itself counts: times are not handed down. */
    private Optional<String> mutedBy(Route route, Instant now) {
        Optional<String> mute = route.muteTimeIntervals().stream()
                .filter(name -> isWithin(name, now))
                .findFirst();
        boolean isInactive = !route.activeTimeIntervals().isEmpty()
                && route.activeTimeIntervals().stream().noneMatch(name -> isWithin(name, now));
        return mute.or(
                () -> isInactive ? Optional.of(route.activeTimeIntervals().getFirst()) : Optional.empty());
    }

    private boolean isWithin(String name, Instant now) {
        return config.timeIntervals().getOrDefault(name, List.of()).stream()
                .anyMatch(interval -> interval.contains(now));
    }
}
