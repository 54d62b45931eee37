package dev.wfmon.resource;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonObject.Member;
import java.util.Map;
import java.util.Set;

/** The words of grafana-operator, put into those of Grafana's API. */
final class OperatorForms {

    /** Which servers a resource is for, and how often the operator looks after it. */
    private static final Set<String> OF_OPERATOR = Set.of(
            "instanceSelector",
            "resyncPeriod",
            "allowCrossNamespaceImport",
            "valuesFrom",
            "editable",
            "plugins",
            "folderRef",
            "suspend");

    private static final Map<String, String> RULE =
            Map.of("notificationSettings", "notification_settings", "keepFiringFor", "keep_firing_for");

    private OperatorForms() {}

    /** The spec of something that has the resource's name where it says no other. */
    static JsonObject named(JsonObject metadata, JsonObject spec) {
        JsonObject known = spec.filter(member -> !OF_OPERATOR.contains(member.name()));
        return known.has("name")
                ? known
                : metadata.string("name")
                        .map(name -> known.with("name", Json.of(name)))
                        .orElse(known);
    }

    static JsonObject folder(JsonObject spec) {
        return renamed(spec, Map.of("parentFolderUID", "parentUid"))
                .filter(member -> Set.of("uid", "title", "parentUid").contains(member.name()));
    }

    static JsonObject dataSource(JsonObject spec) {
        JsonObject source = spec.object("datasource").orElse(JsonObject.empty());
        return spec.find("uid").map(uid -> source.with("uid", uid)).orElse(source);
    }

    /** The text is the panel itself, or an element of the library that holds it. */
    static JsonObject libraryPanel(JsonObject metadata, JsonObject spec, JsonObject json) {
        JsonObject element = json.object("model").isPresent() ? json : element(json);
        JsonObject named = named(metadata, element);
        JsonObject known = spec.find("uid").map(uid -> named.with("uid", uid)).orElse(named);
        return spec.find("folderUID")
                .map(folder -> known.with("folderUid", folder))
                .orElse(known);
    }

    private static JsonObject element(JsonObject panel) {
        JsonObject.Builder element = JsonObject.builder();
        panel.find("uid").ifPresent(uid -> element.put("uid", uid));
        panel.find("name").or(() -> panel.find("title")).ifPresent(name -> element.put("name", name));
        return element.put("kind", 1)
                .put("model", panel.without("uid").without("name"))
                .build();
    }

    static JsonObject ruleGroup(JsonObject metadata, JsonObject spec) {
        return renamed(named(metadata, spec), Map.of("name", "title", "folderUID", "folderUid"))
                .map("interval", OperatorForms::seconds)
                .map("rules", rules -> rules instanceof JsonArray array ? array.map(OperatorForms::rule) : rules);
    }

    private static Json rule(Json rule) {
        return rule instanceof JsonObject object ? renamed(object, RULE) : rule;
    }

    private static Json seconds(Json duration) {
        return duration.asString()
                .flatMap(PrometheusDuration::parse)
                .<Json>map(value -> Json.of(value.toSeconds()))
                .orElse(duration);
    }

    private static JsonObject renamed(JsonObject object, Map<String, String> names) {
        return new JsonObject(
                object.members().stream()
                        .map(member -> new Member(
                                names.getOrDefault(member.name(), member.name()), member.value(), member.offset()))
                        .toList(),
                object.offset());
    }
}
