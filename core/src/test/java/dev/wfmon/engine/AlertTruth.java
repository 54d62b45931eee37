package dev.wfmon.engine;

import dev.wfmon.simulation.Agent;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.History.Progression;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Pod;
import dev.wfmon.simulation.Run;
import dev.wfmon.simulation.Stage;
import dev.wfmon.simulation.Suspension;
import dev.wfmon.simulation.Webhook;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.simulation.Workflow.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Which alerts of the pack must fire at an instant, worked out from what happened and not from metrics.
 *
 * <p>Scrapes come once a minute and rates are extrapolated, so close to a limit an engine may say either. An alert is
 * clear when it comes out the same with limits 5 % off, and two minutes earlier and later.
 */
final class AlertTruth {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final double MARGIN = 0.05;

    /** Whether a condition holds at an instant, with its limit multiplied. */
    private interface Condition {
        boolean holds(Instant instant, double factor);
    }

    /** An alert about one thing. */
    private record Candidate(String name, String severity, String thing, Duration pending, Condition condition) {

        /** Whether it fires; empty where that is not clear. */
        Optional<Boolean> fires(Instant at) {
            if (all(at.minus(pending).minus(SLACK), at.plus(SLACK), time -> condition.holds(time, 1 + MARGIN))) {
                return Optional.of(true);
            }
            for (Instant time = at.minus(pending); !time.isAfter(at); time = time.plus(MINUTE)) {
                if (all(time.minus(SLACK), time.plus(SLACK), other -> !condition.holds(other, 1 - MARGIN))) {
                    return Optional.of(false);
                }
            }
            return Optional.empty();
        }

        private static boolean all(Instant from, Instant to, Predicate<Instant> predicate) {
            return Stream.iterate(from, time -> !time.isAfter(to), time -> time.plus(MINUTE))
                    .allMatch(predicate);
        }
    }

    /** An alert that fires: its name, its severity, and the labels of the thing that it is about. */
    record Firing(String name, String severity, String thing) {}

    private final History history;
    private final List<Stage> stages;
    private final List<Run> runs;
    private final List<Candidate> candidates = new ArrayList<>();

    AlertTruth(History history) {
        this.history = history;
        this.stages = history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .toList();
        this.runs = stages.stream().flatMap(stage -> stage.run().stream()).toList();
        history.workflows().forEach(this::workflow);
        failures();
        events();
        for (Agent agent : Agent.values()) {
            agent(agent);
        }
        runs.forEach(run -> pod(run.pod()));
        add("CircuitBreakerOpen", "warning", 2, breaker(), (at, factor) -> within(history.breakerOpen(), at));
        add("CircuitBreakerOpen", "critical", 15, breaker(), (at, factor) -> within(history.breakerOpen(), at));
        pair("WorkflowPlatformDown", "", 5, 0, 0, (at, limit) -> within(history.outages(), at));
    }

