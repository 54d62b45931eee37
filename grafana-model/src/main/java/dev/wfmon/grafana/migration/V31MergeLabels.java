package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.List;

/** Turning labels into fields no longer merges the frames, so that a merge follows. */
record V31MergeLabels() implements PanelStep {

    private static final JsonObject MERGE = JsonObject.builder()
            .put("id", "merge")
            .put("options", JsonObject.empty())
            .build();

    @Override
    public int version() {
        return 31;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        return Tree.list(
                panel,
                "transformations",
                list -> Tree.flat(list, transformation -> {
                    if (transformation
                            .string("id")
                            .filter("labelsToFields"::equals)
                            .isEmpty()) {
                        return List.of(transformation);
                    }
                    notes.changed("a merge follows labels to fields", Notes.panel(panel));
                    return List.of(transformation, MERGE);
                }));
    }
}
