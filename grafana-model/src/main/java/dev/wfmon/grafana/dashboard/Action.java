package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that the reader's browser sends from a value, after asking.
 *
 * <pre>{@code
 * Action.post("Restart", "https://ops.example.org/restart")
 *         .header("Content-Type", "application/json")
 *         .body("{\"task\": \"" + LinkValue.label("task_id") + "\"}")
 *         .confirmation("Restart this task?");
 * }</pre>
 */
public final class Action {

    private final JsonObject json;

    private Action(JsonObject json) {
        this.json = json;
    }

    public static Action get(String title, String url) {
        return of("GET", title, url);
    }

    public static Action post(String title, String url) {
        return of("POST", title, url);
    }

    /** A request by any method of HTTP that Grafana knows: GET, POST, PUT, PATCH and DELETE. */
    public static Action of(String method, String title, String url) {
        Check.notBlank(title, "An action needs a title");
        Check.notBlank(url, "The action \"" + title + "\" needs an address");
        JsonObject fetch = JsonObject.builder()
                .put("method", method)
                .put("url", url)
                .put("queryParams", List.of())
                .put("headers", List.of())
                .build();
        return new Action(JsonObject.builder()
                .put("type", "fetch")
                .put("title", title)
                .put("fetch", fetch)
                .build());
    }

    public Action header(String name, String value) {
        return pair("headers", name, value);
    }

    /** A parameter of the address. */
    public Action parameter(String name, String value) {
        return pair("queryParams", name, value);
    }

    public Action body(String body) {
        return set("fetch.body", Json.of(body));
    }

    /** What the reader is asked before. */
    public Action confirmation(String question) {
        return set("confirmation", Json.of(question));
    }

    /** Something that the reader is asked for, which addresses and bodies use as {@code $key}. */
    public Action input(String key, String label) {
        return append(
                "variables",
                json.array("variables"),
                JsonObject.builder()
                        .put("key", key)
                        .put("name", label)
                        .put("type", "string")
                        .build());
    }

    /** Acts at the first click, without a menu. */
    public Action oneClick() {
        return set("oneClick", Json.of(true));
    }

    private Action pair(String list, String name, String value) {
        JsonObject fetch = json.object("fetch").orElseThrow();
        return append("fetch." + list, fetch.array(list), JsonArray.ofStrings(List.of(name, value)));
    }

    private Action append(String path, Optional<JsonArray> before, Json item) {
        List<Json> items = new ArrayList<>(before.map(JsonArray::items).orElse(List.of()));
        items.add(item);
        return set(path, JsonArray.of(items));
    }

    private Action set(String path, Json value) {
        return new Action(Settings.with(json, path, value));
    }

    JsonObject json() {
        return json;
    }
}
