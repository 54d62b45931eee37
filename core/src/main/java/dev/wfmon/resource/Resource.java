package dev.wfmon.resource;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import java.util.Optional;

/**
 * One thing to be managed, as its author wants it.
 *
 * @param folder the uid of the Grafana folder that holds it, where its author said one
 * @param spec what it is: the dashboard, the folder's title, the rule group
 * @param origin the document that {@code spec} is a part of, for telling people where something stands
 */
public record Resource(ResourceId id, Optional<String> folder, JsonObject spec, JsonDocument origin) {

    /** The folder that stands for Grafana's top level, which is no folder. */
    public static final String TOP_LEVEL = "general";

    /** The name of Grafana's tree of notification policies. */
    public static final String POLICY_TREE = "root";

    /** The name of the configuration of Alertmanager. */
    public static final String ALERTMANAGER = "alertmanager";

    /** A resource that was built in code; {@code author} is shown where a file's name would be. */
    public static Resource builtBy(String author, ResourceId id, Optional<String> folder, JsonObject spec) {
        return new Resource(id, folder, spec, new JsonDocument(new SourceText(author, ""), spec));
    }

    public Kind kind() {
        return id.kind();
    }

    /** The title that people know it by, where it has one besides its name. */
    public Optional<String> title() {
        return kind().isNamedByUid() ? spec.string("title").or(() -> spec.string("name")) : Optional.empty();
    }

    /** Where it was read: {@code file:line:column}. */
    public String place() {
        return place(spec);
    }

    /** Where a part of it was read. */
    public String place(Json part) {
        return origin.place(part);
    }

    /** {@code dashboard workflow-monitoring "Multi-Agent Workflow Monitoring"}. */
    @Override
    public String toString() {
        return id + title().map(title -> " \"" + title + "\"").orElse("");
    }
}
