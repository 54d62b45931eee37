package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * Hides, renames and orders the columns of a table.
 *
 * <pre>{@code
 * Transformation.organize()
 *         .exclude("Time")
 *         .rename("github_app", "Agent")
 *         .rename("Value #A", "Average duration")
 *         .order("github_app", "Value #A");
 * }</pre>
 */
public final class OrganizeFields implements Transformation {

    static final OrganizeFields NOTHING =
            new OrganizeFields(JsonObject.empty(), JsonObject.empty(), JsonObject.empty());

    private final JsonObject excluded;
    private final JsonObject positions;
    private final JsonObject names;

    private OrganizeFields(JsonObject excluded, JsonObject positions, JsonObject names) {
        this.excluded = excluded;
        this.positions = positions;
        this.names = names;
    }

    public OrganizeFields exclude(String... fields) {
        JsonObject.Builder more = JsonObject.builder().putAll(excluded);
        for (String field : fields) {
            more.put(field, true);
        }
        return new OrganizeFields(more.build(), positions, names);
    }

    public OrganizeFields rename(String field, String name) {
        return new OrganizeFields(excluded, positions, names.with(field, Json.of(name)));
    }

    /** The fields from left to right, by their names before renaming. */
    public OrganizeFields order(String... fields) {
        JsonObject.Builder order = JsonObject.builder();
        for (int position = 0; position < fields.length; position++) {
            order.put(fields[position], position);
        }
        return new OrganizeFields(excluded, order.build(), names);
    }

    @Override
    public String id() {
        return "organize";
    }

    @Override
    public JsonObject options() {
        return JsonObject.builder()
                .put("excludeByName", excluded)
                .put("indexByName", positions)
                .put("renameByName", names)
                .build();
    }
}
