package dev.wfmon.cli.command;

import dev.wfmon.cli.grafana.ConnectionOptions;
import dev.wfmon.cli.grafana.GrafanaData;
import dev.wfmon.cli.grafana.GrafanaTarget;
import dev.wfmon.cli.grafana.Writing;
import dev.wfmon.cli.settings.Destination;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.target.DirectoryTarget;
import dev.wfmon.target.Target;
import dev.wfmon.target.TargetException;
import dev.wfmon.verify.LiveData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command's resources go. */
final class TargetOptions {

    @Option(
            names = "--target",
            paramLabel = "URL|dir:PATH",
            description = "A Grafana server or a provisioning folder (default: the context, else GRAFANA_SERVER,"
                    + " else dir:./grafana).")
    private Optional<String> target = Optional.empty();

    @Option(names = "--context", paramLabel = "NAME", description = "A context of the configuration file.")
    private Optional<String> context = Optional.empty();

    @Option(
            names = "--grafana-path",
            paramLabel = "PATH",
            description = "Where Grafana will see the provisioning folder (default: where it is written).")
    private Optional<Path> pathForGrafana = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for an answer of the server (default: 30).")
    private int timeoutSeconds = 30;

    @Option(
            names = "--max-concurrent",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many requests may run at once (default: 10).")
    private int maxConcurrent = 10;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often to repeat a request when the server is in passing trouble (default: 4).")
    private int retries = 4;

    @Option(
            names = "--header",
            paramLabel = "HEADER",
            description =
                    "NAME: VALUE, sent with each request, for a gateway in front of the server; a secret belongs into the"
                            + " configuration file.")
    private List<String> headers = List.of();

    @Option(
            names = "--disable-provenance",
            description = "Let new alert rules, contact points, policies, mute timings and templates be edited in the"
                    + " browser; Grafana locks them otherwise. Existing ones stay as they are.")
    private boolean isProvenanceDisabled;

    /** The context that was named. */
    Optional<String> context() {
        return context;
    }

    Target open(Console console, Settings settings) {
        return switch (SettingsOptions.destination(settings, target, context)) {
            case Destination.Directory(Path path) ->
                new DirectoryTarget(
                        path, pathForGrafana.orElse(path.toAbsolutePath().normalize()));
            case Destination.Server server -> open(server, console);
        };
    }

    /** The data sources of the server. */
    LiveData openData(Console console, Settings settings) {
        return switch (SettingsOptions.destination(settings, target, context)) {
            case Destination.Directory(Path path) ->
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "this needs a Grafana server, not a folder; give --target URL or GRAFANA_SERVER.");
            case Destination.Server server -> {
                try {
                    yield new GrafanaData(
                            server.withHeaders(Headers.read(headers)), connectionOptions(), console.traffic());
                } catch (TargetException e) {
                    throw new CommandFailure(e);
                }
            }
        };
    }

    int maxConcurrent() {
        return maxConcurrent;
    }

    private ConnectionOptions connectionOptions() {
        if (timeoutSeconds < 1 || maxConcurrent < 1 || retries < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--timeout and --max-concurrent take a number from 1, --retries one from 0.");
        }
        return new ConnectionOptions(Duration.ofSeconds(timeoutSeconds), maxConcurrent, retries);
    }

    private Target open(Destination.Server server, Console console) {
        try {
            return new GrafanaTarget(
                    server.withHeaders(Headers.read(headers)),
                    connectionOptions(),
                    console.traffic(),
                    new Writing(console.environment(), isProvenanceDisabled));
        } catch (TargetException e) {
            throw new CommandFailure(e);
        }
    }
}
