package dev.wfmon.cli.bench;

import dev.wfmon.cli.bench.StandInGrafana.Reply;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of data sources, the library and alerting wfmon uses, in memory, with the same refusals as Grafana 12. */
final class StandInKinds {

    private static final Pattern DATA_SOURCE = Pattern.compile("/api/datasources(?:/uid/([^/]+))?");
    private static final Pattern LIBRARY = Pattern.compile("/api/library-elements(?:/([^/]+))?");
    private static final Pattern ALERTING = Pattern.compile(
            "/api/v1/provisioning/(contact-points|mute-timings|templates|policies|alert-rules)(?:/(.+))?");
    private static final Pattern GROUP =
            Pattern.compile("/api/(v1/provisioning/folder|ruler/grafana/api/v1/rules)/([^/]+)/(?:rule-groups/)?(.+)");
    private static final JsonObject NEW_TREE =
            JsonObject.builder().put("receiver", "grafana-default-email").build();

    private final Map<String, JsonObject> dataSources = new LinkedHashMap<>();
    private final Map<String, JsonObject> libraryPanels = new LinkedHashMap<>();
    private final Map<String, JsonObject> integrations = new LinkedHashMap<>();
    private final Map<String, JsonObject> muteTimings = new LinkedHashMap<>();
    private final Map<String, JsonObject> templates = new LinkedHashMap<>();
    private final Map<String, JsonObject> ruleGroups = new LinkedHashMap<>();
    private JsonObject policies = NEW_TREE;
    private int uids;

    /** A request, as far as these kinds look at it. */
    record Request(String method, String path, Map<String, String> query, boolean isOpen, JsonObject body) {}

    Optional<Reply> reply(Request request) {
        Matcher source = DATA_SOURCE.matcher(request.path());
        if (source.matches()) {
            return Optional.of(dataSource(request, source.group(1)));
        }
        Matcher panel = LIBRARY.matcher(request.path());
        if (panel.matches()) {
            return Optional.of(libraryPanel(request, panel.group(1)));
        }
        Matcher group = GROUP.matcher(request.path());
        if (group.matches()) {
            boolean isDetails = group.group(1).startsWith("ruler");
            String place = group.group(2) + "/" + group.group(3);
            return Optional.of(isDetails ? details(place) : ruleGroup(request, place));
        }
        Matcher alerting = ALERTING.matcher(request.path());
        return alerting.matches()
                ? Optional.of(alerting(request, alerting.group(1), alerting.group(2)))
                : Optional.empty();
    }

    private Reply dataSource(Request request, String uid) {
        if (uid == null) {
            return request.method().equals("GET")
                    ? list(dataSources.values().stream())
                    : createDataSource(request.body());
        }
        JsonObject old = dataSources.get(uid);
        if (old == null) {
            return Reply.fault(404, "Data source not found");
        }
        return switch (request.method()) {
            case "GET" -> new Reply(200, old);
            case "PUT" -> {
                long version = old.integer("version").orElse(0L);
                boolean isStale = request.body().integer("version").orElse(version) < version;
                yield isStale
                        ? Reply.fault(409, "Datasource has already been updated by someone else")
                        : save(dataSources, uid, stored(request.body(), old, version + 1));
            }
            default -> remove(dataSources, uid);
        };
    }

    private Reply createDataSource(JsonObject body) {
        String uid = body.string("uid").orElse("");
        return dataSources.containsKey(uid)
                ? Reply.fault(409, "data source with the same uid already exists")
                : save(dataSources, uid, stored(body, JsonObject.empty(), 1));
    }

    /** Secrets come in and never go out. */
    private static JsonObject stored(JsonObject body, JsonObject old, long version) {
        JsonObject.Builder fields = JsonObject.builder();
        Stream.of(old.object("secureJsonFields"), body.object("secureJsonData"))
                .flatMap(Optional::stream)
                .flatMap(secrets -> secrets.members().stream())
                .map(JsonObject.Member::name)
                .distinct()
                .forEach(name -> fields.put(name, true));
        return body.without("secureJsonData")
                .with("version", Json.of(version))
                .with("readOnly", Json.of(false))
                .with("secureJsonFields", fields.build());
    }

    private Reply libraryPanel(Request request, String uid) {
        if (uid == null) {
            return request.method().equals("GET") ? libraryPanels() : createLibraryPanel(request.body());
        }
        JsonObject old = libraryPanels.get(uid);
        if (old == null) {
            return Reply.fault(404, "library element could not be found");
        }
        return switch (request.method()) {
            case "GET" -> result(old);
            case "PATCH" ->
                request.body().integer("version").equals(old.integer("version"))
                        ? saveLibraryPanel(
                                uid, request.body(), old.integer("version").orElse(0L) + 1)
                        : Reply.fault(412, "the library element has been changed by someone else");
            default -> remove(libraryPanels, uid);
        };
    }

    private Reply createLibraryPanel(JsonObject body) {
        String uid = body.string("uid").orElse("");
        return libraryPanels.containsKey(uid)
                ? Reply.fault(400, "library element with that name or UID already exists")
                : saveLibraryPanel(uid, body, 1);
    }

    private Reply saveLibraryPanel(String uid, JsonObject body, long version) {
        JsonObject model = body.object("model").orElse(JsonObject.empty());
        libraryPanels.put(
                uid,
                body.with("uid", Json.of(uid))
                        .with("version", Json.of(version))
                        .with("model", model.has("description") ? model : model.with("description", Json.of(""))));
        return result(libraryPanels.getOrDefault(uid, body));
    }

    private static Reply result(JsonObject element) {
        return Reply.ok(JsonObject.builder().put("result", element));
    }

