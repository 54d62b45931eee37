package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * A link in the header of a panel, or on its values ("data link"), where its address may name the value clicked.
 *
 * <pre>{@code
 * Link.to("Open task", "/d/task?var-task_id=${__field.labels.task_id}&${__url_time_range}").inNewTab();
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

    public Link inNewTab() {
        return new Link(json.with("targetBlank", Json.of(true)));
    }

    JsonObject json() {
        return json;
    }
}
