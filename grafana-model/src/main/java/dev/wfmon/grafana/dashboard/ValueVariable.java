package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * A variable of one value: a constant, or a field to type into.
 *
 * <pre>{@code
 * Variable.constant("cluster", "eu-1");
 * Variable.textBox("search", "").label("Search");
 * }</pre>
 */
public final class ValueVariable extends Variable<ValueVariable> {

    ValueVariable(String type, String name, String value) {
        super(type, name);
        Json json = Json.of(value);
        set("query", json);
        set("current", chosen(json, json));
    }
}
