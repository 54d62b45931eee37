package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * A link on the values of a panel; its address may name the value that was clicked.
 *
 * <pre>{@code
 * DataLink.to("Open task", "/d/task?var-task_id=${__field.labels.task_id}&${__url_time_range}").inNewTab();
 * }</pre>
 */
public final class DataLink {

    private final JsonObject json;

    private DataLink(JsonObject json) {
        this.json = json;
    }

    public static DataLink to(String title, String url) {
        Check.notBlank(title, "A data link needs a title");
        Check.notBlank(url, "The data link \"" + title + "\" needs an address");
        return new DataLink(
                JsonObject.builder().put("title", title).put("url", url).build());
    }

    public DataLink inNewTab() {
        return new DataLink(json.with("targetBlank", Json.of(true)));
    }

    JsonObject json() {
        return json;
    }
}
