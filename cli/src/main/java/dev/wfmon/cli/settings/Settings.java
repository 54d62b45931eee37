package dev.wfmon.cli.settings;

import dev.wfmon.json.JsonObject;
import dev.wfmon.lint.LintSettings;
import dev.wfmon.workflow.WorkflowConfig;
import dev.wfmon.workflow.config.WorkflowConfigs;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the command line, the environment and configuration files say together.
 *
 * <p>A later configuration file wins over an earlier one: system, user, {@code ./wfmon.yaml}; one that is named by
 * {@code --config} or {@code WFMON_CONFIG} stands alone.
 */
public final class Settings {

    private static final String DIRECTORY_PREFIX = "dir:";
    private static final String DEFAULT_DIRECTORY = "grafana";

    private final Environment environment;
    private final List<ConfigFile> files;

    private Settings(Environment environment, List<ConfigFile> files) {
        this.environment = environment;
        this.files = List.copyOf(files);
    }

    /** Reads the configuration files, strongest first. */
    public static Settings read(Environment environment, Optional<String> config) throws SettingsException {
        Optional<String> chosen = config.or(() -> environment.variable("WFMON_CONFIG"));
        if (chosen.isPresent()) {
            Path path = environment.directory().resolve(chosen.get());
            return new Settings(environment, List.of(ConfigFile.read(path, true)));
        }
        List<ConfigFile> files = new ArrayList<>();
        Path here = environment.directory().resolve("wfmon.yaml");
        if (Files.exists(here)) {
            files.add(ConfigFile.read(here, false));
        }
        for (Path path : usual(environment)) {
            if (Files.exists(path)) {
                files.add(ConfigFile.read(path, true));
            }
        }
        return new Settings(environment, files);
    }

    private static List<Path> usual(Environment environment) {
        List<Path> paths = new ArrayList<>();
        environment
                .variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .or(() -> environment.variable("HOME").map(home -> Path.of(home, ".config")))
                .ifPresent(folder -> paths.add(folder.resolve("wfmon/config.yaml")));
        paths.add(Path.of("/etc/wfmon/config.yaml"));
        return paths;
    }

