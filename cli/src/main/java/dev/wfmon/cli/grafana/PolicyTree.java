package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.alerting.NotificationPolicy;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of notification policies: always there, written as a whole, without a version. */
final class PolicyTree implements LiveResources {

    private final Exchange exchange;
    private final Provenance provenance;

    PolicyTree(Exchange exchange, Provenance provenance) {
        this.exchange = exchange;
        this.provenance = provenance;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, GrafanaApi::policies).map(PolicyTree::live);
    }

    private static Live live(JsonObject tree) {
        return new Live(tree, Optional.empty(), Exchange.fingerprint(tree), Provenance.guard(List.of(tree)));
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        ResourceId id = new ResourceId(Kind.NOTIFICATION_POLICY, Resource.POLICY_TREE);
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        find(id).ifPresent(live -> all.put(id, live));
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        exchange.requireUnchanged(step, find(id), overwrite);
        String body = JsonWriter.compact(
                new NotificationPolicy(step.desired().spec()).toApi().without("provenance"));
        @Nullable String header = header(step.live());
        exchange.write(id, api -> api.updatePolicies(header, body));
    }

    /** The tree of a new server has no provenance, but nobody has made it in the browser either. */
    private @Nullable String header(Optional<Live> live) {
        List<JsonObject> made = live.map(Live::spec).stream()
                .filter(tree -> tree.has("routes") || tree.has("provenance"))
                .toList();
        return provenance.header(made);
    }

    /** Gives the server the tree that a new one has. */
    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        exchange.delete(id, GrafanaApi::resetPolicies);
    }
}
