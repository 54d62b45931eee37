package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** InfluxDB queries list the parts of what they select, instead of fields with a function. */
record V08InfluxQueries() implements PanelStep {

    @Override
    public int version() {
        return 8;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        return Tree.objects(panel, "targets", query -> {
            if (!Tree.hasAll(query, "fields", "tags", "groupBy")) {
                return query;
            }
            notes.changed("an InfluxDB query got the form of today", Notes.panel(panel));
            return query(query);
        });
    }

    private static JsonObject query(JsonObject query) {
        if (Loose.isTruthy(query, "rawQuery")) {
            return query.without("fields").without("fill");
        }
        List<JsonArray> select =
                query.objects("fields").map(V08InfluxQueries::parts).toList();
        JsonObject grouped = Tree.objects(query, "groupBy", V08InfluxQueries::grouping);
        JsonObject filled = Loose.isTruthy(query, "fill") ? filled(grouped) : grouped;
        return Tree.rename(filled.with("fields", JsonArray.of(select)), "fields", "select");
    }

    private static JsonObject filled(JsonObject query) {
        Json fill = query.find("fill").orElseThrow();
        return Tree.list(query, "groupBy", list -> Tree.append(list, List.of(part("fill", fill))))
                .without("fill");
    }

    private static JsonArray parts(JsonObject field) {
        List<JsonObject> parts = new ArrayList<>();
        field.find("name").ifPresent(name -> parts.add(part("field", name)));
        field.string("func").ifPresent(function -> parts.add(part(function)));
        field.string("mathExpr")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parts.add(part("math", Json.of(text))));
        field.string("asExpr")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parts.add(part("alias", Json.of(text))));
        return JsonArray.of(parts);
    }

    private static JsonObject part(String type, Json... params) {
        return JsonObject.builder()
                .put("type", type)
                .put("params", List.of(params))
                .build();
    }

    private static JsonObject grouping(JsonObject part) {
        if (Panels.isOf(part, "time")) {
            return params(part, "interval");
        }
        return Panels.isOf(part, "tag") ? params(part, "key") : part;
    }

    private static JsonObject params(JsonObject part, String name) {
        return Loose.isTruthy(part, name)
                ? part.with("params", JsonArray.of(part.find(name).orElseThrow()))
                        .without(name)
                : part;
    }
}