    /** The files and folders to work on when the command line names none. */
    public List<String> resources() {
        return files.stream()
                .map(ConfigFile::resources)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the strongest file that speaks of lint says. */
    public LintSettings lint() {
        return files.stream().flatMap(file -> file.lint().stream()).findFirst().orElse(LintSettings.NONE);
    }

    /**
     * How the built-in pack is to be.
     *
     * @param chosen the environment that the command line names
     * @param context the context that it names; without a chosen environment, this or the current one says which
     */
    public WorkflowConfig workflow(Optional<String> chosen, Optional<String> context) throws SettingsException {
        WorkflowConfigs configs = files.stream()
                .flatMap(file -> file.workflow().stream())
                .findFirst()
                .orElse(WorkflowConfigs.NONE);
        Optional<String> name = chosen.or(() -> context.or(this::currentContext).flatMap(this::environmentOf));
        if (name.isEmpty()) {
            return configs.base();
        }
        return configs.of(name.get()).orElseThrow(() -> new SettingsException(configs.missing(name.get())));
    }

    private Optional<String> environmentOf(String context) {
        return files.stream()
                .flatMap(file -> file.environment(context).stream())
                .findFirst();
    }

    private Optional<String> currentContext() {
        return files.stream().flatMap(file -> file.currentContext().stream()).findFirst();
    }

    /**
     * Where resources are to go: as the command line says, else by the context that it names, else to the server of
     * the environment, else by the current context, else to a folder here.
     */
    public Destination destination(Optional<String> target, Optional<String> context) throws SettingsException {
        if (target.isPresent()) {
            return ofTarget(target.get());
        }
        if (context.isPresent()) {
            return ofContext(context.get());
        }
        Optional<String> server = serverOfEnvironment();
        if (server.isPresent()) {
            return server(address(server.get(), "GRAFANA_SERVER"), Optional.empty(), true);
        }
        Optional<String> current = currentContext();
        return current.isPresent() ? ofContext(current.get()) : directory(DEFAULT_DIRECTORY);
    }

    private Optional<String> serverOfEnvironment() {
        return environment.variable("GRAFANA_SERVER").or(() -> environment.variable("GRAFANA_URL"));
    }

    private Destination ofTarget(String target) throws SettingsException {
        if (target.startsWith(DIRECTORY_PREFIX) && target.length() > DIRECTORY_PREFIX.length()) {
            return directory(target.substring(DIRECTORY_PREFIX.length()));
        }
        return server(address(target, "--target"), Optional.empty(), true);
    }

    private Destination directory(String path) {
        return new Destination.Directory(environment.directory().resolve(path));
    }

    private Destination ofContext(String context) throws SettingsException {
        for (ConfigFile file : files) {
            Optional<JsonObject> grafana = file.grafana(context);
            if (grafana.isPresent()) {
                String server = grafana.get()
                        .string("server")
                        .orElseThrow(() -> new SettingsException(file.place(grafana.get())
                                + ": this grafana section has no server; add server: https://…"));
                URI address = address(server, file.place(grafana.get()));
                boolean isOurs = file.isTrusted() || serverOfEnvironment().equals(Optional.of(server));
                return server(address, grafana, isOurs);
            }
        }
        throw new SettingsException("there is no context \"" + context + "\"; "
                + (files.isEmpty() ? "no configuration file was found" : "it is in none of " + names()));
    }

    private String names() {
        return String.join(
                ", ", files.stream().map(file -> file.path().toString()).toList());
    }

    /** @param isOurs whether the user chose the server, so that it may be told the secrets of the environment */
    private Destination.Server server(URI address, Optional<JsonObject> section, boolean isOurs)
            throws SettingsException {
        Optional<Credentials> credentials = section.flatMap(Settings::credentials);
        Optional<Credentials> ambient = isOurs ? credentialsOfEnvironment() : Optional.empty();
        return new Destination.Server(
                address,
                ambient.or(() -> credentials),
                environment.variable("GRAFANA_ORG_ID").or(() -> section.flatMap(Settings::orgId)),
                section.map(Settings::headers).orElse(Map.of()),
                tls(section.flatMap(grafana -> grafana.object("tls")).orElse(JsonObject.empty())),
                Proxy.of(environment, address));
    }

    private Tls tls(JsonObject section) {
        return new Tls(
                file("GRAFANA_TLS_CA_FILE", section.string("ca-file")),
                file("GRAFANA_TLS_CERT_FILE", section.string("cert-file")),
                file("GRAFANA_TLS_KEY_FILE", section.string("key-file")));
    }

    private Optional<Path> file(String variable, Optional<String> setting) {
        return environment.variable(variable).or(() -> setting).map(environment.directory()::resolve);
    }

    private static Map<String, String> headers(JsonObject grafana) {
        return grafana.object("headers").stream()
                .flatMap(headers -> headers.members().stream())
                .filter(header -> header.value().asString().isPresent())
                .collect(Collectors.toMap(
                        JsonObject.Member::name,
                        header -> header.value().asString().orElseThrow(),
                        (first, second) -> second));
    }

    private static Optional<Credentials> credentials(JsonObject grafana) {
        Optional<Credentials> token = grafana.string("token").map(Credentials.Token::new);
        return token.or(() -> grafana.string("user")
                .map(user ->
                        new Credentials.Basic(user, grafana.string("password").orElse(""))));
    }

    private static Optional<String> orgId(JsonObject grafana) {
        return grafana.find("org-id").map(id -> id.asString().orElseGet(id::toString));
    }

    private Optional<Credentials> credentialsOfEnvironment() {
        Optional<Credentials> token = environment.variable("GRAFANA_TOKEN").map(Credentials.Token::new);
        Optional<Credentials> user = environment
                .variable("GRAFANA_USER")
                .map(name -> new Credentials.Basic(
                        name, environment.variable("GRAFANA_PASSWORD").orElse("")));
        return token.or(() -> environment.variable("GRAFANA_AUTH").map(Settings::tokenOrUser))
                .or(() -> user);
    }

    private static Credentials tokenOrUser(String auth) {
        int colon = auth.indexOf(':');
        return colon < 0
                ? new Credentials.Token(auth)
                : new Credentials.Basic(auth.substring(0, colon), auth.substring(colon + 1));
    }

    private static URI address(String text, String where) throws SettingsException {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null) {
                if (uri.getUserInfo() != null) {
                    throw new SettingsException(where + ": a password in an address shows in process lists and logs;"
                            + " set GRAFANA_USER and GRAFANA_PASSWORD instead");
                }
                return uri;
            }
        } catch (URISyntaxException e) {
            // Falls through to the same sentence.
        }
        throw new SettingsException(
                where + ": \"" + text + "\" is no place to write to; give http://…, https://… or dir:PATH");
    }
}
