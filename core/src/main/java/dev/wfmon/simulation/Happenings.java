package dev.wfmon.simulation;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.ClusterMetrics;
import dev.wfmon.catalogue.EngineMetrics;
import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.simulation.Run.Achievement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Turns a history into the moments at which the platform's metrics change, in order. */
final class Happenings {

    private static final String TYPE = "play-orchestration";
    private static final Labels PLAY = Labels.of("workflow_type", TYPE);
    private static final Labels BREAKER = Labels.of("circuit_breaker_name", "github-api");
    private static final Labels TARGET = Labels.of("job", "workflow-platform").and("instance", "platform:8080");

    private final List<Happening> happenings = new ArrayList<>();

    private Happenings() {}

    static List<Happening> of(History history) {
        Happenings all = new Happenings();
        all.birth(history.period().from());
        history.workflows().forEach(all::workflow);
        history.webhooks().forEach(all::webhook);
        history.progressions().forEach(all::progression);
        history.breakerOpen().forEach(all::breaker);
        history.outages().forEach(all::outage);
        all.happenings.sort(Comparator.comparing(Happening::at));
        return List.copyOf(all.happenings);
    }

    private void at(Instant instant, Consumer<Registry> effect) {
        happenings.add(new Happening(instant, effect));
    }

    /** What a service shows when it has just started: all series whose labels it knows, at 0. */
    private void birth(Instant start) {
        at(start, registry -> {
            registry.set(EngineMetrics.UP, 1, TARGET);
            registry.enter(EventMetrics.CIRCUIT_BREAKER_STATE, "closed", BREAKER);
            for (Metric metric : List.of(
                    AgentMetrics.CLIPPY_WARNINGS,
                    AgentMetrics.FORMATTING_ISSUES,
                    AgentMetrics.READY_FOR_QA_LABELS,
                    AgentMetrics.REVIEW_APPROVALS,
                    AgentMetrics.TESTS_PASSED,
                    AgentMetrics.TESTS_FAILED,
                    AgentMetrics.COVERAGE_IMPROVEMENTS,
                    AgentMetrics.TESTING_DURATION,
                    EventMetrics.CORRELATION_ATTEMPTS,
                    EventMetrics.CORRELATION_SUCCESSES,
                    EventMetrics.RESUME_ATTEMPTS,
                    EventMetrics.RESUME_SUCCESSES,
                    EventMetrics.RESUME_DURATION,
                    EventMetrics.PROGRESSION_ATTEMPTS,
                    EventMetrics.PROGRESSION_SUCCESSES)) {
                registry.bear(metric, Labels.NONE);
            }
            bearEach(registry, EventMetrics.WEBHOOKS_RECEIVED, Labels.NONE, "event_type");
            bearEach(registry, EventMetrics.WEBHOOKS_PROCESSED, Labels.NONE, "event_type");
            bearEach(registry, EventMetrics.WEBHOOK_DURATION, Labels.NONE, "event_type");
            for (Agent agent : Agent.values()) {
                registry.bear(AgentMetrics.RUNS, app(agent));
                registry.bear(AgentMetrics.SUCCESSES, app(agent));
                bearEach(registry, AgentMetrics.FAILURES, app(agent), "failure_reason");
            }
        });
    }

    private static void bearEach(Registry registry, Metric metric, Labels labels, String closed) {
        Label label = metric.label(closed).orElseThrow();
        for (String value : ((Values.OneOf) label.values()).values()) {
            registry.bear(metric, labels.and(closed, value));
        }
    }

    private void workflow(Workflow workflow) {
        Labels task = Labels.of("task_id", workflow.task());
        Labels labels = PLAY.and("workflow_name", workflow.name()).and("task_id", workflow.task());
        at(workflow.queued(), registry -> registry.enter(WorkflowMetrics.TASK_STATUS, "pending", task));
        at(workflow.start(), registry -> {
            registry.enter(WorkflowMetrics.TASK_STATUS, "in_progress", task);
            registry.set(WorkflowMetrics.INFO, 1, labels);
            registry.set(WorkflowMetrics.START_TIME, seconds(workflow.start()), labels);
            registry.bear(WorkflowMetrics.DURATION, ended(workflow, "Succeeded"));
            registry.bear(WorkflowMetrics.DURATION, ended(workflow, "Failed"));
            registry.add(ClusterMetrics.ARGO_WORKFLOWS, 1, Labels.of("phase", "Running"));
        });
        workflow.stages().forEach(stage -> stage(workflow, stage, labels));
        workflow.end().ifPresent(end -> end(workflow, end, labels));
    }

