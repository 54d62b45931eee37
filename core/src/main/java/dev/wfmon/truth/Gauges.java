package dev.wfmon.truth;

import static java.util.stream.Collectors.groupingBy;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Pod;
import dev.wfmon.simulation.Run;
import dev.wfmon.simulation.Stage;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.simulation.Workflow.Outcome;
import dev.wfmon.truth.Levels.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The state of the platforms that a viewer sees at each instant, as gauges show it. */
final class Gauges {

    private static final String TASK = "task_id";
    private static final String STATUS = "status";

    private final View view;
    private final Sight sight;

    Gauges(View view, Sight sight) {
        this.view = view;
        this.sight = sight;
    }

    /** The platforms that are scraped. */
    Levels platforms() {
        return levels((history, instant) -> Stream.of(new Level(Map.of(), 1)));
    }

    /** The states of the workflows, in each of their stages: 1 for the one that each is in. */
    Levels workflows() {
        return levels((history, instant) -> history.workflows().stream()
                .filter(workflow -> workflow.existsAt(instant))
                .flatMap(workflow -> states(workflow, instant)));
    }

    /** The stages of the workflows: 1 for the one in which each is running. */
    Levels running() {
        return workflows().where(STATUS, Outcome.RUNNING.status());
    }

    private static Stream<Level> states(Workflow workflow, Instant instant) {
        Stream<Level> stages = workflow.stages().stream()
                .filter(stage -> !stage.start().isAfter(instant))
                .map(stage -> state(workflow, stage, Outcome.RUNNING, isIn(workflow, stage, instant)));
        return workflow.runsAt(instant)
                ? stages
                : Stream.concat(
                        stages, Stream.of(state(workflow, workflow.stages().getLast(), workflow.outcome(), true)));
    }

    private static boolean isIn(Workflow workflow, Stage stage, Instant instant) {
        return workflow.stageAt(instant).filter(stage::equals).isPresent();
    }

    private static Level state(Workflow workflow, Stage stage, Outcome state, boolean holds) {
        Map<String, String> labels = Labels.and(ofWorkflow(workflow), "current_stage", stage.name());
        return new Level(Labels.and(labels, STATUS, state.status()), holds ? 1 : 0);
    }

    private static Map<String, String> ofWorkflow(Workflow workflow) {
        return Map.of("workflow_type", "play-orchestration", "workflow_name", workflow.name(), TASK, workflow.task());
    }

    /** How long each running workflow has been running, in seconds. */
    Levels ages() {
        return levels((history, instant) -> history.workflows().stream()
                .filter(workflow -> workflow.runsAt(instant))
                .map(workflow -> new Level(ofWorkflow(workflow), seconds(workflow.start(), instant))));
    }

    /** How long each suspended workflow has been waiting, in seconds. */
    Levels waits() {
        return levels((history, instant) -> history.workflows().stream()
                .filter(workflow -> workflow.runsAt(instant))
                .flatMap(workflow -> workflow.stages().stream()
                        .flatMap(stage -> stage.suspension().stream())
                        .filter(wait -> !wait.start().isAfter(instant))
                        .filter(wait ->
                                wait.end().filter(end -> !end.isAfter(instant)).isEmpty())
                        .map(wait -> new Level(ofWorkflow(workflow), seconds(wait.start(), instant)))));
    }

    /** The states that each task ever was in: 1 for the one that it is in. */
    Levels tasks() {
        return levels((history, instant) ->
                history.workflows().stream().collect(groupingBy(Workflow::task)).entrySet().stream()
                        .flatMap(task -> states(task.getKey(), task.getValue(), instant)));
    }

    private static Stream<Level> states(String task, List<Workflow> workflows, Instant instant) {
        List<String> entered = workflows.stream()
                .flatMap(Gauges::changes)
                .filter(change -> !change.at().isAfter(instant))
                .sorted(Comparator.comparing(Change::at))
                .map(Change::state)
                .toList();
        return entered.stream()
                .distinct()
                .map(state -> new Level(Map.of(TASK, task, STATUS, state), state.equals(entered.getLast()) ? 1 : 0));
    }

    /** When a task entered a state. */
    private record Change(Instant at, String state) {}

    private static Stream<Change> changes(Workflow workflow) {
        String last = workflow.outcome() == Outcome.SUCCEEDED ? "completed" : "failed";
        return Stream.concat(
                Stream.of(new Change(workflow.queued(), "pending"), new Change(workflow.start(), "in_progress")),
                workflow.end().map(end -> new Change(end, last)).stream());
    }

    /** The states that the circuit breaker ever was in: 1 for the one that it is in. */
    Levels circuitBreakers() {
        return levels((history, instant) -> {
            boolean open = history.breakerOpen().stream().anyMatch(period -> period.contains(instant));
            boolean opened = history.breakerOpen().stream()
                    .anyMatch(period -> !period.from().isAfter(instant));
            return opened
                    ? Stream.of(breaker("closed", !open), breaker("open", open))
                    : Stream.of(breaker("closed", true));
        });
    }

    private static Level breaker(String state, boolean holds) {
        return new Level(Map.of("circuit_breaker_name", "github-api", "state", state), holds ? 1 : 0);
    }

    /** The cores that each pod uses; it takes two scrapes to tell. */
    Levels cores() {
        return levels((history, instant) -> {
            Instant before = instant.minus(view.scrape());
            return sight.at(before).contains(history)
                    ? pods(history, instant, Pod::cores, pod -> pod.period().contains(before))
                    : Stream.empty();
        });
    }

    /** The working set of each pod, in bytes. */
    Levels memory() {
        return levels((history, instant) -> pods(history, instant, pod -> pod.memoryAt(instant), pod -> true));
    }

    /** The part of its memory limit that each pod uses. */
    Levels memoryShare() {
        return levels((history, instant) ->
                pods(history, instant, pod -> pod.memoryAt(instant) / pod.limitBytes(), pod -> true));
    }

    private static Stream<Level> pods(
            History history, Instant instant, ToDoubleFunction<Pod> value, Predicate<Pod> which) {
        return history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream()
                        .flatMap(stage -> stage.run().stream())
                        .filter(run -> run.pod().period().contains(instant) && which.test(run.pod()))
                        .map(run -> new Level(ofPod(workflow, run), value.applyAsDouble(run.pod()))));
    }

    /** Pods carry no label of a task or agent, but dashboards read both from their names. */
    private static Map<String, String> ofPod(Workflow workflow, Run run) {
        String app = run.agent().githubApp();
        String agent = run.agent().name().toLowerCase(Locale.ROOT);
        return Map.of(
                TASK,
                workflow.task(),
                "github_app",
                app,
                "agent",
                agent,
                "pod",
                run.pod().name());
    }

    private Levels levels(BiFunction<History, Instant, Stream<Level>> what) {
        return new Levels(instant -> sight.at(instant).stream()
                .flatMap(history -> what.apply(history, instant).map(level -> in(history, level)))
                .filter(level -> view.shows(level.labels()))
                .toList());
    }

    private static Level in(History history, Level level) {
        return new Level(Labels.and(level.labels(), "environment", history.environment()), level.value());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
