package dev.wfmon.truth;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.simulation.Agent;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Run;
import dev.wfmon.simulation.Run.Achievement;
import dev.wfmon.simulation.Stage;
import dev.wfmon.simulation.Suspension;
import dev.wfmon.simulation.Webhook;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.simulation.Workflow.Outcome;
import dev.wfmon.truth.Events.Birth;
import dev.wfmon.truth.Events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happened on the platforms that a viewer sees, as the events that are counted and observed. */
final class Journal {

    private static final String APP = "github_app";
    private static final String REASON = "failure_reason";
    private static final String TYPE = "event_type";
    private static final String STATUS = "status";

    private final View view;
    private final Sight sight;

    Journal(View view, Sight sight) {
        this.view = view;
        this.sight = sight;
    }

    /** Workflows that ended, with their duration. */
    Events ended() {
        return events(log -> log.history.workflows().forEach(workflow -> {
            Map<String, String> task = ofTask(workflow);
            for (Outcome outcome : List.of(Outcome.SUCCEEDED, Outcome.FAILED)) {
                log.birth(workflow.start(), Labels.and(task, STATUS, outcome.status()));
            }
            workflow.end()
                    .ifPresent(end -> log.took(
                            workflow.start(),
                            end,
                            Labels.and(task, STATUS, workflow.outcome().status())));
        }));
    }

    /** Stages that ended, with their duration. */
    Events stages() {
        return ofStages((log, entered) -> {
            Stage stage = entered.stage();
            Map<String, String> labels = Labels.and(ofTask(entered.workflow()), "stage", stage.name());
            log.birth(stage.start(), labels);
            stage.end().ifPresent(end -> log.took(stage.start(), end, labels));
        });
    }

    /** Suspensions that ended, with their duration. */
    Events suspensions() {
        return ofStages((log, entered) -> entered.stage().suspension().ifPresent(wait -> {
            Map<String, String> labels = Labels.and(ofTask(entered.workflow()), "suspension_point", wait.point());
            log.birth(entered.stage().start(), labels);
            wait.end().ifPresent(end -> log.took(wait.start(), end, labels));
        }));
    }

    /** Runs of agents that ended, with their duration; they tell their task. */
    Events runTimes() {
        return ofStages((log, entered) -> entered.stage().run().ifPresent(run -> {
            Map<String, String> labels =
                    Labels.and(ofTask(entered.workflow()), APP, run.agent().githubApp());
            log.birth(run.period().from(), labels);
            log.took(run.period().from(), run.period().to(), labels);
        }));
    }

    /** Runs of agents that ended. */
    Events runs() {
        return ofRuns(run -> true);
    }

    Events successfulRuns() {
        return ofRuns(run -> run.failure().isEmpty());
    }

    private Events ofRuns(Predicate<Run> which) {
        return events(log -> {
            for (Agent agent : Agent.values()) {
                log.birth(Map.of(APP, agent.githubApp()));
            }
            log.runs(run -> {
                if (which.test(run)) {
                    log.event(run.period().to(), Map.of(APP, run.agent().githubApp()));
                }
            });
        });
    }

    Events failedRuns() {
        return events(log -> {
            for (Agent agent : Agent.values()) {
                for (String reason : values(AgentMetrics.FAILURES, REASON)) {
                    log.birth(Map.of(APP, agent.githubApp(), REASON, reason));
                }
            }
            log.runs(run -> run.failure()
                    .ifPresent(reason ->
                            log.event(run.period().to(), Map.of(APP, run.agent().githubApp(), REASON, reason))));
        });
    }

    /** What agents achieved, told when their runs end. */
    Events achieved(Achievement achievement) {
        return events(log -> {
            log.birth(Map.of());
            log.runs(run ->
                    log.event(run.period().to(), Map.of(), run.achievements().getOrDefault(achievement, 0), 0));
        });
    }

    /** Runs of Tess, with their duration. */
    Events testing() {
        return events(log -> {
            log.birth(Map.of());
            log.runs(run -> {
                if (run.agent() == Agent.TESS) {
                    log.took(run.period().from(), run.period().to(), Map.of());
                }
            });
        });
    }

    /** Tries to resume a workflow that ended, with their duration. */
    Events resumes() {
        return ofResumes(resume -> true);
    }

    Events successfulResumes() {
        return ofResumes(Suspension.Resume::succeeded);
    }

