package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import java.util.Optional;

/** How a value of one form is said in the other; {@link Source#target()} tells which way. */
@FunctionalInterface
interface Translation {

    /** The value in the other form; none when that cannot hold it, which the source has been told then. */
    Optional<Json> of(Source source);
}
