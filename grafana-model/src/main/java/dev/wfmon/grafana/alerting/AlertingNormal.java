package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One way of saying what can be said in several: durations as Prometheus writes them, months as numbers, matchers in
 * the order of their labels, templates with the definition that Grafana makes of them.
 */
final class AlertingNormal {

    private static final List<String> RULE_DURATIONS = List.of("for", "keep_firing_for");
    private static final List<String> GROUPING_DURATIONS = List.of("group_wait", "group_interval", "repeat_interval");
    private static final List<String> OF_ALERTS =
            List.of("condition", "for", "keep_firing_for", "noDataState", "execErrState");
    private static final Pattern DEFINITION = Pattern.compile("\\{\\{\\s*define");

    private AlertingNormal() {}

    static JsonObject group(JsonObject group) {
        return group.map("rules", rules -> FileForm.each(rules, AlertingNormal::rule));
    }

    private static JsonObject rule(JsonObject rule) {
        boolean isRecording = Rule.of(rule) instanceof RecordingRule;
        return durations(rule, RULE_DURATIONS)
                .filter(member -> !isRecording || !OF_ALERTS.contains(member.name()))
                .map("data", data -> FileForm.each(data, AlertingNormal::query))
                .map(
                        "notification_settings",
                        settings -> settings.asObject()
                                .<Json>map(object -> durations(object, GROUPING_DURATIONS))
                                .orElse(settings));
    }

    /** The model repeats the refId; an expression is worked out over the time range of what it reads. */
    private static JsonObject query(JsonObject query) {
        boolean isExpression = new RuleQuery(query).isExpression();
        return query.map(
                        "model",
                        model -> model.asObject()
                                .<Json>map(AlertingNormal::model)
                                .orElse(model))
                .filter(member -> !isExpression || !member.name().equals("relativeTimeRange"));
    }

    /** A reduction without a mode keeps what is no number, as one that says so by an empty one. */
    private static JsonObject model(JsonObject model) {
        Predicate<JsonObject> isKeep =
                settings -> settings.string("mode").filter(String::isEmpty).isPresent();
        return model.without("refId")
                .map("settings", settings -> settings.asObject().filter(isKeep).isPresent() ? Json.ofNull() : settings);
    }

    static JsonObject policy(JsonObject policy) {
        return durations(policy, GROUPING_DURATIONS)
                .map("object_matchers", AlertingNormal::sorted)
                .map("routes", routes -> FileForm.each(routes, AlertingNormal::policy));
    }

    private static Json sorted(Json matchers) {
        return matchers.asArray()
                .<Json>map(array -> JsonArray.of(array.items().stream()
                        .sorted(Comparator.comparing(Json::toString))
                        .toList()))
                .orElse(matchers);
    }

    private static JsonObject durations(JsonObject object, List<String> names) {
        JsonObject result = object;
        for (String name : names) {
            result = result.map(name, AlertingNormal::duration);
        }
        return result;
    }

    private static Json duration(Json value) {
        return value.asString()
                .flatMap(PrometheusDuration::parse)
                .<Json>map(duration -> new JsonString(PrometheusDuration.format(duration), value.offset()))
                .orElse(value);
    }

    static JsonObject muteTiming(JsonObject timing) {
        return timing.map("time_intervals", list -> FileForm.each(list, AlertingNormal::interval));
    }

    private static JsonObject interval(JsonObject interval) {
        return interval.map(
                "months",
                months -> months.asArray()
                        .<Json>map(array -> array.map(AlertingNormal::month))
                        .orElse(months));
    }

    private static Json month(Json range) {
        return range.asString().<Json>map(text -> Json.of(numbers(text))).orElse(range);
    }

    private static String numbers(String months) {
        String result = months.toLowerCase(Locale.ROOT);
        for (int i = 0; i < TimeInspection.MONTHS.size(); i++) {
            result = result.replace(TimeInspection.MONTHS.get(i), Integer.toString(i + 1));
        }
        return result;
    }

    static JsonObject template(JsonObject template) {
        String name = template.string("name").orElse("");
        return template.map(
                "template",
                text -> text.asString()
                        .<Json>map(it -> Json.of(defined(name, it)))
                        .orElse(text));
    }

    private static String defined(String name, String text) {
        String content = text.strip();
        if (DEFINITION.matcher(content).find()) {
            return content;
        }
        return "{{ define \"" + name + "\" }}\n  " + content.replace("\n", "\n  ") + "\n{{ end }}";
    }
}
