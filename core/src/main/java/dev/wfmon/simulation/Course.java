package dev.wfmon.simulation;

import dev.wfmon.simulation.History.Progression;
import dev.wfmon.simulation.Run.Achievement;
import dev.wfmon.simulation.Workflow.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workflow with what it brought about: the webhooks that moved it on, and the step to the next task. */
record Course(Workflow workflow, List<Webhook> webhooks, Optional<Progression> progression) {

    private static final double GIBIBYTE = 1L << 30;
    private static final List<String> FAILURES = List.of("timeout", "api_error", "build_failed", "tests_failed");

    /** A stage as it is planned: who works in it, and the event for which the workflow then waits. */
    private record Plan(String stage, List<Agent> agents, String point, String event, Duration usual) {

        static final List<Plan> ALL = List.of(
                new Plan(
                        "implementation",
                        List.of(Agent.REX, Agent.BLAZE),
                        "pr_created",
                        "pull_request",
                        Duration.ofMinutes(2)),
                new Plan("quality", List.of(Agent.CLEO), "ready_for_qa", "pull_request", Duration.ofMinutes(1)),
                new Plan("testing", List.of(Agent.TESS), "pr_approved", "pull_request_review", Duration.ofMinutes(4)),
                new Plan("merge", List.of(), "pr_merged", "pull_request", Duration.ofMinutes(35)));
    }

    /**
     * The course of a workflow.
     *
     * @param task its task, which nothing works on
     * @param free since when nothing worked on it
     */
    static Course of(Simulation.Start start, String task, Instant free, Weather weather, Dice dice) {
        Instant queued = start.at().minus(dice.until(weather.usual(Duration.ofMinutes(5))));
        return new Author(start, task, weather, dice).write(queued.isBefore(free) ? free : queued);
    }

    /** Writes a workflow's course, stage by stage. */
    private static final class Author {

        private final Simulation.Start start;
        private final String task;
        private final String name;
        private final Weather weather;
        private final Dice dice;
        private final List<Stage> stages = new ArrayList<>();
        private final List<Webhook> webhooks = new ArrayList<>();

        Author(Simulation.Start start, String task, Weather weather, Dice dice) {
            this.start = start;
            this.task = task;
            this.weather = weather;
            this.dice = dice;
            this.name = "play-task-" + task + "-" + dice.suffix();
        }

        Course write(Instant queued) {
            Outcome outcome = outcome();
            Workflow workflow = new Workflow(name, task, queued, stages, outcome);
            Optional<Progression> progression = outcome == Outcome.SUCCEEDED
                    ? workflow.end().map(end -> new Progression(end, dice.chance(weather.progressed(end))))
                    : Optional.empty();
            return new Course(workflow, List.copyOf(webhooks), progression);
        }

        private Outcome outcome() {
            Instant now = start.at();
            for (Plan plan : Plan.ALL) {
                Stage stage = stage(plan, now);
                stages.add(stage);
                if (stage.suspension().isEmpty()) {
                    return Outcome.FAILED;
                }
                if (stage.end().isEmpty()) {
                    return Outcome.RUNNING;
                }
                now = stage.end().get();
            }
            return Outcome.SUCCEEDED;
        }

        private Stage stage(Plan plan, Instant from) {
            if (plan.agents().isEmpty()) {
                return new Stage(plan.stage(), from, Optional.empty(), Optional.of(lastSuspension(plan, from)));
            }
            Run run = run(dice.oneOf(plan.agents()), from);
            Optional<Suspension> suspension = run.failure().isPresent()
                    ? Optional.empty()
                    : Optional.of(suspension(plan, run.period().to()));
            return new Stage(plan.stage(), from, Optional.of(run), suspension);
        }

        /** Where a stuck workflow stays: the webhook comes, but it does not find the workflow. */
        private Suspension lastSuspension(Plan plan, Instant from) {
            if (!start.stuck()) {
                return suspension(plan, from);
            }
            Instant arrival = from.plus(dice.around(weather.usual(plan.usual())));
            webhooks.add(webhook(plan, arrival, false));
            return new Suspension(plan.point(), from, List.of());
        }

        private Run run(Agent agent, Instant from) {
            boolean fails = !start.stuck() && dice.chance(weather.failure(from));
            Period period = Period.of(from, dice.around(weather.duration(agent, from)));
            boolean exhausted = fails && weather.storm(from) && dice.chance(0.6);
            String reason = exhausted ? "out_of_memory" : dice.oneOf(FAILURES);
            return new Run(
                    agent,
                    period,
                    fails ? Optional.of(reason) : Optional.empty(),
                    pod(agent, period, exhausted),
                    achievements(agent, fails));
        }

        private Pod pod(Agent agent, Period period, boolean exhausted) {
            double limit = 4 * GIBIBYTE;
            return new Pod(
                    "play-task-" + task + "-" + agent.shortName() + "-" + dice.suffix(),
                    period,
                    dice.near(agent.cores(), 0.2),
                    dice.near(weather.throttling(agent, period.from()), 0.4),
                    limit * (exhausted ? 0.92 : dice.near(0.2, 0.2)),
                    limit * (exhausted ? 0.99 : dice.near(0.5, 0.3)),
                    limit);
        }

        private Map<Achievement, Integer> achievements(Agent agent, boolean failed) {
            Map<Achievement, Integer> achievements = new EnumMap<>(Achievement.class);
            switch (agent) {
                case REX, BLAZE -> {}
                case CLEO -> {
                    achievements.put(Achievement.CLIPPY_WARNING_FIXED, dice.upTo(12));
                    achievements.put(Achievement.FORMATTING_FIXED, dice.upTo(6));
                    achievements.put(Achievement.READY_FOR_QA_LABELLED, failed ? 0 : 1);
                }
                case TESS -> {
                    achievements.put(Achievement.TEST_PASSED, 1 + dice.upTo(4));
                    achievements.put(Achievement.TEST_FAILED, failed ? 1 + dice.upTo(2) : 0);
                    achievements.put(Achievement.REVIEW_APPROVED, failed ? 0 : 1);
                    achievements.put(Achievement.COVERAGE_IMPROVED, dice.upTo(1));
                }
            }
            return achievements;
        }

        /** A webhook now and then does not find its workflow and is sent again a minute later. */
        private Suspension suspension(Plan plan, Instant from) {
            Instant arrival = from.plus(dice.around(weather.usual(plan.usual())));
            boolean found = dice.chance(weather.correlated(arrival));
            Webhook webhook = webhook(plan, arrival, found);
            webhooks.add(webhook);
            if (!found) {
                webhook = webhook(plan, webhook.processed().plus(Duration.ofMinutes(1)), true);
                webhooks.add(webhook);
            }
            return new Suspension(plan.point(), from, resumes(webhook.processed()));
        }

        private Webhook webhook(Plan plan, Instant arrival, boolean found) {
            return Webhook.of(arrival, plan.event(), weather, dice, Optional.of(found));
        }

        private List<Suspension.Resume> resumes(Instant from) {
            List<Suspension.Resume> resumes = new ArrayList<>();
            Instant at = from;
            do {
                Suspension.Resume resume =
                        new Suspension.Resume(at, dice.around(Duration.ofSeconds(2)), dice.chance(weather.resumed(at)));
                resumes.add(resume);
                at = resume.end().plus(Duration.ofSeconds(30));
            } while (!resumes.getLast().succeeded());
            return resumes;
        }
    }
}
