package dev.wfmon.lint;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource as rules look at it, with its expressions parsed once.
 *
 * @param panels the panels of a dashboard, those inside of rows as well; none for other kinds
 */
record Subject(Resource resource, List<JsonObject> panels, List<Query> queries) {

    static Subject of(Resource resource) {
        return switch (resource.kind()) {
            case DASHBOARD -> ofDashboard(resource);
            case RULE_GROUP ->
                new Subject(resource, List.of(), ruleQueries(resource).toList());
            case FOLDER -> new Subject(resource, List.of(), List.of());
        };
    }

    private static Subject ofDashboard(Resource resource) {
        List<JsonObject> panels = panels(resource.spec()).toList();
        return new Subject(
                resource,
                panels,
                panels.stream().flatMap(panel -> panelQueries(resource, panel)).toList());
    }

    /** Panels stand at the top, in collapsed rows, and in the {@code rows} of dashboards before Grafana 5. */
    private static Stream<JsonObject> panels(JsonObject parent) {
        return Stream.concat(parent.objects("panels"), parent.objects("rows"))
                .flatMap(panel -> Stream.concat(Stream.of(panel), panels(panel)));
    }

    private static Stream<Query> panelQueries(Resource resource, JsonObject panel) {
        return panel.objects("targets")
                .filter(target -> isPrometheus(resource.spec(), panel, target))
                .flatMap(target -> {
                    String where = panelName(panel)
                            + target.string("refId").map(id -> ", query " + id).orElse("");
                    String legend = target.string("legendFormat").orElse("");
                    return expressions(resource, where, legend, target, ParseOptions.GRAFANA);
                });
    }

    /** vmalert has groups for Graphite and for logs as well, which say so by their type. */
    private static Stream<Query> ruleQueries(Resource group) {
        boolean isPrometheus = group.spec().string("type").orElse("prometheus").equals("prometheus");
        return (isPrometheus ? group.spec().objects("rules") : Stream.<JsonObject>empty())
                .flatMap(rule -> expressions(group, ruleName(rule), "", rule, ParseOptions.PROMETHEUS));
    }

    private static Stream<Query> expressions(
            Resource resource, String where, String legend, JsonObject holder, ParseOptions options) {
        return holder.get("expr") instanceof JsonString expr && !expr.value().isBlank()
                ? Stream.of(Query.of(where, legend, resource.origin(), expr, options))
                : Stream.empty();
    }

    /** Other data sources have their own languages, and some of those call their queries {@code expr} as well. */
    private static boolean isPrometheus(JsonObject dashboard, JsonObject panel, JsonObject target) {
        return Stream.of(target, panel)
                .flatMap(holder -> holder.find("datasource").stream())
                .filter(reference -> !reference.equals(Json.ofNull()))
                .findFirst()
                .flatMap(reference -> dataSourceType(dashboard, reference))
                .map(type -> type.equals("prometheus"))
                .orElse(true);
    }

    /** What a reference says, or else the variable or the import that it names; none when that is known on the server. */
    private static Optional<String> dataSourceType(JsonObject dashboard, Json reference) {
        Optional<JsonObject> object = reference.asObject();
        String name = reference
                .asString()
                .or(() -> object.flatMap(source -> source.string("uid")))
                .orElse("");
        return object.flatMap(source -> source.string("type"))
                .filter(type -> !type.startsWith("$"))
                .or(() -> Variables.uses(name).stream()
                        .flatMap(use -> variableType(dashboard, use.name()))
                        .findFirst());
    }

    private static Stream<String> variableType(JsonObject dashboard, String name) {
        Stream<String> variables = dashboard.object("templating").stream()
                .flatMap(templating -> templating.objects("list"))
                .filter(variable -> variable.string("type").equals(Optional.of("datasource")))
                .filter(variable -> variable.string("name").equals(Optional.of(name)))
                .flatMap(variable -> variable.string("query").stream());
        Stream<String> imports = dashboard
                .objects("__inputs")
                .filter(input -> input.string("name").equals(Optional.of(name)))
                .flatMap(input -> input.string("pluginId").stream());
        return Stream.concat(variables, imports);
    }

    static String panelName(JsonObject panel) {
        return "panel \"" + panel.string("title").orElse("") + "\"";
    }

    static String ruleName(JsonObject rule) {
        return rule.string("alert")
                .map(name -> "alert " + name)
                .or(() -> rule.string("record").map(name -> "recording rule " + name))
                .orElse("rule");
    }

    boolean isDashboard() {
        return resource.kind() == Kind.DASHBOARD;
    }
}
