package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/**
 * Changes the answers to queries before a panel shows them.
 *
 * <pre>{@code
 * Transformation.merge();
 * Transformation.organize().exclude("Time").rename("github_app", "Agent");
 * Transformation.of("seriesToRows", JsonObject.empty());
 * }</pre>
 */
public sealed interface Transformation permits Transformation.Named, OrganizeFields {

    /** A transformation by Grafana's id, with its options as they stand in the JSON. */
    record Named(String id, JsonObject options) implements Transformation {}

    /** Grafana's name of the transformation. */
    String id();

    JsonObject options();

    static Transformation of(String id, JsonObject options) {
        return new Named(id, options);
    }

    /** Makes one table of the tables of all queries, joined where their labels agree. */
    static Transformation merge() {
        return of("merge", JsonObject.empty());
    }

    /** Hides, renames and orders columns. */
    static OrganizeFields organize() {
        return OrganizeFields.NOTHING;
    }

    static Transformation sortBy(String field, boolean isDescending) {
        JsonObject sort = JsonObject.builder()
                .put("field", field)
                .put("desc", isDescending)
                .build();
        return of("sortBy", JsonObject.builder().put("sort", JsonArray.of(sort)).build());
    }

    static Transformation limit(int rows) {
        return of("limit", JsonObject.builder().put("limitField", rows).build());
    }

    /** The transformation as it stands in a dashboard. */
    default JsonObject json() {
        return JsonObject.builder().put("id", id()).put("options", options()).build();
    }
}
