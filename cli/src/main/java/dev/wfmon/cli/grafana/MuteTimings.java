package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.alerting.MuteTiming;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mute timings; each has a version that an update may name. */
final class MuteTimings implements LiveResources {

    private final Exchange exchange;
    private final Provenance provenance;

    MuteTimings(Exchange exchange, Provenance provenance) {
        this.exchange = exchange;
        this.provenance = provenance;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.muteTiming(id.name())).map(MuteTimings::live);
    }

    private static Live live(JsonObject timing) {
        return new Live(timing, Optional.empty(), Exchange.fingerprint(timing), Provenance.guard(List.of(timing)));
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        exchange.list(GrafanaApi::muteTimings)
                .forEach(timing -> all.put(
                        new ResourceId(Kind.MUTE_TIMING, timing.string("name").orElse("")), live(timing)));
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        JsonObject body = new MuteTiming(step.desired().spec())
                .toApi()
                .without("provenance")
                .without("version");
        List<JsonObject> live = step.live().map(Live::spec).stream().toList();
        @Nullable String header = provenance.header(live);
        if (live.isEmpty()) {
            exchange.write(id, api -> api.createMuteTiming(header, JsonWriter.compact(body)));
            return;
        }
        Optional<Json> version = live.getFirst().find("version").filter(any -> overwrite == Overwrite.REFUSE);
        String text = JsonWriter.compact(
                version.map(known -> body.with("version", known)).orElse(body));
        exchange.write(id, api -> api.updateMuteTiming(id.name(), header, text));
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        @Nullable String header = provenance.header(List.of(live.spec()));
        exchange.delete(id, api -> api.deleteMuteTiming(id.name(), header));
    }
}