    /** What fires; empty where anything is not clear. */
    Optional<List<Firing>> firing(Instant at) {
        List<Firing> firing = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Boolean> fires = candidate.fires(at);
            if (fires.isEmpty()) {
                return Optional.empty();
            }
            if (fires.get()) {
                firing.add(new Firing(candidate.name(), candidate.severity(), candidate.thing()));
            }
        }
        return Optional.of(firing);
    }

    private void workflow(Workflow workflow) {
        String thing = "workflow_name=\"" + workflow.name() + "\"";
        pair(
                "WorkflowStuckTooLong",
                thing,
                5,
                24 * 3600,
                48 * 3600,
                (at, limit) -> workflow.runsAt(at) && seconds(workflow.start(), at) > limit);
        workflow.stages().stream().flatMap(stage -> stage.suspension().stream()).forEach(wait -> {
            String point = thing + ",suspension_point=\"" + wait.point() + "\"";
            pair(
                    "WorkflowSuspendedTooLong",
                    point,
                    5,
                    8 * 3600,
                    24 * 3600,
                    (at, limit) -> isWaiting(wait, at) && seconds(wait.start(), at) > limit);
        });
    }

    private static boolean isWaiting(Suspension wait, Instant at) {
        return !at.isBefore(wait.start())
                && wait.end().filter(end -> !at.isBefore(end)).isEmpty();
    }

    private void failures() {
        List<Workflow> ended = history.workflows().stream()
                .filter(workflow -> workflow.end().isPresent())
                .toList();
        List<Instant> ends =
                ended.stream().map(workflow -> workflow.end().orElseThrow()).toList();
        List<Instant> failed = ended.stream()
                .filter(workflow -> workflow.outcome() == Outcome.FAILED)
                .map(workflow -> workflow.end().orElseThrow())
                .toList();
        failing("HighWorkflowFailureRate", HOUR, 0.05, 0.1, failed, ends);
        List<Suspension.Resume> resumes = stages.stream()
                .flatMap(stage -> stage.suspension().stream())
                .flatMap(wait -> wait.resumes().stream())
                .toList();
        failing(
                "ResumeOperationsFailing",
                HOUR,
                0.1,
                0.25,
                resumes.stream()
                        .filter(resume -> !resume.succeeded())
                        .map(Suspension.Resume::end)
                        .toList(),
                resumes.stream().map(Suspension.Resume::end).toList());
        failing(
                "TaskProgressionFailing",
                HOUR,
                0.1,
                0.25,
                history.progressions().stream()
                        .filter(step -> !step.succeeded())
                        .map(Progression::at)
                        .toList(),
                history.progressions().stream().map(Progression::at).toList());
    }

    private void events() {
        List<Webhook> webhooks = history.webhooks();
        List<Webhook> sought = webhooks.stream()
                .filter(webhook -> webhook.correlated().isPresent())
                .toList();
        failing(
                "EventCorrelationFailing",
                HOUR,
                0.1,
                0.25,
                sought.stream()
                        .filter(webhook -> !webhook.correlated().orElseThrow())
                        .map(Webhook::processed)
                        .toList(),
                sought.stream().map(Webhook::processed).toList());
        pair("EventProcessingDelayed", "", 10, 0.2, 0.5, (at, limit) -> {
            Period window = before(at, Duration.ofMinutes(30));
            long arrived = webhooks.stream()
                    .filter(webhook -> window.contains(webhook.arrival()))
                    .count();
            long processed = webhooks.stream()
                    .filter(webhook -> window.contains(webhook.processed()))
                    .count();
            return arrived - processed >= 5 && arrived - processed > limit * arrived;
        });
        pair("WebhookProcessingDelayed", "", 10, 30, 60, (at, limit) -> {
            List<Webhook> recent = webhooks.stream()
                    .filter(webhook -> before(at, QUARTER).contains(webhook.processed()))
                    .toList();
            long slow = recent.stream()
                    .filter(webhook -> webhook.processing().toMillis() > limit * 1000)
                    .count();
            return recent.size() >= 5 && slow > 0.05 * recent.size();
        });
    }

    private void failing(
            String name, Duration window, double warning, double critical, List<Instant> failed, List<Instant> tried) {
        pair(name, "", 10, warning, critical, (at, limit) -> {
            Period recent = before(at, window);
            long failures = failed.stream().filter(recent::contains).count();
            return failures >= 5
                    && failures
                            > limit * tried.stream().filter(recent::contains).count();
        });
    }

    private void agent(Agent agent) {
        String thing = "github_app=\"" + agent.githubApp() + "\"";
        List<Run> own = runs.stream().filter(run -> run.agent() == agent).toList();
        List<Run> killed = own.stream()
                .filter(run -> run.failure().equals(Optional.of("out_of_memory")))
                .toList();
        pair("AgentPerformanceDegradation", thing, 15, 1.5, 2, (at, limit) -> {
            List<Run> recent = endedIn(before(at, HOUR), own);
            List<Run> usual = endedIn(before(at.minus(HOUR), Duration.ofDays(1)), own);
            return recent.size() >= 5 && usual.size() >= 5 && mean(recent) > limit * mean(usual);
        });
        add(
                "AgentOutOfMemory",
                "warning",
                0,
                thing,
                (at, factor) -> endedIn(before(at, HOUR), killed).size() >= 2);
        add(
                "AgentOutOfMemory",
                "critical",
                0,
                thing,
                (at, factor) -> endedIn(before(at, HOUR), killed).size() >= 5);
    }

    private static List<Run> endedIn(Period period, List<Run> runs) {
        return runs.stream().filter(run -> period.contains(run.period().to())).toList();
    }

    private static double mean(List<Run> runs) {
        ToDoubleFunction<Run> length = run -> run.period().length().toMillis();
        return runs.stream().mapToDouble(length).average().orElseThrow();
    }

    /** Samples of memory are exact; promtool sees the last one for five minutes more, so then it is not clear. */
    private void pod(Pod pod) {
        String thing = "pod=\"" + pod.name() + "\"";
        add("AgentMemoryNearLimit", "warning", 5, thing, (at, factor) -> uses(pod, 0.85, at, factor));
        add("AgentMemoryNearLimit", "critical", 5, thing, (at, factor) -> uses(pod, 0.95, at, factor));
    }

    private static boolean uses(Pod pod, double share, Instant at, double factor) {
        Instant seen = factor < 1 && !at.isBefore(pod.period().to())
                ? pod.period().to().minusSeconds(1)
                : at;
        return pod.period().contains(seen)
                && at.isBefore(pod.period().to().plus(MINUTE.multipliedBy(6)))
                && pod.memoryAt(seen) > share * pod.limitBytes();
    }

    /** Whether a value is above a limit at an instant. */
    private interface Excess {
        boolean isAbove(Instant instant, double limit);
    }

    private void pair(String name, String thing, int minutes, double warning, double critical, Excess excess) {
        add(name, "warning", minutes, thing, (at, factor) -> excess.isAbove(at, warning * factor));
        add(name, "critical", minutes, thing, (at, factor) -> excess.isAbove(at, critical * factor));
    }

    private void add(String name, String severity, int minutes, String thing, Condition condition) {
        candidates.add(new Candidate(name, severity, thing, Duration.ofMinutes(minutes), condition));
    }

    private static String breaker() {
        return "circuit_breaker_name=\"github-api\"";
    }

    private static boolean within(List<Period> periods, Instant at) {
        return periods.stream().anyMatch(period -> period.contains(at));
    }

    private static Period before(Instant at, Duration length) {
        return new Period(at.minus(length), at);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
