package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;
import java.util.Set;

/** Tags of variables are gone. */
record V28VariableTags() implements VariableStep {

    private static final Set<String> GONE = Set.of("tags", "tagsQuery", "tagValuesQuery", "useTags");

    @Override
    public int version() {
        return 28;
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        if (Loose.isTruthy(variable, "useTags")) {
            notes.lost("Grafana no longer groups values by tags", Notes.named("variable", variable));
        }
        return variable.filter(member -> !GONE.contains(member.name()) || !Loose.isTruthy(member.value()));
    }
}
