package dev.wfmon.grafana.schema;

import dev.wfmon.json.JsonObject;
import java.util.Map;

/**
 * The JSON Schemas (draft 2020-12) of Grafana's forms, made from the same words as the builders, so that the two agree.
 *
 * <pre>{@code
 * JsonObject schema = GrafanaSchema.DASHBOARD.json();
 * var file = GrafanaSchema.class.getResourceAsStream(GrafanaSchema.DASHBOARD.fileName()); // the same, as text
 * }</pre>
 *
 * <p>Members that no schema names are free, since plugins bring their own. Members that one names have their type and,
 * where Grafana knows a fixed set of words, one of these.
 */
public enum GrafanaSchema {
    /** A classic dashboard of schema version 36 or newer. */
    DASHBOARD("dashboard", "A classic Grafana dashboard"),
    /** A dashboard of the second generation, as a Kubernetes resource. */
    DASHBOARD_V2("dashboard-v2", "A Grafana dashboard of API version v2"),
    /** A file in {@code provisioning/alerting}, which is also what Grafana exports. */
    ALERTING_FILE("alerting-file", "A provisioning file of Grafana's alerting"),
    /** The body of {@code PUT /api/v1/provisioning/folder/{uid}/rule-groups/{name}}. */
    RULE_GROUP("rule-group", "A rule group of Grafana's provisioning API");

    private final String name;
    private final String title;

    GrafanaSchema(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** The name of the file in this package that holds the schema. */
    public String fileName() {
        return name + ".schema.json";
    }

    /** The schema itself. */
    public JsonObject json() {
        JsonObject.Builder definitions = JsonObject.builder();
        definitions().forEach((name, schema) -> definitions.put(name, schema.json()));
        return JsonObject.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:wfmon:schema:" + name)
                .put("title", title)
                .put("$ref", "#/$defs/root")
                .put("$defs", definitions.build())
                .build();
    }

    private Map<String, Schema> definitions() {
        return switch (this) {
            case DASHBOARD -> DashboardSchema.definitions();
            case DASHBOARD_V2 -> DashboardV2Schema.definitions();
            case ALERTING_FILE -> AlertingSchema.file();
            case RULE_GROUP -> AlertingSchema.apiGroup();
        };
    }
}
