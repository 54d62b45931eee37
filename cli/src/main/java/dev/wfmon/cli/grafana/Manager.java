package dev.wfmon.cli.grafana;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.util.Optional;

/** Who looks after a resource, as its annotations say. */
final class Manager {

    private static final String PREFIX = "grafana.app/";
    private static final String KIND = PREFIX + "managedBy";
    private static final String NAME = PREFIX + "managerId";
    private static final String SOURCE = PREFIX + "sourcePath";

    /** What Grafana calls the tools that write resources of Kubernetes' form. */
    private static final String OUR_KIND = "kubectl";

    private static final String OURS = "wfmon";
    private static final String FILES = "classic-file-provisioning";

    private Manager() {}

    /** Who keeps wfmon from writing a resource, in words for people. */
    static Optional<String> guard(JsonObject annotations) {
        Optional<String> kind = annotations.string(KIND).filter(any -> !any.isEmpty());
        String name = annotations.string(NAME).orElse("");
        if (kind.isEmpty() || (kind.get().equals(OUR_KIND) && name.equals(OURS))) {
            return Optional.empty();
        }
        return Optional.of(
                kind.get().equals(FILES)
                        ? provisioned(annotations.string(SOURCE))
                        : "is managed by " + kind.get() + (name.isEmpty() ? "" : " (" + name + ")")
                                + "; change it there");
    }

    /** The same where only the kind of the manager is known. */
    static Optional<String> guard(String kind) {
        return kind.equals(OUR_KIND)
                ? Optional.empty()
                : guard(JsonObject.builder().put(KIND, kind).build());
    }

    static String provisioned(Optional<String> file) {
        return "is provisioned from " + file.filter(path -> !path.isEmpty()).orElse("a file")
                + " on the server; change it there";
    }

    /** Who changed a resource last and when, in words for people. */
    static Optional<String> edit(Optional<String> who, Optional<String> when) {
        return who.filter(name -> !name.isEmpty())
                .map(name -> "by " + name + when.map(time -> " at " + time).orElse(""));
    }

    /** The annotations with our marks; people may still edit the resource in the browser. */
    static JsonObject marked(JsonObject annotations, Resource resource) {
        return annotations
                .with(KIND, Json.of(OUR_KIND))
                .with(NAME, Json.of(OURS))
                .with(PREFIX + "managerAllowsEdits", Json.of("true"))
                .with(SOURCE, Json.of(resource.origin().source().name()));
    }
}