    private Events ofResumes(Predicate<Suspension.Resume> which) {
        return events(log -> {
            log.birth(Map.of());
            log.history.workflows().stream()
                    .flatMap(workflow -> workflow.stages().stream())
                    .flatMap(stage -> stage.suspension().stream())
                    .flatMap(wait -> wait.resumes().stream())
                    .filter(which)
                    .forEach(resume -> log.took(resume.start(), resume.end(), Map.of()));
        });
    }

    Events receivedWebhooks() {
        return ofWebhooks(
                EventMetrics.WEBHOOKS_RECEIVED, (log, webhook) -> log.event(webhook.arrival(), ofType(webhook)));
    }

    /** Webhooks that were processed, with the time that it took. */
    Events processedWebhooks() {
        return ofWebhooks(
                EventMetrics.WEBHOOKS_PROCESSED,
                (log, webhook) -> log.took(webhook.arrival(), webhook.processed(), ofType(webhook)));
    }

    private Events ofWebhooks(Metric metric, BiConsumer<Log, Webhook> what) {
        return events(log -> {
            values(metric, TYPE).forEach(type -> log.birth(Map.of(TYPE, type)));
            log.history.webhooks().forEach(webhook -> what.accept(log, webhook));
        });
    }

    /** Webhooks for which a workflow was sought. */
    Events correlations() {
        return ofCorrelations(found -> true);
    }

    Events successfulCorrelations() {
        return ofCorrelations(found -> found);
    }

    private Events ofCorrelations(Predicate<Boolean> which) {
        return events(log -> {
            log.birth(Map.of());
            log.history.webhooks().stream()
                    .filter(webhook -> webhook.correlated().filter(which).isPresent())
                    .forEach(webhook -> log.event(webhook.processed(), Map.of()));
        });
    }

    /** Tries to go on to the next task. */
    Events progressions() {
        return ofProgressions(step -> true);
    }

    Events successfulProgressions() {
        return ofProgressions(History.Progression::succeeded);
    }

    private Events ofProgressions(Predicate<History.Progression> which) {
        return events(log -> {
            log.birth(Map.of());
            log.history.progressions().stream().filter(which).forEach(step -> log.event(step.at(), Map.of()));
        });
    }

    private static Map<String, String> ofTask(Workflow workflow) {
        return Map.of("task_id", workflow.task());
    }

    private static Map<String, String> ofType(Webhook webhook) {
        return Map.of(TYPE, webhook.type());
    }

    private static List<String> values(Metric metric, String label) {
        return ((Values.OneOf) metric.label(label).orElseThrow().values()).values();
    }

    /** A stage, and the workflow that entered it. */
    private record Entered(Workflow workflow, Stage stage) {}

    private Events ofStages(BiConsumer<Log, Entered> what) {
        return events(log -> log.history
                .workflows()
                .forEach(workflow ->
                        workflow.stages().forEach(stage -> what.accept(log, new Entered(workflow, stage)))));
    }

    private Events events(Consumer<Log> what) {
        List<Event> events = new ArrayList<>();
        List<Birth> births = new ArrayList<>();
        sight.histories().forEach(history -> what.accept(new Log(history, events, births)));
        return new Events(events, births, sight);
    }

    /** Takes down what of a history the viewer picked, up to the last scrape. */
    private final class Log {

        private final History history;
        private final List<Event> events;
        private final List<Birth> births;

        Log(History history, List<Event> events, List<Birth> births) {
            this.history = history;
            this.events = events;
            this.births = births;
        }

        void runs(Consumer<Run> what) {
            history.workflows().stream()
                    .flatMap(workflow -> workflow.stages().stream())
                    .flatMap(stage -> stage.run().stream())
                    .forEach(what);
        }

        /** A series that exists from the start. */
        void birth(Map<String, String> labels) {
            birth(history.period().from(), labels);
        }

        void birth(Instant at, Map<String, String> labels) {
            shown(at, labels)
                    .ifPresent(all ->
                            births.add(new Birth(new Period(at, history.period().to()), all)));
        }

        void event(Instant at, Map<String, String> labels) {
            event(at, labels, 1, 0);
        }

        /** Something that ended, with its duration in seconds. */
        void took(Instant from, Instant to, Map<String, String> labels) {
            event(to, labels, 1, Duration.between(from, to).toMillis() / 1000.0);
        }

        void event(Instant at, Map<String, String> labels, double times, double value) {
            shown(at, labels).ifPresent(all -> events.add(new Event(at, all, times, value)));
        }

        private Optional<Map<String, String>> shown(Instant at, Map<String, String> labels) {
            return Optional.of(Labels.and(labels, "environment", history.environment()))
                    .filter(all ->
                            view.shows(all) && !at.isAfter(history.period().to()));
        }
    }
}
