package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.function.UnaryOperator;

/** The texts with variables of data links, in the options where they stood before there was a field config. */
final class LinkTexts {

    private LinkTexts() {}

    static JsonObject urls(JsonObject panel, UnaryOperator<String> change) {
        return Tree.object(
                panel,
                "options",
                options -> defaults(links(options, "dataLinks", change), defaults -> links(defaults, "links", change)));
    }

    static JsonObject titles(JsonObject panel, UnaryOperator<String> change) {
        return Tree.object(panel, "options", options -> defaults(options, defaults -> text(defaults, "title", change)));
    }

    private static JsonObject defaults(JsonObject options, UnaryOperator<JsonObject> change) {
        return Tree.object(options, "fieldOptions", fields -> Tree.object(fields, "defaults", change));
    }

    private static JsonObject links(JsonObject parent, String name, UnaryOperator<String> change) {
        return Tree.objects(parent, name, link -> text(link, "url", change));
    }

    private static JsonObject text(JsonObject parent, String name, UnaryOperator<String> change) {
        return parent.string(name)
                .map(text -> Tree.put(parent, name, Json.of(change.apply(text))))
                .orElse(parent);
    }
}
