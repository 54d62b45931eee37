package dev.wfmon.alert.routing;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of Alertmanager.
 *
 * <pre>{@code
 * AlertmanagerConfig config = AlertmanagerConfig.of(
 *                 Route.to("chat").route(Route.to("pager").when(LabelMatcher.equal("severity", "critical"))))
 *         .receiver(Receiver.named("chat").slack("#alerts", "/etc/alertmanager/slack-url"))
 *         .receiver(Receiver.named("pager").pagerDuty("/etc/alertmanager/pagerduty-key"))
 *         .inhibit(new InhibitRule(
 *                 List.of(LabelMatcher.equal("severity", "critical")),
 *                 List.of(LabelMatcher.equal("severity", "warning")),
 *                 List.of("alertname")));
 * config.toYaml();
 * config.routing().route(Map.of("severity", "critical")).getFirst().receiver(); // pager
 * }</pre>
 *
 * @param global defaults of all receivers, kept as they are
 * @param route the root of the tree of routes
 * @param timeIntervals what routes are muted or active in, by name
 * @param templates files with templates of messages
 */
public record AlertmanagerConfig(
        JsonObject global,
        Route route,
        List<InhibitRule> inhibitRules,
        List<Receiver> receivers,
        Map<String, List<TimeInterval>> timeIntervals,
        List<String> templates) {

    /**
     * What was read, and what is wrong with it.
     *
     * @param config the configuration as far as it can be understood
     * @param problems all that would keep Alertmanager from loading the file, in the order of the text
     * @param literalSecrets secrets that stand in the text as they are, where they should stand in files
     */
    public record Reading(AlertmanagerConfig config, List<ReadProblem> problems, List<ReadProblem> literalSecrets) {
        public Reading {
            problems = List.copyOf(problems);
            literalSecrets = List.copyOf(literalSecrets);
        }
    }

    public AlertmanagerConfig {
        inhibitRules = List.copyOf(inhibitRules);
        receivers = List.copyOf(receivers);
        timeIntervals = Collections.unmodifiableMap(new LinkedHashMap<>(timeIntervals));
        templates = List.copyOf(templates);
    }

    /** A configuration that has nothing but routes. */
    public static AlertmanagerConfig of(Route route) {
        return new AlertmanagerConfig(JsonObject.empty(), route, List.of(), List.of(), Map.of(), List.of());
    }

    /** Reads a configuration with the syntax of matchers that Alertmanager has by default. */
    public static Reading read(JsonDocument document) {
        return read(document, MatcherSyntax.FALLBACK);
    }

    /** Reads a configuration; what {@code match} and {@code match_re} said comes as matchers. */
    public static Reading read(JsonDocument document, MatcherSyntax syntax) {
        return new ConfigReader(document, syntax).read();
    }

    public AlertmanagerConfig global(JsonObject defaults) {
        return new AlertmanagerConfig(defaults, route, inhibitRules, receivers, timeIntervals, templates);
    }

    /** The configuration with one more receiver. */
    public AlertmanagerConfig receiver(Receiver receiver) {
        return new AlertmanagerConfig(global, route, inhibitRules, with(receivers, receiver), timeIntervals, templates);
    }

    /** The configuration with one more inhibition rule. */
    public AlertmanagerConfig inhibit(InhibitRule rule) {
        return new AlertmanagerConfig(global, route, with(inhibitRules, rule), receivers, timeIntervals, templates);
    }

    /** The configuration with one more named list of times. */
    public AlertmanagerConfig timeInterval(String name, TimeInterval... intervals) {
        Map<String, List<TimeInterval>> more = new LinkedHashMap<>(timeIntervals);
        more.put(name, List.of(intervals));
        return new AlertmanagerConfig(global, route, inhibitRules, receivers, more, templates);
    }

    /** The configuration with one more file of templates. */
    public AlertmanagerConfig template(String file) {
        return new AlertmanagerConfig(global, route, inhibitRules, receivers, timeIntervals, with(templates, file));
    }

    private static <T> List<T> with(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }

    /** Where it sends alerts. */
    public Routing routing() {
        return new Routing(this);
    }

    /** The configuration as Alertmanager takes it. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        if (!global.isEmpty()) {
            json.put("global", global);
        }
        json.put("route", route.toJson());
        if (!inhibitRules.isEmpty()) {
            json.put(
                    "inhibit_rules",
                    inhibitRules.stream().map(InhibitRule::toJson).toList());
        }
        json.put("receivers", receivers.stream().map(Receiver::toJson).toList());
        if (!timeIntervals.isEmpty()) {
            json.put(
                    "time_intervals",
                    timeIntervals.entrySet().stream()
                            .map(entry -> timeInterval(entry.getKey(), entry.getValue()))
                            .toList());
        }
        Route.putList(json, "templates", templates);
        return json.build();
    }

    private static JsonObject timeInterval(String name, List<TimeInterval> intervals) {
        return JsonObject.builder()
                .put("name", name)
                .put(
                        "time_intervals",
                        intervals.stream().map(TimeInterval::toJson).toList())
                .build();
    }

    /** The configuration in YAML. */
    public String toYaml() {
        return YamlWriter.write(toJson());
    }
}
