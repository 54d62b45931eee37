package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.alert.format.MergeKeys;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Alertmanager's configuration: the types of the fields, the data, and then what {@link ConfigCheck} says. */
final class ConfigReader {

    private static final Set<String> ROUTE_FIELDS = Set.of(
            "receiver",
            "group_by",
            "match",
            "match_re",
            "matchers",
            "mute_time_intervals",
            "active_time_intervals",
            "continue",
            "routes",
            "group_wait",
            "group_interval",
            "repeat_interval");

    private final JsonDocument document;
    private final MatcherSyntax syntax;
    private final FieldCheck check;

    ConfigReader(JsonDocument document, MatcherSyntax syntax) {
        this.document = document;
        this.syntax = syntax;
        this.check = new FieldCheck(document);
    }

    AlertmanagerConfig.Reading read() {
        Json root = MergeKeys.resolve(document.root());
        check.check(root, ConfigTypes.file());
        JsonObject file = root.asObject().orElse(JsonObject.empty());
        AlertmanagerConfig config = new AlertmanagerConfig(
                file.object("global").orElse(JsonObject.empty()),
                file.object("route").map(this::route).orElse(Route.to("")),
                file.objects("inhibit_rules").map(this::inhibitRule).toList(),
                file.objects("receivers").map(ConfigReader::receiver).toList(),
                timeIntervals(file),
                texts(file, "templates"));
        new ConfigCheck(check, file, config, syntax).run();
        List<ReadProblem> problems = check.problems().stream()
                .sorted(Comparator.comparingInt(ReadProblem::offset))
                .toList();
        return new AlertmanagerConfig.Reading(config, problems, check.literalSecrets());
    }

    private Route route(JsonObject route) {
        List<Route> below = new ArrayList<>();
        route.find("routes").filter(value -> !(value instanceof JsonNull)).ifPresent(value -> {
            if (value instanceof JsonArray routes) {
                routes.items().forEach(item -> check.check(item, ConfigTypes.route()));
                routes.objects().map(this::route).forEach(below::add);
            } else {
                check.report(value, "a list of routes is expected here, not " + value.kind());
            }
        });
        boolean isGrouped = route.array("group_by").isPresent();
        return new Route(
                text(route, "receiver"),
                matchers(route, "match", "match_re", "matchers"),
                isGrouped ? texts(route, "group_by") : null,
                duration(route, "group_wait"),
                duration(route, "group_interval"),
                duration(route, "repeat_interval"),
                isTrue(route, "continue"),
                texts(route, "mute_time_intervals"),
                texts(route, "active_time_intervals"),
                below,
                route.filter(member -> !ROUTE_FIELDS.contains(member.name())));
    }

    private InhibitRule inhibitRule(JsonObject rule) {
        return new InhibitRule(
                matchers(rule, "source_match", "source_match_re", "source_matchers"),
                matchers(rule, "target_match", "target_match_re", "target_matchers"),
                texts(rule, "equal"));
    }

    private static Receiver receiver(JsonObject receiver) {
        return new Receiver(text(receiver, "name"), receiver.without("name"));
    }

    /** The matchers of all three forms, the old ones first. */
    private List<LabelMatcher> matchers(JsonObject holder, String match, String matchRe, String matchers) {
        Stream<LabelMatcher> equal = holder.object(match).stream()
                .flatMap(map -> map.members().stream())
                .map(member -> LabelMatcher.equal(
                        member.name(), FieldCheck.scalar(member.value()).orElse("")));
        Stream<LabelMatcher> matching = holder.object(matchRe).stream()
                .flatMap(map -> map.members().stream())
                .flatMap(this::expression);
        Stream<LabelMatcher> texts = holder.array(matchers).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(this::parsed);
        return Stream.of(equal, matching, texts).flatMap(all -> all).toList();
    }

    private Stream<LabelMatcher> expression(JsonObject.Member member) {
        if (member.value() instanceof JsonNull) {
            check.report(member.value(), "an expression is missing for " + member.name());
            return Stream.empty();
        }
        String expression = FieldCheck.scalar(member.value()).orElse("");
        Optional<String> problem = Re2.problem(expression);
        problem.ifPresent(message -> check.report(member.value(), message));
        return problem.isPresent() ? Stream.empty() : Stream.of(LabelMatcher.matching(member.name(), expression));
    }

    private Stream<LabelMatcher> parsed(Json value) {
        MatcherSyntax.Parsed parsed = syntax.parse(FieldCheck.scalar(value).orElse(""));
        parsed.problem().ifPresent(message -> check.report(value, message));
        return parsed.matchers().stream();
    }

    private Map<String, List<TimeInterval>> timeIntervals(JsonObject file) {
        Map<String, List<TimeInterval>> all = new LinkedHashMap<>();
        TimeIntervalReader reader = new TimeIntervalReader(check);
        Stream.concat(file.objects("mute_time_intervals"), file.objects("time_intervals"))
                .forEach(named -> all.put(
                        text(named, "name"),
                        named.objects("time_intervals").map(reader::read).toList()));
        return all;
    }

    static String text(JsonObject object, String name) {
        return object.find(name).flatMap(FieldCheck::scalar).orElse("");
    }

    static List<String> texts(JsonObject object, String name) {
        return object.array(name).stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> FieldCheck.scalar(item).stream())
                .toList();
    }

    static boolean isTrue(JsonObject object, String name) {
        return Set.of("true", "y", "yes", "on").contains(text(object, name).toLowerCase(Locale.ROOT));
    }

    private static @Nullable Duration duration(JsonObject object, String name) {
        return object.find(name)
                .filter(value -> !(value instanceof JsonNull))
                .flatMap(FieldCheck::scalar)
                .flatMap(PrometheusDuration::parse)
                .orElse(null);
    }
}
