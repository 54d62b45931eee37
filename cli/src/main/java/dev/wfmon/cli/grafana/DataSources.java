package dev.wfmon.cli.grafana;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Data sources. An update must not know an older version than the server's; secrets that it does not name are kept, and
 * those that it names are looked up at the last moment.
 */
final class DataSources implements LiveResources {

    private static final String SECRETS = "secureJsonData";

    private final Exchange exchange;
    private final Placeholders placeholders;

    DataSources(Exchange exchange, Placeholders placeholders) {
        this.exchange = exchange;
        this.placeholders = placeholders;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.dataSource(id.name())).map(DataSources::live);
    }

    private static Live live(JsonObject source) {
        return new Live(
                source,
                Optional.empty(),
                source.find("version").map(Json::toString).orElse("0"),
                source.isTrue("readOnly") ? Optional.of(Manager.provisioned(Optional.empty())) : Optional.empty());
    }

    /** The list leaves out which secrets there are. */
    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        for (JsonObject source : exchange.list(GrafanaApi::dataSources).toList()) {
            ResourceId id =
                    new ResourceId(Kind.DATA_SOURCE, source.string("uid").orElse(""));
            find(id).ifPresent(live -> all.put(id, live));
        }
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        ResourceId id = desired.id();
        JsonObject whole = whole(desired);
        if (step.live().isEmpty()) {
            String body = JsonWriter.compact(whole);
            exchange.write(id, api -> api.createDataSource(body));
            return;
        }
        Live live = step.live().get();
        // Whether it is the default is the server's choice where its author makes none.
        JsonObject chosen = whole.has("isDefault")
                ? whole
                : whole.with("isDefault", Json.of(live.spec().isTrue("isDefault")));
        // Without a version, Grafana asks for none.
        String body = JsonWriter.compact(
                overwrite == Overwrite.ALLOW
                        ? chosen.without("version")
                        : chosen.with("version", Json.of(Long.parseLong(live.version()))));
        exchange.write(id, api -> api.updateDataSource(id.name(), body));
    }

    private JsonObject whole(Resource desired) throws TargetException {
        JsonObject spec = desired.spec().with("uid", Json.of(desired.id().name()));
        JsonObject reachable = spec.has("access") ? spec : spec.with("access", Json.of("proxy"));
        Optional<JsonObject> secrets = reachable.object(SECRETS);
        return secrets.isPresent()
                ? reachable.with(SECRETS, placeholders.filled(desired.id(), secrets.get()))
                : reachable;
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        exchange.delete(id, api -> api.deleteDataSource(id.name()));
    }
}
