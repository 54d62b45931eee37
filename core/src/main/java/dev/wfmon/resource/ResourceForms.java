package dev.wfmon.resource;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.FoundDashboard;
import dev.wfmon.grafana.view.FoundDashboards;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises what files hold: dashboards in all forms, Kubernetes-style folders, and rules for Prometheus. */
final class ResourceForms {

    private ResourceForms() {}

    /** The resources in a document; none when it is something else. */
    static Reading recognise(JsonDocument document) {
        Form form = new Form(document);
        return document.root().asObject().map(form::resources).orElse(Reading.NOTHING);
    }

    private record Form(JsonDocument document) {

        Reading resources(JsonObject root) {
            String kind = root.string("apiVersion")
                    .flatMap(any -> root.string("kind"))
                    .orElse("");
            // Kubernetes' way to put several resources into one document.
            if (kind.endsWith("List")) {
                return root.objects("items").map(this::resources).reduce(Reading.NOTHING, Reading::and);
            }
            FoundDashboards found = DashboardForms.in(document, root);
            Stream<Resource> dashboards = found.dashboards().stream().map(Form::dashboard);
            Stream<Resource> others = kind.isEmpty() ? rules(root) : kubernetes(kind, root);
            return new Reading(Stream.concat(dashboards, others).toList(), found.problems());
        }

        /** Grafana's own alerting files have groups as well, and a number as their apiVersion. */
        private Stream<Resource> rules(JsonObject root) {
            boolean holdsRules = root.objects("groups").anyMatch(group -> group.has("rules"));
            return holdsRules && !(root.get("apiVersion") instanceof JsonNumber) ? ruleGroups(root) : Stream.empty();
        }

        private Stream<Resource> kubernetes(String kind, JsonObject root) {
            JsonObject spec = root.object("spec").orElse(JsonObject.empty());
            return switch (kind) {
                case "Folder", "DashboardFolder" -> Stream.of(folder(root, spec));
                case "PrometheusRule", "VMRule" -> ruleGroups(spec);
                default -> Stream.empty();
            };
        }

        private static Resource dashboard(FoundDashboard found) {
            Kind kind = DashboardView.isSecond(found.spec()) ? Kind.DASHBOARD_V2 : Kind.DASHBOARD;
            ResourceId id = new ResourceId(kind, found.uid().orElse(""));
            return new Resource(id, found.folder(), found.spec(), found.document());
        }

        private Resource folder(JsonObject root, JsonObject spec) {
            JsonObject metadata = root.object("metadata").orElse(JsonObject.empty());
            Optional<String> name = metadata.string("name").or(() -> spec.string("uid"));
            JsonObject bare = spec.filter(member -> !member.name().equals("uid"));
            JsonObject whole = DashboardForms.folder(metadata)
                    .filter(parent -> !bare.has("parentUid"))
                    .map(parent -> bare.with("parentUid", Json.of(parent)))
                    .orElse(bare);
            return resource(Kind.FOLDER, name, whole);
        }

        private Stream<Resource> ruleGroups(JsonObject holder) {
            return holder.objects("groups").map(group -> resource(Kind.RULE_GROUP, group.string("name"), group));
        }

        private Resource resource(Kind kind, Optional<String> name, JsonObject spec) {
            return new Resource(new ResourceId(kind, name.orElse("")), Optional.empty(), spec, document);
        }
    }
}
