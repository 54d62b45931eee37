package dev.wfmon.cli.grafana;

import dev.wfmon.json.JsonObject;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which way a part of alerting came to be. Grafana locks what came by its API against people in the browser, takes
 * some of it for foreign when it comes by another way, and has no way back from files.
 */
final class Provenance {

    private static final String API = "api";
    private static final String FILE = "file";
    private static final String NAME = "provenance";
    private static final String YES = "true";

    /** Whether what is new is to be open to people in the browser. */
    private final boolean isOpen;

    Provenance(boolean isOpen) {
        this.isOpen = isOpen;
    }

    /** What makes the next write come by the same way as what is there. */
    @Nullable
    String header(Collection<JsonObject> live) {
        boolean isKept = live.isEmpty() ? isOpen : live.stream().allMatch(part -> of(part).isEmpty());
        return isKept ? YES : null;
    }

    private static String of(JsonObject part) {
        return part.string(NAME).orElse("");
    }

    /** Who keeps wfmon from writing what has these parts. */
    static Optional<String> guard(Collection<JsonObject> live) {
        return live.stream()
                .map(Provenance::of)
                .filter(way -> !way.isEmpty() && !way.equals(API))
                .findFirst()
                .map(way -> way.equals(FILE)
                        ? Manager.provisioned(Optional.empty())
                        : "is managed by something else (provenance " + way + "); change it there");
    }
}
