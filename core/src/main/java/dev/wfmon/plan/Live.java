package dev.wfmon.plan;

import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * A resource as a target has it now.
 *
 * @param folder the uid of the folder that holds it
 * @param version what changes whenever the resource does; a write is refused when it has moved on since
 * @param guardedBy who keeps wfmon from writing it (file provisioning, another tool), in words for people
 * @param lastEdit who changed it last and when, in words for people, where the target knows
 */
public record Live(
        JsonObject spec,
        Optional<String> folder,
        String version,
        Optional<String> guardedBy,
        Optional<String> lastEdit) {

    /** A resource of which nobody knows who changed it. */
    public Live(JsonObject spec, Optional<String> folder, String version, Optional<String> guardedBy) {
        this(spec, folder, version, guardedBy, Optional.empty());
    }
}
