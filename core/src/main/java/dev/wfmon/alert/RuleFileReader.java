package dev.wfmon.alert;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.alert.format.MergeKeys;
import dev.wfmon.alert.format.MetricsqlDuration;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rule files: first the types of the fields, then what the rules say, then the rules as data. */
final class RuleFileReader {

    private static final Set<String> GROUP_FIELDS =
            Set.of("name", "interval", "query_offset", "limit", "labels", "rules");
    private static final Set<String> RULE_FIELDS =
            Set.of("record", "alert", "expr", "for", "keep_firing_for", "labels", "annotations");

    private RuleFileReader() {}

    static RuleFile.Reading read(JsonDocument document, RuleEngine engine) {
        Json root = MergeKeys.resolve(document.root());
        Optional<JsonObject> object = root.asObject();
        return switch (object.flatMap(file -> file.string("kind")).orElse("")) {
            case "PrometheusRule" -> read(document, spec(root), RuleEngine.THANOS);
            case "VMRule" -> read(document, spec(root), RuleEngine.VMALERT);
            default -> read(document, root, engine);
        };
    }

    private static Json spec(Json resource) {
        return resource.asObject().flatMap(object -> object.find("spec")).orElse(JsonObject.empty());
    }

    private static RuleFile.Reading read(JsonDocument document, Json root, RuleEngine engine) {
        FieldCheck check = new FieldCheck(document);
        check.check(root, engine.fileType());
        List<JsonObject> groups =
                root.asObject().stream().flatMap(file -> file.objects("groups")).toList();
        new RuleCheck(document, engine, check).groups(groups);
        List<ReadProblem> problems = check.problems().stream()
                .sorted(Comparator.comparingInt(ReadProblem::offset))
                .toList();
        return new RuleFile.Reading(
                new RuleFile(groups.stream().map(RuleFileReader::group).toList()), problems);
    }

    static RuleGroup group(JsonObject group) {
        return new RuleGroup(
                text(group, "name"),
                duration(group, "interval").orElse(null),
                duration(group, "query_offset").orElse(null),
                group.integer("limit").orElse(0L),
                strings(group, "labels"),
                group.objects("rules").flatMap(rule -> rule(rule).stream()).toList(),
                group.filter(member -> !GROUP_FIELDS.contains(member.name())));
    }

    static Optional<Rule> rule(JsonObject rule) {
        String expr = text(rule, "expr");
        JsonObject settings = rule.filter(member -> !RULE_FIELDS.contains(member.name()));
        if (!text(rule, "alert").isEmpty()) {
            return Optional.of(new Rule.Alerting(
                    text(rule, "alert"),
                    expr,
                    duration(rule, "for").orElse(Duration.ZERO),
                    duration(rule, "keep_firing_for").orElse(Duration.ZERO),
                    strings(rule, "labels"),
                    strings(rule, "annotations"),
                    settings));
        }
        return text(rule, "record").isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule.Recording(text(rule, "record"), expr, strings(rule, "labels"), settings));
    }

    /** The text of a field, empty where there is none; numbers and booleans are texts as well. */
    static String text(JsonObject object, String name) {
        return object.find(name).flatMap(FieldCheck::scalar).orElse("");
    }

    static Map<String, String> strings(JsonObject object, String name) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.object(name)
                .ifPresent(map -> map.members()
                        .forEach(member ->
                                FieldCheck.scalar(member.value()).ifPresent(text -> strings.put(member.name(), text))));
        return strings;
    }

    private static Optional<Duration> duration(JsonObject object, String name) {
        return object.find(name)
                .filter(value -> !(value instanceof JsonNull))
                .flatMap(FieldCheck::scalar)
                .flatMap(text -> PrometheusDuration.parse(text).or(() -> MetricsqlDuration.parse(text)))
                .filter(duration -> !duration.isNegative());
    }
}
