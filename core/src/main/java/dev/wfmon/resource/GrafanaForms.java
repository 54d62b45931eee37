package dev.wfmon.resource;

import dev.wfmon.grafana.alerting.AlertingFile;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.Dollars;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Files without an envelope: what Grafana provisions itself from, what its API answers, rule files, Alertmanager's. */
final class GrafanaForms {

    private static final List<String> NOTIFICATIONS = List.of("contactPoints", "policies", "muteTimes", "templates");
    private static final Set<String> OF_LIBRARY_PANEL = Set.of("name", "kind", "model");

    private final JsonDocument document;

    GrafanaForms(JsonDocument document) {
        this.document = document;
    }

    Stream<Resource> resources(JsonObject root) {
        if (isAlertingFile(root)) {
            return alertingFile(new AlertingFile(root));
        }
        if (isAlertmanager(root)) {
            return Stream.of(resource(Kind.ALERTMANAGER_CONFIG, Optional.of(Resource.ALERTMANAGER), root));
        }
        if (isRuleGroup(root)) {
            return Stream.of(ruleGroup(root));
        }
        JsonObject element = root.object("result").orElse(root);
        if (isLibraryPanel(element)) {
            return Stream.of(libraryPanel(element));
        }
        return isDataSource(root)
                ? Stream.of(dataSource(root))
                : Stream.concat(
                        root.objects("datasources")
                                .filter(GrafanaForms::isTyped)
                                .map(Dollars::unescaped)
                                .map(this::dataSource),
                        rules(root));
    }

    private Stream<Resource> rules(JsonObject root) {
        return root.objects("groups").anyMatch(group -> group.has("rules")) ? prometheusGroups(root) : Stream.empty();
    }

    /** Rule files of Prometheus have groups as well, but no number as their apiVersion and no queries as data. */
    private static boolean isAlertingFile(JsonObject root) {
        boolean isNumbered = root.get("apiVersion") instanceof JsonNumber;
        boolean hasGroups =
                root.objects("groups").anyMatch(group -> group.has("rules") && (isNumbered || hasQueries(group)));
        return hasGroups
                || (isNumbered
                        && NOTIFICATIONS.stream()
                                .anyMatch(list -> root.array(list).isPresent()));
    }

    private static boolean hasQueries(JsonObject group) {
        return group.objects("rules").anyMatch(rule -> rule.array("data").isPresent());
    }

    private static boolean isRuleGroup(JsonObject root) {
        return root.string("title").isPresent() && root.string("folderUid").isPresent() && hasQueries(root);
    }

    private static boolean isLibraryPanel(JsonObject root) {
        return root.string("name").isPresent()
                && root.integer("kind").equals(Optional.of(1L))
                && root.object("model").isPresent();
    }

    private static boolean isDataSource(JsonObject root) {
        return isTyped(root)
                && (root.string("access").isPresent() || root.object("jsonData").isPresent());
    }

    private static boolean isTyped(JsonObject source) {
        return source.string("name").isPresent() && source.string("type").isPresent();
    }

    private static boolean isAlertmanager(JsonObject root) {
        return root.object("route").isPresent()
                && root.array("receivers").map(JsonArray::size).orElse(0) > 0;
    }

    private Stream<Resource> alertingFile(AlertingFile file) {
        return Stream.of(
                        file.contactPoints().stream().map(point -> contactPoint(point.json())),
                        file.muteTimings().stream().map(timing -> named(Kind.MUTE_TIMING, timing.json())),
                        file.templates().stream().map(template -> named(Kind.NOTIFICATION_TEMPLATE, template.json())),
                        file.policies().stream().map(policy -> policyTree(policy.json())),
                        file.ruleGroups().stream().map(group -> ruleGroup(group.json())))
                .flatMap(resources -> resources);
    }

    Stream<Resource> prometheusGroups(JsonObject holder) {
        return holder.objects("groups").map(group -> named(Kind.RULE_GROUP, group));
    }

    /** A group in the words of Grafana's API; one of a file knows its folder by the titles on the way to it. */
    Resource ruleGroup(JsonObject group) {
        Optional<String> folderUid = group.string("folderUid").filter(uid -> !uid.isEmpty());
        String folder = folderUid.or(() -> group.string("folder")).orElse("");
        ResourceId id = new ResourceId(
                Kind.GRAFANA_RULE_GROUP, folder + "/" + group.string("title").orElse(""));
        return new Resource(id, folderUid, group.without("orgId"), document);
    }

    /** A contact point with all its integrations, or a single one as the API has it. */
    Resource contactPoint(JsonObject point) {
        JsonObject whole = point.array("receivers").isPresent()
                ? point
                : ContactPoint.fromApi(List.of(point)).getFirst().json();
        return named(Kind.CONTACT_POINT, new JsonObject(whole.members(), point.offset()));
    }

    Resource policyTree(JsonObject tree) {
        return resource(Kind.NOTIFICATION_POLICY, Optional.of(Resource.POLICY_TREE), tree.without("orgId"));
    }

    Resource libraryPanel(JsonObject element) {
        ResourceId id = new ResourceId(Kind.LIBRARY_PANEL, element.string("uid").orElse(""));
        Optional<String> folder = element.string("folderUid").filter(uid -> !uid.isEmpty());
        return new Resource(id, folder, element.filter(member -> OF_LIBRARY_PANEL.contains(member.name())), document);
    }

    /** One without a uid has the one that Grafana would give it. */
    Resource dataSource(JsonObject source) {
        Optional<String> uid = source.string("uid")
                .filter(text -> !text.isEmpty())
                .or(() -> source.string("name").map(DataSourceUid::of));
        return resource(Kind.DATA_SOURCE, uid, source.without("orgId").without("uid"));
    }

    /** A resource that is known by its name. */
    Resource named(Kind kind, JsonObject spec) {
        return resource(kind, spec.string("name"), spec.without("orgId"));
    }

    private Resource resource(Kind kind, Optional<String> name, JsonObject spec) {
        return new Resource(new ResourceId(kind, name.orElse("")), Optional.empty(), spec, document);
    }
}