    private static Labels ended(Workflow workflow, String status) {
        return PLAY.and("task_id", workflow.task()).and("status", status);
    }

    private void end(Workflow workflow, Instant end, Labels labels) {
        String status = workflow.outcome().status();
        Labels task = Labels.of("task_id", workflow.task());
        at(end, registry -> {
            registry.enter(
                    WorkflowMetrics.STATUS,
                    status,
                    labels.and("current_stage", workflow.stages().getLast().name()));
            registry.observe(
                    WorkflowMetrics.DURATION,
                    seconds(Duration.between(workflow.start(), end)),
                    ended(workflow, status));
            registry.enter(
                    WorkflowMetrics.TASK_STATUS,
                    workflow.outcome() == Workflow.Outcome.SUCCEEDED ? "completed" : "failed",
                    task);
            registry.add(ClusterMetrics.ARGO_WORKFLOWS, -1, Labels.of("phase", "Running"));
            registry.add(ClusterMetrics.ARGO_WORKFLOWS, 1, Labels.of("phase", status));
        });
        at(end.plus(Workflow.KEPT), registry -> {
            registry.drop(WorkflowMetrics.INFO, labels);
            registry.drop(WorkflowMetrics.START_TIME, labels);
            registry.drop(WorkflowMetrics.STATUS, labels);
            registry.drop(WorkflowMetrics.SUSPENSION_START_TIME, labels);
            registry.add(ClusterMetrics.ARGO_WORKFLOWS, -1, Labels.of("phase", status));
        });
    }

    private void stage(Workflow workflow, Stage stage, Labels labels) {
        Labels duration = PLAY.and("stage", stage.name()).and("task_id", workflow.task());
        at(stage.start(), registry -> {
            registry.enter(WorkflowMetrics.STATUS, "Running", labels.and("current_stage", stage.name()));
            registry.bear(WorkflowMetrics.STAGE_DURATION, duration);
        });
        stage.run().ifPresent(run -> run(run, workflow.task()));
        stage.suspension().ifPresent(suspension -> {
            Labels waits = PLAY.and("suspension_point", suspension.point()).and("task_id", workflow.task());
            // Some waits are shorter than the time between scrapes, so their series are born with the stage.
            at(stage.start(), registry -> registry.bear(WorkflowMetrics.SUSPENSION_DURATION, waits));
            suspension(suspension, labels, waits);
        });
        stage.end()
                .ifPresent(end -> at(end, registry -> {
                    registry.leave(WorkflowMetrics.STATUS, labels.and("current_stage", stage.name()));
                    registry.observe(
                            WorkflowMetrics.STAGE_DURATION, seconds(Duration.between(stage.start(), end)), duration);
                }));
    }

    private void run(Run run, String task) {
        Labels app = app(run.agent());
        Labels ofTask = app.and("task_id", task);
        double seconds = seconds(run.period().length());
        at(run.period().from(), registry -> registry.bear(AgentMetrics.EXECUTION_DURATION, ofTask));
        at(run.period().to(), registry -> {
            registry.observe(AgentMetrics.EXECUTION_DURATION, seconds, ofTask);
            registry.add(AgentMetrics.RUNS, 1, app);
            run.failure()
                    .ifPresentOrElse(
                            reason -> registry.add(AgentMetrics.FAILURES, 1, app.and("failure_reason", reason)),
                            () -> registry.add(AgentMetrics.SUCCESSES, 1, app));
            run.achievements().forEach((what, times) -> registry.add(metric(what), times, Labels.NONE));
            if (run.agent() == Agent.TESS) {
                registry.observe(AgentMetrics.TESTING_DURATION, seconds, Labels.NONE);
            }
        });
        pod(run.pod());
    }

    private static Metric metric(Achievement achievement) {
        return switch (achievement) {
            case CLIPPY_WARNING_FIXED -> AgentMetrics.CLIPPY_WARNINGS;
            case FORMATTING_FIXED -> AgentMetrics.FORMATTING_ISSUES;
            case READY_FOR_QA_LABELLED -> AgentMetrics.READY_FOR_QA_LABELS;
            case REVIEW_APPROVED -> AgentMetrics.REVIEW_APPROVALS;
            case TEST_PASSED -> AgentMetrics.TESTS_PASSED;
            case TEST_FAILED -> AgentMetrics.TESTS_FAILED;
            case COVERAGE_IMPROVED -> AgentMetrics.COVERAGE_IMPROVEMENTS;
        };
    }

