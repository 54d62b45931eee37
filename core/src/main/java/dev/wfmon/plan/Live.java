package dev.wfmon.plan;

import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * A resource as a target has it now.
 *
 * @param folder the uid of the folder that holds it
 * @param version what changes whenever the resource does; a write is refused when it has moved on since
 * @param guardedBy who keeps wfmon from writing it (file provisioning, another tool), in words for people
 */
public record Live(JsonObject spec, Optional<String> folder, String version, Optional<String> guardedBy) {}
