package dev.wfmon.lint.routing;

import dev.wfmon.alert.routing.Route;
import dev.wfmon.json.JsonObject;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RoutingSubject;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A route that no alert can reach, since one before it takes all of them. */
final class Unreachable implements LintRule.OfRouting {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "routing/unreachable", "a route that no alert reaches, for one before it takes them all");
    }

    @Override
    public void check(RoutingSubject routing, Context context) {
        routing.resource()
                .spec()
                .object("route")
                .ifPresent(json -> check(routing, routing.config().route(), json, context));
    }

    private static void check(RoutingSubject routing, Route route, JsonObject json, Context context) {
        List<JsonObject> places = json.objects("routes").toList();
        List<Route> routes = route.routes();
        if (places.size() != routes.size()) {
            return;
        }
        for (int i = 0; i < routes.size(); i++) {
            Route one = routes.get(i);
            Optional<Route> before = routes.subList(0, i).stream()
                    .filter(other -> takesAll(other, one))
                    .findFirst();
            if (before.isPresent()) {
                context.report(
                        routing.at("route to " + one.receiver(), places.get(i)),
                        "is never reached: " + describe(before.get())
                                + " stands before it and takes all of its alerts; move this one up, or let the other"
                                + " continue");
            }
            check(routing, one, places.get(i), context);
        }
    }

    /** Each matcher of the first is one of the second as well, so that whatever fits the second fits the first. */
    private static boolean takesAll(Route first, Route second) {
        return !first.continues() && new HashSet<>(second.matchers()).containsAll(first.matchers());
    }

    private static String describe(Route route) {
        return route.matchers().isEmpty()
                ? "a route for all alerts"
                : "the route for "
                        + String.join(
                                ", ",
                                route.matchers().stream().map(Object::toString).toList());
    }
}
