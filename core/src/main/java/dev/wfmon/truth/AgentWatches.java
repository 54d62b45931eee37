package dev.wfmon.truth;

import dev.wfmon.simulation.Agent;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Pod;
import dev.wfmon.simulation.Run;
import dev.wfmon.truth.Watch.Level;
import dev.wfmon.workflow.WorkflowThresholds.Agents;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the alerts of agents and their pods watch. */
final class AgentWatches {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RATE = Duration.ofMinutes(5);
    private static final Duration SCRAPE = Duration.ofMinutes(1);

    private final History history;
    private final Agents limits;
    private final List<Run> runs;

    private AgentWatches(History history, Agents limits) {
        this.history = history;
        this.limits = limits;
        this.runs = history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .flatMap(stage -> stage.run().stream())
                .toList();
    }

    static Stream<Watch> of(History history, Agents limits) {
        AgentWatches all = new AgentWatches(history, limits);
        return Stream.concat(
                Arrays.stream(Agent.values()).flatMap(all::agent),
                all.runs.stream().map(Run::pod).flatMap(all::pod));
    }

    private Stream<Watch> agent(Agent agent) {
        Map<String, String> labels = Map.of("github_app", agent.githubApp());
        List<Run> own = runs.stream().filter(run -> run.agent() == agent).toList();
        Moments killed = Moments.of(own.stream()
                .filter(run -> run.failure().equals(Optional.of("out_of_memory")))
                .map(run -> run.period().to()));
        return Stream.of(
                new Watch(
                        "AgentPerformanceDegradation",
                        labels,
                        history.period(),
                        new Slowdown(own, history.period().from(), limits.minimumRuns()),
                        Level.of(limits.slowdown())),
                new Watch(
                        "AgentOutOfMemory",
                        labels,
                        history.period(),
                        at -> killed.in(HOUR, at),
                        reaching(limits.outOfMemory())));
    }

    /** Limits of a whole number that suffice. */
    private static List<Level> reaching(Limits limits) {
        return List.of(
                Level.warning(limits.warning() - 0.5, limits.pending()),
                Level.critical(limits.critical() - 0.5, limits.pending()));
    }

    private Stream<Watch> pod(Pod pod) {
        Map<String, String> labels = Map.of("pod", pod.name());
        Period life = pod.period();
        Period rated = new Period(life.from().plus(SCRAPE), life.to().plus(RATE).minus(SCRAPE));
        return Stream.of(
                new Watch(
                        "AgentMemoryNearLimit",
                        labels,
                        life,
                        at -> life.contains(at) ? pod.memoryAt(at) / pod.limitBytes() : Double.NaN,
                        Level.of(limits.memory())),
                new Watch(
                        "AgentCpuThrottled",
                        labels,
                        rated,
                        at -> rated.contains(at) ? pod.throttling() : Double.NaN,
                        Level.of(limits.throttling())));
    }

    /** How many times as long as in the day before the runs of the last hour took. */
    private record Slowdown(List<Run> runs, Instant begin, int minimum) implements Watch.Measure {

        @Override
        public double at(Instant instant) {
            List<Run> recent = runs.stream()
                    .filter(run -> run.period().to().isAfter(instant.minus(HOUR))
                            && !run.period().to().isAfter(instant))
                    .toList();
            Instant to = instant.minus(HOUR);
            Instant from = to.minus(DAY).isBefore(begin) ? begin : to.minus(DAY);
            double weights = 0;
            double weighted = 0;
            for (Run run : runs) {
                double weight = hoursIn(run, from, to);
                weights += weight;
                weighted += weight * run.period().length().toMillis();
            }
            boolean isEnough = recent.size() >= minimum && weights >= minimum;
            return isEnough ? mean(recent) / (weighted / weights) : Double.NaN;
        }

        /** A run counts in all hours recorded in the hour after its end. */
        private static double hoursIn(Run run, Instant from, Instant to) {
            Instant end = run.period().to();
            Instant first = end.isBefore(from) ? from : end;
            Instant last = end.plus(HOUR).isAfter(to) ? to : end.plus(HOUR);
            return last.isAfter(first) ? (double) Duration.between(first, last).toMillis() / HOUR.toMillis() : 0;
        }

        private static double mean(List<Run> runs) {
            return runs.stream()
                    .mapToDouble(run -> run.period().length().toMillis())
                    .average()
                    .orElseThrow();
        }
    }
}
