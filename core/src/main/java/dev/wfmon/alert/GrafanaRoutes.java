package dev.wfmon.alert;

import dev.wfmon.alert.routing.LabelMatcher;
import dev.wfmon.alert.routing.Route;
import dev.wfmon.grafana.alerting.MatchOperator;
import dev.wfmon.grafana.alerting.Matcher;
import dev.wfmon.grafana.alerting.NotificationPolicy;

/**
 * Makes Grafana's notification policies of routes of Alertmanager: the same tree, whose receivers are contact points of
 * the same names, and whose time intervals are mute timings.
 *
 * <pre>{@code
 * Route route = Route.to("chat").route(Route.to("pager").when(LabelMatcher.equal("severity", "critical")));
 * NotificationPolicy tree = GrafanaRoutes.of(route);
 * tree.problems(List.of("chat", "pager"), List.of()); // none
 * }</pre>
 *
 * <p>Grafana has no inhibition: what one alert mutes in Alertmanager is told there.
 */
public final class GrafanaRoutes {

    private GrafanaRoutes() {}

    /** The tree below a route; of the route's {@link Route#settings() further fields} nothing is kept. */
    public static NotificationPolicy of(Route route) {
        NotificationPolicy policy = timed(
                route,
                route.receiver().isEmpty() ? NotificationPolicy.inherited() : NotificationPolicy.to(route.receiver()));
        if (!route.matchers().isEmpty()) {
            policy = policy.when(
                    route.matchers().stream().map(GrafanaRoutes::matcher).toArray(Matcher[]::new));
        }
        if (route.continues()) {
            policy = policy.andContinue();
        }
        for (Route branch : route.routes()) {
            policy = policy.branch(of(branch));
        }
        return policy;
    }

    private static NotificationPolicy timed(Route route, NotificationPolicy start) {
        NotificationPolicy policy = start;
        if (route.groupBy() != null) {
            policy = policy.groupBy(route.groupBy().toArray(String[]::new));
        }
        if (route.groupWait() != null) {
            policy = policy.groupWait(route.groupWait());
        }
        if (route.groupInterval() != null) {
            policy = policy.groupInterval(route.groupInterval());
        }
        if (route.repeatInterval() != null) {
            policy = policy.repeatInterval(route.repeatInterval());
        }
        if (!route.muteTimeIntervals().isEmpty()) {
            policy = policy.muteDuring(route.muteTimeIntervals().toArray(String[]::new));
        }
        return route.activeTimeIntervals().isEmpty()
                ? policy
                : policy.activeDuring(route.activeTimeIntervals().toArray(String[]::new));
    }

    private static Matcher matcher(LabelMatcher matcher) {
        MatchOperator operator = switch (matcher.op()) {
            case EQUAL -> MatchOperator.EQUAL;
            case NOT_EQUAL -> MatchOperator.NOT_EQUAL;
            case MATCH -> MatchOperator.MATCHES;
            case NOT_MATCH -> MatchOperator.NOT_MATCHES;
        };
        return new Matcher(matcher.name(), operator, matcher.value());
    }
}
