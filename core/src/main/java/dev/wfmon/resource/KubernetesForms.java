package dev.wfmon.resource;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in a resource of Kubernetes' form: those of Grafana's own API, of Grizzly, of grafana-operator, and of the
 * operators of Prometheus and VictoriaMetrics. Dashboards are found elsewhere.
 */
final class KubernetesForms {

    private static final Pattern GROUPS = Pattern.compile("(?m)^groups:\\s*$");

    private final JsonDocument document;
    private final GrafanaForms grafana;

    KubernetesForms(JsonDocument document) {
        this.document = document;
        this.grafana = new GrafanaForms(document);
    }

    Reading resources(String kind, JsonObject root) {
        JsonObject spec = root.object("spec").orElse(JsonObject.empty());
        JsonObject metadata = root.object("metadata").orElse(JsonObject.empty());
        return switch (kind) {
            case "PrometheusRule", "VMRule" -> of(grafana.prometheusGroups(spec));
            case "PrometheusRuleGroup" -> of(grafana.named(Kind.RULE_GROUP, OperatorForms.named(metadata, spec)));
            case "ConfigMap" -> configMap(root);
            case "GrafanaLibraryPanel" -> embedded(spec, "json", text -> operatorPanel(text, metadata, spec));
            case "GrafanaManifest" ->
                spec.object("template")
                        .map(new ResourceForms(document)::resources)
                        .orElse(Reading.NOTHING);
            default -> of(grafanas(kind, metadata, spec));
        };
    }

    private Stream<Resource> grafanas(String kind, JsonObject metadata, JsonObject spec) {
        return switch (kind) {
            case "Folder", "DashboardFolder" -> Stream.of(folder(metadata, spec));
            case "GrafanaFolder" -> Stream.of(folder(metadata, OperatorForms.folder(spec)));
            case "Datasource" -> Stream.of(grafana.dataSource(withUid(metadata, spec)));
            case "GrafanaDatasource" -> Stream.of(grafana.dataSource(OperatorForms.dataSource(spec)));
            case "LibraryElement" -> Stream.of(grafana.libraryPanel(inFolder(metadata, withUid(metadata, spec))));
            case "AlertRuleGroup" -> Stream.of(grafana.ruleGroup(spec));
            case "GrafanaAlertRuleGroup" -> Stream.of(grafana.ruleGroup(OperatorForms.ruleGroup(metadata, spec)));
            default -> notifications(kind, metadata, spec);
        };
    }

    private Stream<Resource> notifications(String kind, JsonObject metadata, JsonObject spec) {
        return switch (kind) {
            case "AlertContactPoint", "GrafanaContactPoint" ->
                Stream.of(grafana.contactPoint(OperatorForms.named(metadata, spec)));
            case "AlertMuteTiming", "GrafanaMuteTiming", "TimeInterval" ->
                Stream.of(grafana.named(Kind.MUTE_TIMING, OperatorForms.named(metadata, spec)));
            case "AlertNotificationTemplate", "GrafanaNotificationTemplate" ->
                Stream.of(grafana.named(Kind.NOTIFICATION_TEMPLATE, OperatorForms.named(metadata, spec)));
            case "AlertNotificationPolicy" -> Stream.of(grafana.policyTree(spec));
            case "GrafanaNotificationPolicy" -> spec.object("route").stream().map(grafana::policyTree);
            default -> Stream.empty();
        };
    }

    private static Reading of(Resource resource) {
        return of(Stream.of(resource));
    }

    private static Reading of(Stream<Resource> resources) {
        return new Reading(resources.toList(), List.of());
    }

    private Resource folder(JsonObject metadata, JsonObject spec) {
        Optional<String> name = metadata.string("name").or(() -> spec.string("uid"));
        JsonObject bare = spec.without("uid");
        JsonObject whole = DashboardForms.folder(metadata)
                .filter(parent -> !bare.has("parentUid"))
                .map(parent -> bare.with("parentUid", Json.of(parent)))
                .orElse(bare);
        return new Resource(new ResourceId(Kind.FOLDER, name.orElse("")), Optional.empty(), whole, document);
    }

    /** The resource's name is the uid, whatever stands inside of it. */
    private static JsonObject withUid(JsonObject metadata, JsonObject spec) {
        return metadata.string("name")
                .map(uid -> spec.with("uid", Json.of(uid)))
                .orElse(spec);
    }

    private static JsonObject inFolder(JsonObject metadata, JsonObject spec) {
        return DashboardForms.folder(metadata)
                .map(folder -> spec.with("folderUid", Json.of(folder)))
                .orElse(spec);
    }

    private Reading operatorPanel(JsonDocument text, JsonObject metadata, JsonObject spec) {
        return text.root()
                .asObject()
                .map(json -> of(new GrafanaForms(text).libraryPanel(OperatorForms.libraryPanel(metadata, spec, json))))
                .orElse(Reading.NOTHING);
    }

    /** Rule files go by any name. */
    private static boolean holdsGroups(Json value) {
        return value.asString().filter(GROUPS.asPredicate()).isPresent();
    }

    /** Files inside of a ConfigMap, as Grafana's sidecars and Prometheus' operators read them. */
    private Reading configMap(JsonObject root) {
        JsonObject data = root.object("data").orElse(JsonObject.empty());
        return data.members().stream()
                .filter(member -> member.name().matches(".*\\.ya?ml") || holdsGroups(member.value()))
                .map(member -> embedded(data, member.name(), ResourceForms::recognise))
                // What is none of ours may be in any form.
                .filter(reading ->
                        reading.problems().isEmpty() || !reading.resources().isEmpty())
                .reduce(Reading.NOTHING, Reading::and);
    }

    private interface Recognition {
        Reading of(JsonDocument document);
    }

    /** What is in the document that stands as a text inside of this one. */
    private Reading embedded(JsonObject holder, String name, Recognition recognition) {
        if (!(holder.get(name) instanceof JsonString text)) {
            return Reading.NOTHING;
        }
        ReadResult read = Documents.read(SourceText.inside(document, text));
        Reading problems = new Reading(List.of(), read.problems());
        return read.documents().stream().map(recognition::of).reduce(problems, Reading::and);
    }
}