    private Reply libraryPanels() {
        List<JsonObject> all = List.copyOf(libraryPanels.values());
        return result(JsonObject.builder().put("elements", all).build());
    }

    private Reply alerting(Request request, String kind, String name) {
        return switch (kind) {
            case "contact-points" -> contactPoint(request, name);
            case "mute-timings" ->
                name == null && request.method().equals("POST")
                        ? createMuteTiming(request)
                        : versioned(muteTimings, request, name);
            case "templates" -> versioned(templates, request, name);
            case "policies" -> policies(request);
            default -> rules();
        };
    }

    private Reply createMuteTiming(Request request) {
        String name = request.body().string("name").orElse("");
        return muteTimings.containsKey(name)
                ? Reply.fault(400, "Time interval with this name already exists.")
                : saveVersioned(muteTimings, name, request);
    }

    private Reply versioned(Map<String, JsonObject> all, Request request, String name) {
        if (name == null) {
            return list(all.values().stream());
        }
        JsonObject old = all.get(name);
        return switch (request.method()) {
            case "GET" -> old == null ? Reply.fault(404, "NotFound") : new Reply(200, old);
            case "PUT" -> {
                Optional<Json> known = request.body().find("version");
                boolean isStale = old != null && known.isPresent() && !known.equals(old.find("version"));
                yield isStale ? Reply.fault(409, "Conflict") : saveVersioned(all, name, request);
            }
            default -> remove(all, name);
        };
    }

    private static Reply saveVersioned(Map<String, JsonObject> all, String name, Request request) {
        JsonObject body = request.body().without("version").with("name", Json.of(name));
        JsonObject defined = body.string("template")
                .filter(text -> !text.contains("define"))
                .map(text -> body.with("template", Json.of("{{ define \"" + name + "\" }}\n  " + text + "\n{{ end }}")))
                .orElse(body);
        String version = Integer.toHexString(defined.toString().hashCode());
        return save(all, name, withProvenance(request, defined).with("version", Json.of(version)));
    }

    private static JsonObject withProvenance(Request request, JsonObject body) {
        return request.isOpen() ? body.without("provenance") : body.with("provenance", Json.of("api"));
    }

    private Reply contactPoint(Request request, String uid) {
        return switch (request.method()) {
            case "GET" ->
                list(integrations.values().stream()
                        .filter(integration -> Optional.ofNullable(
                                        request.query().get("name"))
                                .map(name -> integration.string("name").equals(Optional.of(name)))
                                .orElse(true)));
            case "POST" -> {
                String given = request.body().string("uid").orElse("");
                yield integrations.containsKey(given)
                        ? Reply.fault(409, "Receiver configuration with UID '" + given + "' already exists")
                        : saveIntegration(request, given.isEmpty() ? "uid-" + uids++ : given);
            }
            case "PUT" ->
                integrations.containsKey(uid) ? saveIntegration(request, uid) : Reply.fault(404, "receiver not found");
            default -> remove(integrations, uid);
        };
    }

    private Reply saveIntegration(Request request, String uid) {
        JsonObject redacted = request.body()
                .map(
                        "settings",
                        settings -> settings.asObject()
                                .<Json>map(object -> object.map("password", secret -> Json.of("[REDACTED]")))
                                .orElse(settings));
        return save(integrations, uid, withProvenance(request, redacted).with("uid", Json.of(uid)));
    }

    private Reply policies(Request request) {
        policies = switch (request.method()) {
            case "PUT" -> withProvenance(request, request.body());
            case "DELETE" -> NEW_TREE;
            default -> policies;
        };
        return new Reply(200, policies);
    }

    private Reply rules() {
        return list(ruleGroups.values().stream().flatMap(group -> group.objects("rules")));
    }

    private Reply ruleGroup(Request request, String place) {
        JsonObject old = ruleGroups.get(place);
        return switch (request.method()) {
            case "GET" ->
                old == null
                        ? Reply.fault(404, "NotFound")
                        : new Reply(200, old.map("rules", rules -> each(rules, rule -> rule.without("provenance"))));
            case "PUT" ->
                save(
                        ruleGroups,
                        place,
                        request.body()
                                .map(
                                        "rules",
                                        rules -> each(rules, rule -> {
                                            JsonObject known = rule.string("uid")
                                                            .filter(uid -> !uid.isEmpty())
                                                            .isPresent()
                                                    ? rule
                                                    : rule.with("uid", Json.of("uid-" + uids++));
                                            return withProvenance(request, known);
                                        })));
            default -> remove(ruleGroups, place);
        };
    }

    private Reply details(String place) {
        JsonObject group = ruleGroups.getOrDefault(place, JsonObject.empty());
        List<JsonObject> rules = group.objects("rules")
                .map(rule -> JsonObject.builder().put("grafana_alert", rule).build())
                .toList();
        return Reply.ok(JsonObject.builder().put("name", place).put("rules", rules));
    }

    private interface Change {
        JsonObject of(JsonObject item);
    }

    private static Json each(Json list, Change change) {
        List<Json> items = new ArrayList<>();
        list.asArray().ifPresent(array -> array.objects().forEach(item -> items.add(change.of(item))));
        return JsonArray.of(items);
    }

    private static Reply list(Stream<JsonObject> items) {
        return new Reply(200, JsonArray.of(items.toList()));
    }

    private static Reply save(Map<String, JsonObject> all, String name, JsonObject object) {
        all.put(name, object);
        return new Reply(200, object);
    }

    private static Reply remove(Map<String, JsonObject> all, String name) {
        return all.remove(name) == null ? Reply.fault(404, "NotFound") : new Reply(200, JsonObject.empty());
    }
}
