package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The panels of a dashboard of any age: at the top, inside of row panels, and in the rows that schema 16 ended. */
final class Panels {

    private Panels() {}

    static JsonObject map(JsonObject dashboard, UnaryOperator<JsonObject> change) {
        JsonObject changed = Tree.objects(dashboard, "panels", panel -> nested(change.apply(panel), change));
        return Tree.objects(changed, "rows", row -> nested(row, change));
    }

    private static JsonObject nested(JsonObject parent, UnaryOperator<JsonObject> change) {
        return Tree.objects(parent, "panels", change);
    }

    /** All of them, each before those that it holds. */
    static Stream<JsonObject> all(JsonObject dashboard) {
        Stream<JsonObject> top =
                dashboard.objects("panels").flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")));
        return Stream.concat(top, dashboard.objects("rows").flatMap(row -> row.objects("panels")));
    }

    static boolean isOf(JsonObject panel, String type) {
        return panel.string("type").filter(type::equals).isPresent();
    }
}
