package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A name under which notifications go out, by one or several integrations.
 *
 * <pre>{@code
 * ContactPoint point = ContactPoint.named("On call")
 *         .by(Integration.of("slack", "on-call-slack").set("recipient", "#alerts").set("token", System.getenv("SLACK")))
 *         .by(Integration.email("on-call-mail", "oncall@example.org"));
 * List<JsonObject> bodies = point.toApi(); // one for each integration
 * }</pre>
 *
 * <p>{@link #toString} shows no settings, since there are secrets among them.
 *
 * @param json {@code name} and, as files have it, the integrations as {@code receivers}
 */
public record ContactPoint(JsonObject json) implements AlertingResource {

    public static ContactPoint named(String name) {
        return new ContactPoint(JsonObject.builder()
                .put("name", name)
                .put("receivers", JsonArray.of())
                .build());
    }

    /** The contact points that {@code GET /api/v1/provisioning/contact-points} lists, integration by integration. */
    public static List<ContactPoint> fromApi(List<JsonObject> integrations) {
        Map<String, ContactPoint> points = new LinkedHashMap<>();
        for (JsonObject integration : integrations) {
            String name = integration.string("name").orElse("");
            ContactPoint point = points.getOrDefault(name, named(name));
            points.put(name, point.by(new Integration(integration.without("name"))));
        }
        return List.copyOf(points.values());
    }

    /** An item of the list {@code contactPoints} of a provisioning file or an export. */
    public static ContactPoint fromFile(JsonObject item) {
        return new ContactPoint(Dollars.inObject(item, Dollars::unescape));
    }

    /** The bodies for {@code POST} and {@code PUT}, one for each integration. */
    public List<JsonObject> toApi() {
        return integrations().stream()
                .map(integration -> JsonObject.builder()
                        .put("name", name().orElse(""))
                        .putAll(integration.json())
                        .build())
                .toList();
    }

    @Override
    public JsonObject toFile() {
        JsonObject known =
                json.map("receivers", list -> FileForm.each(list, integration -> integration.without("provenance")));
        return FileForm.inOrganisation(Dollars.inObject(known, Dollars::escape));
    }

    /** Adds an integration. */
    public ContactPoint by(Integration integration) {
        List<Json> items =
                new ArrayList<>(json.array("receivers").map(JsonArray::items).orElse(List.of()));
        items.add(integration.json());
        return new ContactPoint(json.with("receivers", JsonArray.of(items)));
    }

    public Optional<String> name() {
        return json.string("name");
    }

    public List<Integration> integrations() {
        return json.objects("receivers").map(Integration::new).toList();
    }

    @Override
    public List<AlertingProblem> problems() {
        return Inspected.problems(json, ContactPointInspection::contactPoint);
    }

    @Override
    public String toString() {
        return "ContactPoint[name=" + name().orElse("") + ", integrations=" + integrations() + "]";
    }
}
