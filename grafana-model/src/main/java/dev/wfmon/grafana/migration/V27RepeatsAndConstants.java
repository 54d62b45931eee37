package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** Copies that repeated panels have left go, and a constant that can be seen is a text box. */
record V27RepeatsAndConstants() implements VariableStep {

    @Override
    public int version() {
        return 27;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        JsonObject originals = originals(dashboard, notes);
        JsonObject all = Tree.objects(originals, "panels", panel -> originals(panel, notes));
        return VariableStep.super.apply(all, notes);
    }

    private static JsonObject originals(JsonObject parent, Notes notes) {
        return Tree.list(
                parent,
                "panels",
                list -> Tree.flat(list, panel -> {
                    if (!isCopy(panel)) {
                        return List.of(panel);
                    }
                    notes.changed("a copy that a repeated panel had left went", Notes.panel(panel));
                    return List.of();
                }));
    }

    private static boolean isCopy(JsonObject panel) {
        return Loose.isTruthy(panel, "repeatPanelId")
                || Loose.isTruthy(panel, "repeatByRow")
                || Loose.isTruthy(panel, "repeatedByRow");
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        if (!Panels.isOf(variable, "constant")) {
            return variable;
        }
        Json value = Json.of(variable.string("query").orElse(""));
        JsonObject choice = JsonObject.builder()
                .put("selected", true)
                .put("text", value)
                .put("value", value)
                .build();
        JsonObject chosen =
                variable.with("query", value).with("current", choice).with("options", JsonArray.of(choice));
        if (variable.integer("hide").filter(hide -> hide == 0 || hide == 1).isEmpty()) {
            return chosen;
        }
        notes.changed("a constant that can be seen became a text box", Notes.named("variable", variable));
        return chosen.with("type", Json.of("textbox"));
    }
}
