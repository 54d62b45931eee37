package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** A variable of whose values people choose one, several or all. */
public abstract sealed class ChoiceVariable<V extends ChoiceVariable<V>> extends Variable<V>
        permits QueryVariable, CustomVariable, DataSourceVariable {

    private boolean isMulti;
    private boolean includesAll;
    private List<String> selected = List.of();
    private List<String> texts = List.of();

    ChoiceVariable(String type, String name) {
        super(type, name);
    }

    /** Lets people choose several values. */
    public V multi() {
        isMulti = true;
        return self();
    }

    /** Adds the choice of all values, and begins with it. */
    public V includeAll() {
        includesAll = true;
        return self();
    }

    /** Takes only values that are offered, and none typed in. */
    public V onlyOffered() {
        return set("allowCustomValue", Json.of(false));
    }

    /** What "all" stands for in queries, such as {@code .*}; otherwise, all values joined. */
    public V allValue(String value) {
        return set("allValue", Json.of(value));
    }

    /** The values that the dashboard opens with. */
    public V selected(String... values) {
        selected = List.of(values);
        texts = selected;
        return self();
    }

    final V opensWith(String text, String value) {
        selected = List.of(value);
        texts = List.of(text);
        return self();
    }

    @Override
    JsonObject json(DataSource fallback) {
        Check.that(
                isMulti || selected.size() <= 1,
                "The variable \"" + name() + "\" has several selected values and is not multi()");
        return JsonObject.builder()
                .putAll(super.json(fallback))
                .put("multi", isMulti)
                .put("includeAll", includesAll)
                .put("current", current())
                .put("options", JsonArray.of())
                .build();
    }

    private JsonObject current() {
        if (!selected.isEmpty()) {
            return isMulti ? several(texts, selected) : one(texts.getFirst(), selected.getFirst());
        }
        if (includesAll) {
            return isMulti ? several(List.of("All"), List.of("$__all")) : one("All", "$__all");
        }
        return JsonObject.empty();
    }

    private static JsonObject one(String text, String value) {
        return chosen(Json.of(text), Json.of(value));
    }

    private static JsonObject several(List<String> texts, List<String> values) {
        return chosen(JsonArray.ofStrings(texts), JsonArray.ofStrings(values));
    }
}
