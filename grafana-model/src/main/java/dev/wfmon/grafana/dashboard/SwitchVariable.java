package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/**
 * A switch between two values.
 *
 * <pre>{@code
 * Variable.onOff("verbose", "true", "false").on();
 * }</pre>
 */
public final class SwitchVariable extends Variable<SwitchVariable> {

    private final JsonObject on;

    SwitchVariable(String name, String on, String off) {
        super("switch", name);
        this.on = chosen(Json.of(on), Json.of(on));
        JsonObject isOff = chosen(Json.of(off), Json.of(off));
        set("current", isOff);
        set("options", JsonArray.of(this.on, isOff));
    }

    /** Opens the dashboard with the switch on. */
    public SwitchVariable on() {
        return set("current", on);
    }
}
