package dev.wfmon.cli.command;

import dev.wfmon.cli.victoria.ImportWriter;
import dev.wfmon.simulation.Backfill;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.InputSeries;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills an engine with the metrics of a simulated platform. */
@Command(
        name = "simulate",
        description = "Simulate the workflow platform, and write the metrics that it would emit.",
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {

    /** The names of scenarios, for help and completion. */
    static final class Scenarios implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Scenario.values()).map(Scenario::toString).iterator();
        }
    }

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
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "healthy",
            completionCandidates = Scenarios.class,
            description = "What befalls the platform: ${COMPLETION-CANDIDATES} (default: healthy).")
    private String scenario = "healthy";

    @ArgGroup(multiplicity = "1")
    private @Nullable Destination destination;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many days to simulate (default: 2).")
    private int days = 2;

    @Option(names = "--end", paramLabel = "TIME", description = "When they end (default: now).")
    private Optional<Instant> end = Optional.empty();

    @Option(
            names = "--workflows",
            paramLabel = "N",
            defaultValue = "240",
            description = "How many workflows start in that time (default: 240).")
    private int workflows = 240;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "From scrape to scrape (default: 60).")
    private int interval = 60;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            defaultValue = "production",
            description = "The label environment (default: production).")
    private String environment = "production";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number, another history (default: 1).")
    private long seed = 1;

    private final Console console;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        History history = simulation().run();
        Duration step = Duration.ofSeconds(interval);
        try {
            console.print(history.workflows().size() + " workflows from "
                    + history.period().from() + " to " + history.period().to() + ": " + write(history, step) + ".");
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(ExitCode.GENERAL, "The metrics could not be written: " + reason(e));
        }
        return ExitCode.OK.number();
    }

    private Simulation simulation() {
        if (days < 1 || workflows < 1 || interval < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--days, --workflows and --interval take a number from 1.");
        }
        Instant to = end.orElseGet(Instant::now).truncatedTo(ChronoUnit.MINUTES);
        Period period = new Period(to.minus(Duration.ofDays(days)), to);
        return new Simulation(scenario(), environment, period, workflows, seed);
    }

    private Scenario scenario() {
        return Arrays.stream(Scenario.values())
                .filter(known -> known.toString().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no scenario \"" + scenario + "\"; choose one of "
                                + Arrays.stream(Scenario.values())
                                        .map(Scenario::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private String write(History history, Duration step) throws IOException {
        Destination chosen = Objects.requireNonNull(destination);
        if (chosen.series.isPresent()) {
            return writeSeries(InputSeries.of(history, step), chosen.series.get());
        }
        Backfill format = chosen.openMetrics.isPresent() ? Backfill.OPENMETRICS : Backfill.IMPORT;
        try (Writer writer = writer(chosen)) {
            return format.write(history, step, writer) + " samples";
        }
    }

    private Writer writer(Destination chosen) throws IOException {
        return chosen.openMetrics.isPresent()
                ? file(chosen.openMetrics.get())
                : new ImportWriter(chosen.victoriaMetrics.orElseThrow());
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

    private Writer file(Path path) throws IOException {
        return Files.newBufferedWriter(console.environment().directory().resolve(path));
    }

    private static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
