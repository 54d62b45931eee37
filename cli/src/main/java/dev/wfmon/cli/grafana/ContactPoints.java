package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contact points. The API knows only integrations, those of one name being one contact point, and gives none of them a
 * version.
 */
final class ContactPoints implements LiveResources {

    private final Exchange exchange;
    private final Provenance provenance;
    private final Placeholders placeholders;

    ContactPoints(Exchange exchange, Provenance provenance, Placeholders placeholders) {
        this.exchange = exchange;
        this.provenance = provenance;
        this.placeholders = placeholders;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return grouped(exchange.list(api -> api.contactPoints(id.name()))).stream()
                .filter(point -> point.name().equals(Optional.of(id.name())))
                .findFirst()
                .map(ContactPoints::live);
    }

    private static List<ContactPoint> grouped(Stream<JsonObject> integrations) {
        return ContactPoint.fromApi(integrations.toList());
    }

    private static Live live(ContactPoint point) {
        return new Live(
                point.json(),
                Optional.empty(),
                Exchange.fingerprint(point.json()),
                Provenance.guard(integrations(point.json())));
    }

    private static List<JsonObject> integrations(JsonObject point) {
        return point.objects("receivers").toList();
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        grouped(exchange.list(api -> api.contactPoints(null)))
                .forEach(point ->
                        all.put(new ResourceId(Kind.CONTACT_POINT, point.name().orElse("")), live(point)));
        return all;
    }

    /** What is new comes before what is gone, so that a contact point in use is never without an integration. */
    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        Optional<Live> now = find(id);
        exchange.requireUnchanged(step, now, overwrite);
        List<JsonObject> left =
                new ArrayList<>(now.map(live -> integrations(live.spec())).orElse(List.of()));
        @Nullable String header = provenance.header(List.copyOf(left));
        for (JsonObject integration : new ContactPoint(step.desired().spec()).toApi()) {
            Optional<JsonObject> twin = twin(integration, left);
            twin.ifPresent(left::remove);
            write(id, integration, twin, header);
        }
        for (JsonObject gone : left) {
            delete(id, gone);
        }
    }

    /** The one of the same uid; one without a uid takes the place of one of its type. */
    private static Optional<JsonObject> twin(JsonObject integration, List<JsonObject> live) {
        String key = uid(integration).isEmpty() ? "type" : "uid";
        return live.stream()
                .filter(other -> other.find(key).equals(integration.find(key)))
                .findFirst();
    }

    private static String uid(JsonObject integration) {
        return integration.string("uid").orElse("");
    }

    private void write(ResourceId id, JsonObject integration, Optional<JsonObject> twin, @Nullable String header)
            throws TargetException {
        JsonObject settings = integration.object("settings").orElse(JsonObject.empty());
        JsonObject body = integration
                .without("provenance")
                .with("name", Json.of(id.name()))
                .with("settings", placeholders.filled(id, settings));
        if (twin.isEmpty()) {
            exchange.write(id, api -> api.createIntegration(header, JsonWriter.compact(body)));
            return;
        }
        String uid = uid(twin.get());
        exchange.write(id, api -> api.updateIntegration(uid, header, JsonWriter.compact(body)));
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        for (JsonObject integration : integrations(live.spec())) {
            delete(id, integration);
        }
    }

    private void delete(ResourceId id, JsonObject integration) throws TargetException {
        @Nullable String header = provenance.header(List.of(integration));
        exchange.delete(id, api -> api.deleteIntegration(uid(integration), header));
    }
}
