package dev.wfmon.grafana.alerting;

import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Go templates for the texts of notifications, kept under one name.
 *
 * <pre>{@code
 * NotificationTemplate.named("shop", "{{ define \"shop.title\" }}{{ .CommonLabels.alertname }}{{ end }}");
 * }</pre>
 *
 * <p>Of a text that defines no template, Grafana makes one of that name.
 *
 * @param json the template in the words of Grafana's API, with {@code orgId} from files beside them
 */
public record NotificationTemplate(JsonObject json) implements AlertingResource {

    public static NotificationTemplate named(String name, String template) {
        return new NotificationTemplate(
                JsonObject.builder().put("name", name).put("template", template).build());
    }

    /** A template as {@code GET /api/v1/provisioning/templates/{name}} answers it. */
    public static NotificationTemplate fromApi(JsonObject json) {
        return new NotificationTemplate(json);
    }

    /** An item of the list {@code templates} of a provisioning file. */
    public static NotificationTemplate fromFile(JsonObject item) {
        return new NotificationTemplate(item);
    }

    /** The body of a {@code PUT}; its address says the name. */
    public JsonObject toApi() {
        return json.without("orgId").without("name");
    }

    @Override
    public JsonObject toFile() {
        return FileForm.inOrganisation(json.without("provenance").without("version"));
    }

    public Optional<String> name() {
        return json.string("name");
    }

    public Optional<String> template() {
        return json.string("template");
    }

    @Override
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, root -> {
            root.text("name", "the template has no name");
            root.text("template", "the template has no content");
        });
    }
}
