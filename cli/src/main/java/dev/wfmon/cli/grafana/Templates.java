package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.alerting.NotificationTemplate;
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

/** Templates of notifications; each has a version, but one that is created may overwrite another. */
final class Templates implements LiveResources {

    private final Exchange exchange;
    private final Provenance provenance;

    Templates(Exchange exchange, Provenance provenance) {
        this.exchange = exchange;
        this.provenance = provenance;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.template(id.name())).map(Templates::live);
    }

    private static Live live(JsonObject template) {
        return new Live(
                template, Optional.empty(), Exchange.fingerprint(template), Provenance.guard(List.of(template)));
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        exchange.list(GrafanaApi::templates)
                .forEach(template -> all.put(
                        new ResourceId(
                                Kind.NOTIFICATION_TEMPLATE,
                                template.string("name").orElse("")),
                        live(template)));
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        if (step.live().isEmpty()) {
            exchange.requireUnchanged(step, find(id), overwrite);
        }
        JsonObject body = new NotificationTemplate(step.desired().spec())
                .toApi()
                .without("provenance")
                .without("version");
        List<JsonObject> live = step.live().map(Live::spec).stream().toList();
        Optional<Json> version = live.stream()
                .flatMap(template -> template.find("version").stream())
                .findFirst()
                .filter(any -> overwrite == Overwrite.REFUSE);
        String text = JsonWriter.compact(
                version.map(known -> body.with("version", known)).orElse(body));
        @Nullable String header = provenance.header(live);
        exchange.write(id, api -> api.updateTemplate(id.name(), header, text));
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        @Nullable String header = provenance.header(List.of(live.spec()));
        exchange.delete(id, api -> api.deleteTemplate(id.name(), header));
    }
}
