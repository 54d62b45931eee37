package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A CloudWatch query asks for one statistic: one with many becomes many, the further ones at the end. */
record V34CloudWatchStatistics() implements PanelStep {

    @Override
    public int version() {
        return 34;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        JsonObject panels = PanelStep.super.apply(dashboard, notes);
        return Tree.object(
                panels, "annotations", annotations -> Tree.list(annotations, "list", list -> annotations(list, notes)));
    }

    private static JsonArray annotations(JsonArray list, Notes notes) {
        List<JsonObject> further = new ArrayList<>();
        JsonArray first = list.map(item -> {
            if (!(item instanceof JsonObject annotation) || !isAnnotation(annotation)) {
                return item;
            }
            notes.changed("a CloudWatch query asks for one statistic", Notes.named("annotation", annotation));
            return split(annotation, further, V34CloudWatchStatistics::renamed);
        });
        return Tree.append(first, further);
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        RefIds refIds = RefIds.of(panel.objects("targets"));
        return Tree.list(panel, "targets", list -> {
            List<JsonObject> further = new ArrayList<>();
            JsonArray first = list.map(item -> {
                if (!(item instanceof JsonObject query) || !isQuery(query)) {
                    return item;
                }
                notes.changed("a CloudWatch query asks for one statistic", Notes.panel(panel));
                return split(withMode(query), further, (copy, ignored) -> copy.with("refId", Json.of(refIds.next())));
            });
            return Tree.append(first, further);
        });
    }

    private static boolean isQuery(JsonObject query) {
        return Tree.hasAll(query, "dimensions", "namespace", "region", "metricName");
    }

    private static boolean isAnnotation(JsonObject annotation) {
        return Tree.hasAll(annotation, "dimensions", "namespace", "region", "prefixMatching", "statistics");
    }

    /** How the query was written: in the builder, or as an expression or SQL. */
    private static JsonObject withMode(JsonObject query) {
        JsonObject typed = query.has("metricQueryType") ? query : query.with("metricQueryType", Json.of(0));
        boolean isSql =
                typed.integer("metricQueryType").filter(type -> type == 1).isPresent();
        boolean isCode = isSql || Loose.isTruthy(typed, "expression");
        return typed.has("metricEditorMode") ? typed : typed.with("metricEditorMode", Json.of(isCode ? 1 : 0));
    }

    /** The original with the first statistic; copies with the others go to the list. */
    private static JsonObject split(
            JsonObject original, List<JsonObject> further, BiFunction<JsonObject, Json, JsonObject> identity) {
        JsonObject base = original.without("statistics");
        List<Json> statistics = Tree.listOf(original, "statistics").items();
        if (statistics.isEmpty()) {
            return base;
        }
        boolean isAnnotation = original.has("prefixMatching");
        IntStream.range(1, statistics.size())
                .mapToObj(statistics::get)
                .map(statistic -> identity.apply(withStatistic(base, statistic), statistic))
                .forEach(further::add);
        JsonObject first = withStatistic(base, statistics.getFirst());
        return isAnnotation && statistics.size() > 1 ? identity.apply(first, statistics.getFirst()) : first;
    }

    private static JsonObject withStatistic(JsonObject query, Json statistic) {
        return statistic instanceof JsonNull ? query : query.with("statistic", statistic);
    }

    private static JsonObject renamed(JsonObject annotation, Json statistic) {
        return annotation.map("name", name -> Json.of(Loose.text(name) + " - " + Loose.text(statistic)));
    }
}
