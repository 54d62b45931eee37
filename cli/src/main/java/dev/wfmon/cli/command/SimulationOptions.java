package dev.wfmon.cli.command;

import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is simulated. */
final class SimulationOptions {

    /** Long enough for what a scenario brings, which begins five hours before the end. */
    private static final Duration AHEAD = Duration.ofHours(5);

    /** The names of scenarios, for help and completion. */
    static final class Scenarios implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Scenario.values()).map(Scenario::toString).iterator();
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "healthy",
            completionCandidates = Scenarios.class,
            description = "What befalls the platform: ${COMPLETION-CANDIDATES} (default: healthy).")
    private String scenario = "healthy";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many days to simulate (default: 3).")
    private int days = 3;

    @Option(names = "--end", paramLabel = "TIME", description = "When they end (default: now).")
    private Optional<Instant> end = Optional.empty();

    @Option(
            names = "--workflows",
            paramLabel = "N",
            defaultValue = "360",
            description = "How many workflows start in that time (default: 360).")
    private int workflows = 360;

    @Option(
            names = "--pace",
            paramLabel = "N",
            defaultValue = "1",
            description = "Agents and people work N times as fast as usual (default: 1).")
    private double pace = 1;

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

    /** A simulation of days that are over. */
    Simulation past() {
        Instant to = end.orElseGet(Instant::now).truncatedTo(ChronoUnit.MINUTES);
        return until(to, Duration.ofDays(days));
    }

    /** A simulation of days that are over and five hours to come, in which the scenario's trouble begins at once. */
    Simulation live() {
        if (end.isPresent()) {
            throw new CommandFailure(ExitCode.USAGE, "--serve goes on from now; it takes no --end.");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return until(now.plus(AHEAD), Duration.ofDays(days).plus(AHEAD));
    }

    private Simulation until(Instant to, Duration length) {
        if (days < 1 || workflows < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--days and --workflows take a number from 1.");
        }
        if (!(pace > 0)) {
            throw new CommandFailure(ExitCode.USAGE, "--pace takes a number above 0.");
        }
        return new Simulation(scenario(), environment, new Period(to.minus(length), to), workflows, seed, pace);
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
}
