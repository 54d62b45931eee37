package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link in the header of a panel, or on its values ("data link"), where its address may name the value clicked.
 *
 * <pre>{@code
 * Link.toDashboard("Open task", "task").variable("task_id", LinkValue.label("task_id")).keepTime();
 * Link.to("Search", "https://example.org/?q=" + LinkValue.RAW).inNewTab();
 * }</pre>
 */
public final class Link {

    private final JsonObject json;

    private Link(JsonObject json) {
        this.json = json;
    }

    public static Link to(String title, String url) {
        Check.notBlank(title, "A link needs a title");
        Check.notBlank(url, "The link \"" + title + "\" needs an address");
        return new Link(JsonObject.builder().put("title", title).put("url", url).build());
    }

    /** A link to the dashboard of that uid. */
    public static Link toDashboard(String title, String uid) {
        Check.notBlank(uid, "The link \"" + title + "\" needs the uid of a dashboard");
        return to(title, "/d/" + uid);
    }

    /** Hands a value on to a variable of the dashboard that the link leads to. */
    public Link variable(String name, LinkValue value) {
        return parameter("var-" + name + "=" + value);
    }

    /** Hands the time range on. */
    public Link keepTime() {
        return parameter(LinkValue.TIME_RANGE.toString());
    }

    /** Hands the values of all variables on. */
    public Link keepVariables() {
        return parameter(LinkValue.VARIABLES.toString());
    }

    private Link parameter(String parameter) {
        String url = json.string("url").orElseThrow();
        return new Link(json.with("url", Json.of(url + (url.contains("?") ? "&" : "?") + parameter)));
    }

    public Link inNewTab() {
        return new Link(json.with("targetBlank", Json.of(true)));
    }

    /** Follows the link at the first click, without a menu. */
    public Link oneClick() {
        return new Link(json.with("oneClick", Json.of(true)));
    }

    /** The links as all there is to say about fields. */
    static JsonObject fieldConfig(Link... links) {
        JsonObject defaults = JsonObject.builder()
                .put("links", Stream.of(links).map(Link::json).toList())
                .build();
        return JsonObject.builder()
                .put("defaults", defaults)
                .put("overrides", List.of())
                .build();
    }

    JsonObject json() {
        return json;
    }
}