    /** The container, and once more the pod that sums its containers, as cAdvisor has it. */
    private void pod(Pod pod) {
        Labels labels = Labels.of("namespace", "workflows").and("pod", pod.name());
        at(pod.period().from(), registry -> {
            registry.enter(ClusterMetrics.POD_PHASE, "Running", labels);
            for (Labels container : List.of(labels.and("container", "main"), labels.and("container", ""))) {
                registry.follow(ClusterMetrics.CPU_USAGE, pod::cpuSecondsAt, container.and("cpu", "total"));
                registry.follow(ClusterMetrics.CPU_PERIODS, pod::cpuPeriodsAt, container);
                registry.follow(ClusterMetrics.CPU_THROTTLED_PERIODS, pod::throttledPeriodsAt, container);
                registry.follow(ClusterMetrics.MEMORY_WORKING_SET, pod::memoryAt, container);
                registry.set(ClusterMetrics.MEMORY_LIMIT, pod.limitBytes(), container);
            }
        });
        at(pod.period().to(), registry -> {
            registry.drop(ClusterMetrics.POD_PHASE, labels);
            registry.drop(ClusterMetrics.CPU_USAGE, labels);
            registry.drop(ClusterMetrics.CPU_PERIODS, labels);
            registry.drop(ClusterMetrics.CPU_THROTTLED_PERIODS, labels);
            registry.drop(ClusterMetrics.MEMORY_WORKING_SET, labels);
            registry.drop(ClusterMetrics.MEMORY_LIMIT, labels);
        });
    }

    private void suspension(Suspension suspension, Labels labels, Labels waits) {
        Labels since = labels.and("suspension_point", suspension.point());
        at(
                suspension.start(),
                registry -> registry.set(WorkflowMetrics.SUSPENSION_START_TIME, seconds(suspension.start()), since));
        suspension.resumes().forEach(this::resume);
        suspension
                .end()
                .ifPresent(end -> at(end, registry -> {
                    registry.set(WorkflowMetrics.SUSPENSION_START_TIME, 0, since);
                    registry.observe(
                            WorkflowMetrics.SUSPENSION_DURATION,
                            seconds(Duration.between(suspension.start(), end)),
                            waits);
                }));
    }

    private void resume(Suspension.Resume resume) {
        at(resume.end(), registry -> {
            registry.add(EventMetrics.RESUME_ATTEMPTS, 1, Labels.NONE);
            registry.add(EventMetrics.RESUME_SUCCESSES, resume.succeeded() ? 1 : 0, Labels.NONE);
            registry.observe(EventMetrics.RESUME_DURATION, seconds(resume.duration()), Labels.NONE);
        });
    }

    private void webhook(Webhook webhook) {
        Labels type = Labels.of("event_type", webhook.type());
        at(webhook.arrival(), registry -> registry.add(EventMetrics.WEBHOOKS_RECEIVED, 1, type));
        at(webhook.processed(), registry -> {
            registry.add(EventMetrics.WEBHOOKS_PROCESSED, 1, type);
            registry.observe(EventMetrics.WEBHOOK_DURATION, seconds(webhook.processing()), type);
            webhook.correlated().ifPresent(found -> {
                registry.add(EventMetrics.CORRELATION_ATTEMPTS, 1, Labels.NONE);
                registry.add(EventMetrics.CORRELATION_SUCCESSES, found ? 1 : 0, Labels.NONE);
            });
        });
    }

    private void progression(History.Progression progression) {
        at(progression.at(), registry -> {
            registry.add(EventMetrics.PROGRESSION_ATTEMPTS, 1, Labels.NONE);
            registry.add(EventMetrics.PROGRESSION_SUCCESSES, progression.succeeded() ? 1 : 0, Labels.NONE);
        });
    }

    private void breaker(Period open) {
        at(open.from(), registry -> registry.enter(EventMetrics.CIRCUIT_BREAKER_STATE, "open", BREAKER));
        at(open.to(), registry -> registry.enter(EventMetrics.CIRCUIT_BREAKER_STATE, "closed", BREAKER));
    }

    private void outage(Period outage) {
        at(outage.from(), registry -> registry.set(EngineMetrics.UP, 0, TARGET));
        at(outage.to(), registry -> registry.set(EngineMetrics.UP, 1, TARGET));
    }

    private static Labels app(Agent agent) {
        return Labels.of("github_app", agent.githubApp());
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
