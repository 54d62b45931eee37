package dev.wfmon.lint.rule;

import dev.wfmon.alert.routing.AlertmanagerConfig;
import dev.wfmon.alert.routing.MatcherSyntax;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.resource.Resource;
import java.util.List;

/**
 * A configuration of Alertmanager.
 *
 * @param reading the configuration, and all that would keep Alertmanager from loading it
 */
public record RoutingSubject(Resource resource, AlertmanagerConfig.Reading reading) implements Subject {

    static RoutingSubject of(Resource resource) {
        JsonDocument document = new JsonDocument(resource.origin().source(), resource.spec());
        return new RoutingSubject(resource, AlertmanagerConfig.read(document, MatcherSyntax.FALLBACK));
    }

    public AlertmanagerConfig config() {
        return reading.config();
    }

    @Override
    public List<Query> queries() {
        return List.of();
    }

    @Override
    public String name() {
        return "Alertmanager configuration";
    }
}
