package dev.wfmon.lint.rule;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.resource.Resource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads groups as rule files have them. */
final class PrometheusGroups {

    private PrometheusGroups() {}

    static GroupSubject subject(Resource resource) {
        RuleGroup group = RuleGroup.read(resource.spec());
        // vmalert has groups for Graphite and for logs as well, which say so by their type.
        boolean isPromql = resource.spec().string("type").orElse("prometheus").equals("prometheus");
        List<RuleEntry> rules = resource.spec()
                .objects("rules")
                .map(rule -> entry(resource.origin(), group, rule, isPromql))
                .toList();
        return new GroupSubject(resource, rules, Optional.ofNullable(group.interval()));
    }

    private static RuleEntry entry(JsonDocument document, RuleGroup group, JsonObject json, boolean isPromql) {
        Optional<Rule> rule = Rule.read(json);
        Use use = use(rule);
        List<Query> queries = isPromql
                        && json.get("expr") instanceof JsonString expr
                        && !expr.value().isBlank()
                ? List.of(Query.of(use, document, expr, ParseOptions.PROMETHEUS))
                : List.of();
        Map<String, String> labels = new LinkedHashMap<>(group.labels());
        rule.ifPresent(known -> labels.putAll(known.labels()));
        Optional<Rule.Alerting> alert =
                rule.filter(Rule.Alerting.class::isInstance).map(Rule.Alerting.class::cast);
        return new RuleEntry(
                use,
                json,
                document,
                queries,
                labels,
                alert.map(Rule.Alerting::annotations).orElse(Map.of()),
                alert.map(Rule.Alerting::pending).orElse(Duration.ZERO),
                alert.map(Rule.Alerting::keepFiring).orElse(Duration.ZERO));
    }

    private static Use use(Optional<Rule> rule) {
        return rule.<Use>map(known -> switch (known) {
                    case Rule.Alerting alert -> new Use.OfAlert(alert.name());
                    case Rule.Recording recording -> new Use.OfRecording(recording.name());
                })
                .orElse(new Use.OfNothing("rule"));
    }
}
