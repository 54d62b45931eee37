package dev.wfmon.alert;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.alert.format.GoTemplate;
import dev.wfmon.alert.format.Names;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Problem;
import dev.wfmon.promql.Promql;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What rules say, as their engine checks it when it loads them. */
final class RuleCheck {

    private static final Set<String> VMALERT_TYPES = Set.of("", "prometheus", "graphite", "vlogs");

    private final JsonDocument document;
    private final RuleEngine engine;
    private final FieldCheck check;
    private final GoTemplate template;

    RuleCheck(JsonDocument document, RuleEngine engine, FieldCheck check) {
        this.document = document;
        this.engine = engine;
        this.check = check;
        this.template = engine == RuleEngine.VMALERT ? AlertTemplates.VMALERT : AlertTemplates.PROMETHEUS;
    }

    void groups(List<JsonObject> groups) {
        Map<String, JsonObject> seen = new HashMap<>();
        for (JsonObject group : groups) {
            String name = RuleFileReader.text(group, "name");
            JsonObject first = seen.putIfAbsent(name, group);
            if (name.isEmpty()) {
                check.report(group, "this group has no name; give it one (name: …)");
            } else if (first != null) {
                check.report(
                        group,
                        "a group named \"" + name + "\" stands on line "
                                + document.source().position(first.offset()).line()
                                + " already; groups of one file need different names");
            }
            group(group);
        }
    }

    private void group(JsonObject group) {
        labels(group);
        if (engine == RuleEngine.VMALERT) {
            vmalert(group);
        }
        boolean isPromql =
                engine != RuleEngine.VMALERT || Set.of("", "prometheus").contains(RuleFileReader.text(group, "type"));
        group.objects("rules").forEach(rule -> rule(rule, isPromql));
    }

    private void vmalert(JsonObject group) {
        String type = RuleFileReader.text(group, "type");
        if (!VMALERT_TYPES.contains(type)) {
            check.report(group, "\"" + type + "\" is no type of rules; vmalert knows prometheus, graphite and vlogs");
        }
        Set<String> rules = new HashSet<>();
        group.objects("rules").forEach(rule -> {
            if (!rules.add(identity(rule))) {
                check.report(rule, "the same rule stands in this group already, with the same expression and labels");
            }
        });
    }

    private static String identity(JsonObject rule) {
        return rule.has("record") + RuleFileReader.text(rule, "record") + "\n" + RuleFileReader.text(rule, "alert")
                + "\n" + RuleFileReader.text(rule, "expr") + "\n"
                + new TreeMap<>(RuleFileReader.strings(rule, "labels"));
    }

    private void rule(JsonObject rule, boolean isPromql) {
        boolean isAlert = !RuleFileReader.text(rule, "alert").isEmpty();
        boolean isRecording = !RuleFileReader.text(rule, "record").isEmpty();
        if (isAlert == isRecording) {
            check.report(
                    rule,
                    isAlert
                            ? "a rule has either alert or record, not both"
                            : "this rule has no name; say alert: … or record: …");
        }
        expression(rule, isPromql);
        if (isRecording && engine != RuleEngine.VMALERT) {
            recording(rule);
        }
        labels(rule);
        if (engine != RuleEngine.VMALERT) {
            names(rule, "annotations");
        }
        if (isAlert || engine == RuleEngine.VMALERT) {
            templates(rule, "labels");
            templates(rule, "annotations");
        }
    }

    private void expression(JsonObject rule, boolean isPromql) {
        String expr = RuleFileReader.text(rule, "expr");
        Json value = rule.find("expr").orElse(rule);
        if (expr.isEmpty()) {
            check.report(value, "this rule has no expression; say expr: …");
        } else if (isPromql) {
            ParseOptions options = engine == RuleEngine.VMALERT ? ParseOptions.METRICSQL : ParseOptions.PROMETHEUS;
            for (Problem problem : Promql.parse(expr, options).problems()) {
                check.report(offset(value, problem.span().start()), problem.message());
            }
        }
    }

    private void recording(JsonObject rule) {
        for (String field : List.of("for", "keep_firing_for", "annotations")) {
            rule.find(field)
                    .filter(RuleCheck::isSet)
                    .ifPresent(value -> check.report(value, "a recording rule cannot have " + field));
        }
        String name = RuleFileReader.text(rule, "record");
        Json value = rule.find("record").orElse(rule);
        if (!engine.takesAnyName() && !Names.isMetric(name)) {
            check.report(value, "\"" + name + "\" is no name of a metric; it has letters, digits, _ and : only");
        } else if (name.contains("{") || name.contains("}")) {
            check.report(value, "\"" + name + "\" has braces; labels go to labels: …, an expression to expr: …");
        }
    }

    private static boolean isSet(Json value) {
        return switch (value) {
            case JsonObject object -> !object.isEmpty();
            default ->
                FieldCheck.scalar(value)
                        .filter(text -> !text.matches("0*[a-z]*"))
                        .isPresent();
        };
    }

    private void labels(JsonObject holder) {
        names(holder, "labels");
        holder.object("labels").filter(labels -> labels.has("__name__")).ifPresent(labels -> {
            if (engine != RuleEngine.VMALERT) {
                check.report(labels, "a rule cannot set the label __name__; that is what record is for");
            }
        });
    }

    private void names(JsonObject holder, String field) {
        if (engine == RuleEngine.VMALERT) {
            return;
        }
        for (JsonObject.Member member :
                holder.object(field).map(JsonObject::members).orElse(List.of())) {
            boolean isName = engine.takesAnyName() ? !member.name().isEmpty() : Names.isLabel(member.name());
            if (!isName) {
                check.report(
                        member.offset(),
                        "\"" + member.name() + "\" is no name; it has letters, digits and _ only, and no digit first");
            }
        }
    }

    private void templates(JsonObject rule, String field) {
        rule.object(field)
                .ifPresent(texts -> texts.members().forEach(member -> {
                    String text = FieldCheck.scalar(member.value()).orElse("");
                    template.problem(text)
                            .ifPresent(problem -> check.report(
                                    offset(member.value(), problem.offset()),
                                    "in the template of " + member.name() + ": " + problem.message()));
                }));
    }

    private int offset(Json value, int index) {
        return value instanceof JsonString string ? document.offsetIn(string, index) : value.offset();
    }
}
