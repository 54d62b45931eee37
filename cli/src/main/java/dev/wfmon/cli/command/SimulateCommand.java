package dev.wfmon.cli.command;

import dev.wfmon.cli.scrape.MetricsServer;
import dev.wfmon.cli.victoria.ImportWriter;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.simulation.Backfill;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.InputSeries;
import dev.wfmon.truth.AlertTimeline;
import dev.wfmon.truth.AlertsJson;
import dev.wfmon.truth.PanelTruths;
import dev.wfmon.truth.View;
import dev.wfmon.workflow.WorkflowThresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills an engine with the metrics of a simulated platform, or lets it scrape them. */
@Command(
        name = "simulate",
        description = "Simulate the workflow platform: the metrics that it would emit, and what they must tell.",
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {

    private static final int WATCH_MILLIS = 200;

    /** Where the metrics go. */
    static final class Destination {

        @Option(
                names = "--import",
                paramLabel = "URL",
                required = true,
                description = "Import into the VictoriaMetrics at this address.")
        private Optional<URI> victoriaMetrics = Optional.empty();

        @Option(
                names = "--openmetrics",
                paramLabel = "FILE",
                required = true,
                description = "Write a file for promtool tsdb create-blocks-from openmetrics.")
        private Optional<Path> openMetrics = Optional.empty();

        @Option(
                names = "--series",
                paramLabel = "FILE",
                required = true,
                description = "Write the input_series of a rule test for promtool.")
        private Optional<Path> series = Optional.empty();

        @Option(
                names = "--serve",
                paramLabel = "[HOST:]PORT",
                required = true,
                description = "Play it from now on at /metrics, for five hours; without a host, to this machine only.")
        private Optional<String> address = Optional.empty();
    }

    @Mixin
    private SimulationOptions simulation = new SimulationOptions();

    @ArgGroup
    private Destination destination = new Destination();

    @Option(
            names = "--truth",
            paramLabel = "FOLDER",
            description = "Write there, as JSON, what panels and alerts must tell of it.")
    private Optional<Path> truth = Optional.empty();

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "From scrape to scrape (default: 60).")
    private int interval = 60;

    private final Console console;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (interval < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--interval takes a number from 1.");
        }
        try {
            if (destination.address.isPresent()) {
                serve(destination.address.get());
            } else {
                write();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(ExitCode.GENERAL, "The metrics could not be written: " + reason(e));
        }
        return ExitCode.OK.number();
    }

    private void write() throws IOException {
        if (!hasDestination() && truth.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Where to? Give --import, --openmetrics, --series, --serve or --truth.");
        }
        History history = simulation.past().run();
        String written = hasDestination() ? writeMetrics(history) : "";
        writeTruth(history);
        console.print(history.workflows().size() + " workflows from "
                + history.period().from() + " to " + history.period().to()
                + (written.isEmpty() ? "" : ": " + written) + ".");
    }

    private boolean hasDestination() {
        return destination.victoriaMetrics.isPresent()
                || destination.openMetrics.isPresent()
                || destination.series.isPresent();
    }

    private String writeMetrics(History history) throws IOException {
        Duration step = Duration.ofSeconds(interval);
        if (destination.series.isPresent()) {
            return writeSeries(InputSeries.of(history, step), destination.series.get());
        }
        Backfill format = destination.openMetrics.isPresent() ? Backfill.OPENMETRICS : Backfill.IMPORT;
        try (Writer writer = writer()) {
            return format.write(history, step, writer) + " samples";
        }
    }

    private Writer writer() throws IOException {
        return destination.openMetrics.isPresent()
                ? file(destination.openMetrics.get())
                : new ImportWriter(destination.victoriaMetrics.orElseThrow());
    }

    private String writeSeries(Map<String, String> series, Path path) throws IOException {
        try (Writer writer = file(path)) {
            writer.write("input_series:\n");
            for (var entry : series.entrySet()) {
                writer.write("  - series: '" + entry.getKey() + "'\n    values: '" + entry.getValue() + "'\n");
            }
        }
        return series.size() + " series";
    }

    private void writeTruth(History history) throws IOException {
        if (truth.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(console.environment().directory().resolve(truth.get()));
        AlertTimeline alerts = AlertTimeline.of(history, WorkflowThresholds.DEFAULT);
        Files.writeString(folder.resolve("alerts.json"), JsonWriter.pretty(AlertsJson.of(alerts)) + "\n");
        PanelTruths panels = PanelTruths.of(
                List.of(history), alerts.series(), View.of(history.period().last(Duration.ofDays(1))));
        Files.writeString(folder.resolve("panels.json"), JsonWriter.pretty(panels.toJson()) + "\n");
    }

    private Writer file(Path path) throws IOException {
        return Files.newBufferedWriter(console.environment().directory().resolve(path));
    }

    /** Until it is over, or Ctrl-C. */
    private void serve(String address) throws IOException {
        History history = simulation.live().run();
        writeTruth(history);
        Instant end = history.period().to();
        try (MetricsServer server = MetricsServer.start(ListenAddress.of(address), history, Clock.systemUTC())) {
            console.print("Serving " + server.metrics() + " until " + end + ".");
            while (Instant.now().isBefore(end)) {
                console.cancellation().throwIfRequested();
                Thread.sleep(WATCH_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
