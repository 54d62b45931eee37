package dev.wfmon.resource;

import dev.wfmon.grafana.alerting.Placeholder;
import dev.wfmon.json.ReadProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks that each resource can be found again: it has a name that Grafana or Prometheus takes, and no other resource
 * of the input has the same one.
 */
public final class Identities {

    /** Grafana refuses longer uids and other characters; they are also what keeps a uid from being a path. */
    private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]{1,40}");

    private Identities() {}

    public static List<ReadProblem> problems(List<Resource> resources) {
        List<ReadProblem> problems = new ArrayList<>();
        Map<ResourceId, Resource> seen = new HashMap<>();
        for (Resource resource : resources) {
            Optional<String> fault = fault(resource);
            if (fault.isPresent()) {
                problems.add(problem(resource, fault.get()));
                continue;
            }
            Resource first = seen.putIfAbsent(resource.id(), resource);
            if (first != null) {
                problems.add(problem(
                        resource, resource.id() + " is defined in " + first.place() + " already; keep one of the two"));
            }
        }
        return List.copyOf(problems);
    }

    private static Optional<String> fault(Resource resource) {
        return switch (resource.kind()) {
            case FOLDER ->
                resource.id().name().equals(Resource.TOP_LEVEL)
                        ? Optional.of(resource.id() + " is Grafana's top level, which is no folder; choose another uid")
                        : faultOfUid(resource);
            case DASHBOARD, DASHBOARD_V2, LIBRARY_PANEL -> faultOfUid(resource).or(() -> faultOfFolder(resource));
            case DATA_SOURCE -> faultOfUid(resource).or(() -> faultOfSecret(resource));
            case GRAFANA_RULE_GROUP -> faultOfRuleGroup(resource);
            case CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG -> faultOfName(resource);
        };
    }

    /** Whoever can read the file could read the secret. */
    private static Optional<String> faultOfSecret(Resource source) {
        return source.spec().object("secureJsonData").stream()
                .flatMap(secrets -> secrets.members().stream())
                .filter(secret ->
                        secret.value().asString().flatMap(Placeholder::parse).isEmpty())
                .findFirst()
                .map(secret -> source.id() + " holds the secret " + secret.name()
                        + " itself; name a variable or a file that has it: $__env{NAME}, $__file{PATH}");
    }

    private static Optional<String> faultOfName(Resource resource) {
        return resource.id().name().isBlank()
                ? Optional.of("this " + resource.kind().noun() + " has no name; give it one (name: …)")
                : Optional.empty();
    }

    private static Optional<String> faultOfRuleGroup(Resource group) {
        if (group.spec().string("title").orElse("").isBlank()) {
            return Optional.of("this Grafana rule group has no title; give it one (title: …)");
        }
        return group.folder().isEmpty()
                ? Optional.of(group.id() + " does not say the uid of its folder; Grafana keeps no rules outside of"
                        + " folders: say it (folderUid: …), or add the folder of that title")
                : faultOfFolder(group);
    }

    private static Optional<String> faultOfUid(Resource resource) {
        String uid = resource.id().name();
        String what = resource.kind().noun()
                + resource.title().map(title -> " \"" + title + "\"").orElse("");
        if (uid.isEmpty()) {
            return Optional.of(
                    what + " has no uid; give it one (\"uid\": \"…\") so that it is found again on the server");
        }
        return UID.matcher(uid).matches()
                ? Optional.empty()
                : Optional.of(what + " has the uid \"" + uid + "\"" + REMEDY);
    }

    private static Optional<String> faultOfFolder(Resource resource) {
        return resource.folder()
                .filter(folder -> !UID.matcher(folder).matches())
                .map(folder -> resource.id() + " names the folder \"" + folder + "\"" + REMEDY);
    }

    private static final String REMEDY =
            "; Grafana takes 1 to 40 letters, digits, hyphens and underscores: choose such a uid";

    private static ReadProblem problem(Resource resource, String message) {
        return new ReadProblem(resource.origin().source(), resource.spec().offset(), message);
    }
}
