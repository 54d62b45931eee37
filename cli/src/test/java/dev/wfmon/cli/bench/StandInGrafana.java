package dev.wfmon.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of Grafana 12's classic API wfmon uses, in memory. {@code GrafanaContract} holds it against the same demands as
 * a real server.
 */
public final class StandInGrafana implements Grafana {

    public static final String TOKEN = "glsa_stand-in";

    private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]{1,40}");
    private static final Pattern PARAMETER = Pattern.compile("([^=&]+)=([^&]*)");
    private static final int MAX_SEARCH_LIMIT = 5000;

    private record Folder(JsonObject spec, String parent, long version) {}

    private record Dashboard(JsonObject spec, String folder, long version, boolean isProvisioned) {}

    record Reply(int status, Json body) {

        static Reply ok(JsonObject.Builder body) {
            return new Reply(200, body.build());
        }

        static Reply fault(int status, String message) {
            return new Reply(
                    status, JsonObject.builder().put("message", message).build());
        }

        static Reply fault(int httpStatus, String message, String status) {
            return new Reply(
                    httpStatus,
                    JsonObject.builder()
                            .put("message", message)
                            .put("status", status)
                            .build());
        }
    }

    private final HttpServer server;
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final Map<String, Dashboard> dashboards = new LinkedHashMap<>();
    private final StandInKinds kinds = new StandInKinds();
    private int writes;
    private volatile Duration delay = Duration.ZERO;

    private StandInGrafana(HttpServer server) {
        this.server = server;
    }

    public static StandInGrafana start() {
        try {
            return start(HttpServer.create());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a server, which may speak TLS, answer as Grafana. */
    public static StandInGrafana start(HttpServer http) throws IOException {
        http.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInGrafana grafana = new StandInGrafana(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", grafana::handle);
        http.start();
        return grafana;
    }

    @Override
    public URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of("GRAFANA_TOKEN", TOKEN);
    }

    @Override
    public String authorization() {
        return "Bearer " + TOKEN;
    }

    @Override
    public String description() {
        return "stand-in for Grafana 12 at " + address();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** How many requests have changed something. */
    public synchronized int writes() {
        return writes;
    }

    /** Marks a dashboard as one that the server reads from a file of its own. */
    public synchronized void provision(String uid) {
        dashboards.computeIfPresent(uid, (key, old) -> new Dashboard(old.spec(), old.folder(), old.version(), true));
    }

    /** Answers each request after a while. */
    public void delayAnswers(Duration delay) {
        this.delay = delay;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(delay);
            Reply reply = reply(exchange);
            byte[] body = JsonWriter.compact(reply.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/api/health")) {
            return Reply.ok(JsonObject.builder().put("database", "ok").put("version", "12.4.0"));
        }
        if (!authorization().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Reply.fault(401, "Invalid API key");
        }
        if (!method.equals("GET")) {
            writes++;
        }
        JsonObject json = JsonReader.read(new SourceText("request", body)).documents().stream()
                .findFirst()
                .flatMap(document -> document.root().asObject())
                .orElse(JsonObject.empty());
        boolean isOpen = exchange.getRequestHeaders().containsKey("X-Disable-Provenance");
        Map<String, String> query = query(exchange);
        return kinds.reply(new StandInKinds.Request(method, path, query, isOpen, json))
                .orElseGet(() -> route(method, path, query, json));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        Matcher pair = PARAMETER.matcher(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        while (pair.find()) {
            query.put(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8));
        }
        return query;
    }

    private Reply route(String method, String path, Map<String, String> query, JsonObject body) {
        Matcher uid = Pattern.compile("/api/(dashboards/uid|folders)/([^/]+)(/move|/counts)?")
                .matcher(path);
        if (uid.matches()) {
            boolean isFolder = uid.group(1).equals("folders");
            String part = Optional.ofNullable(uid.group(3)).orElse("").replace('/', ' ');
            String route = method + part + (isFolder ? " folder" : " dashboard");
            return switch (route) {
                case "GET folder" -> getFolder(uid.group(2));
                case "PUT folder" -> putFolder(uid.group(2), body);
                case "GET counts folder" -> folderCounts(uid.group(2));
                case "POST move folder" -> moveFolder(uid.group(2), body);
                case "DELETE folder" -> deleteFolder(uid.group(2));
                case "GET dashboard" -> getDashboard(uid.group(2));
                case "DELETE dashboard" -> deleteDashboard(uid.group(2));
                default -> Reply.fault(404, "Not found");
            };
        }
        return switch (method + " " + path) {
            case "POST /api/folders" -> postFolder(body);
            case "POST /api/dashboards/db" -> postDashboard(body);
            case "GET /api/search" -> search(query);
            case "GET /api/folders" -> folders(query.getOrDefault("parentUid", ""));
            default ->
                StandInPrometheus.answer(path, body)
                        .map(answer -> new Reply(answer.status(), answer.body()))
                        .orElseGet(() -> Reply.fault(404, "Not found"));
        };
    }

    private Reply folders(String parent) {
        List<JsonObject> children = folders.entrySet().stream()
                .filter(entry -> entry.getValue().parent().equals(parent))
                .map(entry -> JsonObject.builder().put("uid", entry.getKey()).build())
                .toList();
        return new Reply(200, JsonArray.of(children));
    }

    private Reply folderCounts(String uid) {
        long number = dashboards.values().stream()
                .filter(dashboard -> dashboard.folder().equals(uid))
                .count();
        return Reply.ok(JsonObject.builder().put("dashboard", number));
    }

    private Reply getFolder(String uid) {
        Folder folder = folders.get(uid);
        return folder == null
                ? Reply.fault(404, "folder not found", "not-found")
                : Reply.ok(JsonObject.builder()
                        .put("uid", uid)
                        .putAll(folder.spec())
                        .put("parentUid", folder.parent())
                        .put("version", folder.version()));
    }

    private Reply postFolder(JsonObject body) {
        String uid = body.string("uid").orElse("");
        if (!UID.matcher(uid).matches()) {
            return Reply.fault(400, "uid contains illegal characters");
        }
        if (folders.containsKey(uid)) {
            return Reply.fault(412, "the folder has been changed by someone else");
        }
        String parent = body.string("parentUid").orElse("");
        if (!parent.isEmpty() && !folders.containsKey(parent)) {
            return Reply.fault(404, "folder not found", "not-found");
        }
        folders.put(uid, new Folder(body.filter(m -> m.name().equals("title")), parent, 1));
        return getFolder(uid);
    }

    private Reply putFolder(String uid, JsonObject body) {
        Folder old = folders.get(uid);
        if (old == null) {
            return Reply.fault(404, "folder not found", "not-found");
        }
        if (!body.isTrue("overwrite") && body.integer("version").orElse(0L) != old.version()) {
            return Reply.fault(412, "The dashboard has been changed by someone else");
        }
        folders.put(uid, new Folder(body.filter(m -> m.name().equals("title")), old.parent(), old.version() + 1));
        return getFolder(uid);
    }

    private Reply moveFolder(String uid, JsonObject body) {
        Folder old = folders.get(uid);
        if (old == null) {
            return Reply.fault(404, "folder not found", "not-found");
        }
        folders.put(uid, new Folder(old.spec(), body.string("parentUid").orElse(""), old.version() + 1));
        return getFolder(uid);
    }

    private Reply deleteFolder(String uid) {
        dashboards.values().removeIf(dashboard -> dashboard.folder().equals(uid));
        return folders.remove(uid) == null
                ? Reply.fault(404, "folder not found", "not-found")
                : Reply.ok(JsonObject.builder().put("message", "Folder deleted"));
    }

    private Reply getDashboard(String uid) {
        Dashboard dashboard = dashboards.get(uid);
        if (dashboard == null) {
            return Reply.fault(404, "Dashboard not found");
        }
        JsonObject.Builder meta = JsonObject.builder()
                .put("type", "db")
                .put("folderUid", dashboard.folder())
                .put("version", dashboard.version())
                .put("provisioned", dashboard.isProvisioned())
                .put("provisionedExternalId", dashboard.isProvisioned() ? uid + ".json" : "");
        return Reply.ok(JsonObject.builder()
                .put("meta", meta.build())
                .put("dashboard", dashboard.spec().with("id", Json.of(uid.hashCode() & 0xffff))));
    }

    private Reply deleteDashboard(String uid) {
        return dashboards.remove(uid) == null
                ? Reply.fault(404, "Dashboard not found")
                : Reply.ok(JsonObject.builder().put("message", "Dashboard deleted"));
    }

    private Reply postDashboard(JsonObject body) {
        JsonObject spec = body.object("dashboard").orElse(JsonObject.empty());
        String uid = spec.string("uid").orElse("");
        String folder = body.string("folderUid").orElse("");
        if (spec.has("id") && !(spec.get("id") instanceof JsonNull)) {
            return Reply.fault(404, "Dashboard not found");
        }
        if (spec.string("title").orElse("").isBlank()) {
            return Reply.fault(400, "Dashboard title cannot be empty", "empty-name");
        }
        if (!UID.matcher(uid).matches()) {
            return Reply.fault(400, "uid contains illegal characters");
        }
        if (!folder.isEmpty() && !folders.containsKey(folder)) {
            return Reply.fault(400, "folder not found");
        }
        Dashboard old = dashboards.get(uid);
        if (old != null && old.isProvisioned()) {
            return Reply.fault(400, "Cannot save provisioned dashboard");
        }
        if (old != null && !body.isTrue("overwrite") && spec.integer("version").orElse(0L) != old.version()) {
            return Reply.fault(412, "The dashboard has been changed by someone else", "version-mismatch");
        }
        long version = old == null ? 1 : old.version() + 1;
        JsonObject stored = spec.with("version", Json.of(version)).without("id");
        dashboards.put(uid, new Dashboard(stored, folder, version, false));
        return Reply.ok(
                JsonObject.builder().put("status", "success").put("uid", uid).put("version", version));
    }

    private Reply search(Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "1000"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        if (limit > MAX_SEARCH_LIMIT) {
            return Reply.fault(
                    422, "Limit is above maximum allowed (5000), use page parameter to access hits beyond limit");
        }
        List<JsonObject> hits = dashboards.entrySet().stream()
                .filter(entry -> query.getOrDefault(
                                "folderUIDs", entry.getValue().folder())
                        .equals(entry.getValue().folder()))
                .skip((long) limit * (page - 1))
                .limit(limit)
                .map(entry -> JsonObject.builder()
                        .put("uid", entry.getKey())
                        .put("title", entry.getValue().spec().string("title").orElse(""))
                        .put("type", "dash-db")
                        .put("folderUid", entry.getValue().folder())
                        .build())
                .toList();
        return new Reply(200, JsonArray.of(hits));
    }
}
