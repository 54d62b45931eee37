package dev.wfmon.lint.rule;

import dev.wfmon.grafana.alerting.AlertRule;
import dev.wfmon.grafana.alerting.RecordingRule;
import dev.wfmon.grafana.alerting.Rule;
import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.grafana.alerting.RuleQuery;
import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads groups as Grafana has them, whose rules ask several queries and work with the answers. */
final class GrafanaGroups {

    private GrafanaGroups() {}

    static GroupSubject subject(Resource resource) {
        RuleGroup group = RuleGroup.fromApi(resource.spec());
        List<RuleEntry> rules = group.rules().stream()
                .map(rule -> entry(resource.origin(), rule))
                .toList();
        return new GroupSubject(resource, rules, group.interval());
    }

    private static RuleEntry entry(JsonDocument document, Rule<?> rule) {
        Use use = use(rule);
        List<Query> queries = rule.queries().stream()
                .flatMap(query -> query(use, document, query))
                .toList();
        return switch (rule) {
            case AlertRule alert ->
                new RuleEntry(
                        use,
                        alert.json(),
                        document,
                        queries,
                        alert.labels(),
                        annotations(alert),
                        alert.pending().orElse(Duration.ZERO),
                        alert.keepFiring().orElse(Duration.ZERO));
            case RecordingRule recording ->
                new RuleEntry(
                        use,
                        recording.json(),
                        document,
                        queries,
                        recording.labels(),
                        Map.of(),
                        Duration.ZERO,
                        Duration.ZERO);
        };
    }

    private static Use use(Rule<?> rule) {
        return switch (rule) {
            case AlertRule alert -> new Use.OfAlert(alert.title().orElse(""));
            case RecordingRule recording ->
                new Use.OfRecording(recording
                        .json()
                        .object("record")
                        .flatMap(record -> record.string("metric"))
                        .orElse(""));
        };
    }

    private static Map<String, String> annotations(AlertRule alert) {
        Map<String, String> texts = new TreeMap<>();
        alert.json().object("annotations").stream()
                .flatMap(object -> object.members().stream())
                .forEach(member -> member.value().asString().ifPresent(text -> texts.put(member.name(), text)));
        return texts;
    }

    private static Stream<Query> query(Use use, JsonDocument document, RuleQuery query) {
        return !query.isExpression()
                        && isPrometheus(query.model())
                        && query.model().get("expr") instanceof JsonString expr
                        && !expr.value().isBlank()
                ? Stream.of(Query.of(use, document, expr, ParseOptions.GRAFANA))
                : Stream.empty();
    }

    /** Where the model does not say what is asked, only Loki's have a type of query. */
    private static boolean isPrometheus(JsonObject model) {
        Optional<String> type = model.object("datasource").flatMap(source -> source.string("type"));
        return type.map(DataSourceRef::speaksPromql).orElse(!model.has("queryType"));
    }
}
