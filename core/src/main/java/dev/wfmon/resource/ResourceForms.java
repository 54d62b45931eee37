package dev.wfmon.resource;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises the forms in which dashboards, folders and rules are kept in files: the bare dashboard, the answer of
 * Grafana's API around it, Kubernetes-style resources, and Prometheus rule files.
 */
final class ResourceForms {

    static final String FOLDER_ANNOTATION = "grafana.app/folder";

    private ResourceForms() {}

    /** The resources in a document; none when it is something else. */
    static List<Resource> recognise(JsonDocument document) {
        Form form = new Form(document);
        return document.root().asObject().stream().flatMap(form::resources).toList();
    }

    private record Form(JsonDocument document) {

        Stream<Resource> resources(JsonObject root) {
            if (root.string("apiVersion").isPresent() && root.string("kind").isPresent()) {
                return kubernetes(root);
            }
            Optional<JsonObject> wrapped = root.object("dashboard").filter(Form::looksLikeDashboard);
            if (wrapped.isPresent()) {
                return Stream.of(dashboard(wrapped.get().string("uid"), folderOf(root), wrapped.get()));
            }
            // Grafana's own alerting files have groups as well, and a number as their apiVersion.
            boolean holdsRules = root.objects("groups").anyMatch(group -> group.has("rules"));
            if (holdsRules && !(root.get("apiVersion") instanceof JsonNumber)) {
                return root.objects("groups").map(this::ruleGroup);
            }
            return looksLikeDashboard(root)
                    ? Stream.of(dashboard(root.string("uid"), Optional.empty(), root))
                    : Stream.empty();
        }

        /** Kubernetes' way to put several resources into one document. */
        private Stream<Resource> list(JsonObject root) {
            return root.objects("items").flatMap(this::resources);
        }

        private Stream<Resource> kubernetes(JsonObject root) {
            JsonObject spec = root.object("spec").orElse(JsonObject.empty());
            JsonObject metadata = root.object("metadata").orElse(JsonObject.empty());
            Optional<String> name = metadata.string("name");
            Optional<String> folder = metadata.object("annotations")
                    .flatMap(annotations -> annotations.string(FOLDER_ANNOTATION))
                    .or(() -> metadata.string("folder"));
            return switch (root.string("kind").orElse("")) {
                case "Dashboard" ->
                    looksLikeDashboard(spec)
                            ? Stream.of(dashboard(name.or(() -> spec.string("uid")), folder, spec))
                            : Stream.empty();
                case "Folder", "DashboardFolder" ->
                    Stream.of(resource(
                            Kind.FOLDER, name.or(() -> spec.string("uid")), Optional.empty(), folder(spec, folder)));
                case "List" -> list(root);
                case "PrometheusRule", "VMRule" -> spec.objects("groups").map(this::ruleGroup);
                default -> Stream.empty();
            };
        }

        private static JsonObject folder(JsonObject spec, Optional<String> parent) {
            JsonObject bare = spec.filter(member -> !member.name().equals("uid"));
            return parent.filter(uid -> !bare.has("parentUid"))
                    .map(uid -> bare.with("parentUid", Json.of(uid)))
                    .orElse(bare);
        }

        private Resource dashboard(Optional<String> uid, Optional<String> folder, JsonObject spec) {
            return resource(Kind.DASHBOARD, uid, folder, spec);
        }

        private Resource ruleGroup(JsonObject group) {
            return resource(Kind.RULE_GROUP, group.string("name"), Optional.empty(), group);
        }

        private Resource resource(Kind kind, Optional<String> name, Optional<String> folder, JsonObject spec) {
            return new Resource(new ResourceId(kind, name.orElse("")), folder, spec, document);
        }

        private static Optional<String> folderOf(JsonObject wrapper) {
            return wrapper.string("folderUid")
                    .or(() -> wrapper.object("meta").flatMap(meta -> meta.string("folderUid")))
                    .filter(uid -> !uid.isEmpty());
        }

        /** Other documents have {@code rows} and a {@code schemaVersion} as well, but then no title. */
        private static boolean looksLikeDashboard(JsonObject object) {
            boolean hasParts = object.array("rows").isPresent()
                    || object.has("schemaVersion")
                    || object.object("templating").isPresent();
            return object.array("panels").isPresent() || (hasParts && object.has("title"));
        }
    }
}
