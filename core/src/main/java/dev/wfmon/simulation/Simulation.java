package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A seeded model of the workflow platform: the same values give the same history, to the millisecond.
 *
 * <pre>{@code
 * Period twoDays = new Period(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-07T00:00:00Z"));
 * History history = new Simulation(Scenario.SLOW_AGENT, "production", twoDays, 480, 1).run();
 * }</pre>
 *
 * <p>What the scenario brings begins five hours before the end and lasts three; workflows that are stuck started 54, 30
 * and 12 hours before the end, or when the period began.
 *
 * @param environment the installation, {@code production}
 * @param period what to simulate, at least two days where the alerts' longest windows shall be full
 * @param workflows how many start in the period
 * @param seed of the random numbers
 * @param pace how many times as fast as usual agents and people work, above 0; fewer workflows run at once at a high one
 */
public record Simulation(Scenario scenario, String environment, Period period, int workflows, long seed, double pace) {

    private static final Duration BEFORE_END = Duration.ofHours(5);
    private static final Duration TROUBLE = Duration.ofHours(3);
    private static final List<Duration> BEFORE_STUCK =
            List.of(Duration.ofHours(54), Duration.ofHours(30), Duration.ofHours(12));

    public Simulation {
        if (workflows < 1) {
            throw new IllegalArgumentException("at least one workflow, got " + workflows);
        }
        if (!(pace > 0)) {
            throw new IllegalArgumentException("a pace is above 0, got " + pace);
        }
        if (period.length().compareTo(BEFORE_END) < 0) {
            throw new IllegalArgumentException("at least five hours, got " + period.length());
        }
    }

    /** One at the usual pace. */
    public Simulation(Scenario scenario, String environment, Period period, int workflows, long seed) {
        this(scenario, environment, period, workflows, seed, 1);
    }

    /** When the scenario's trouble is on; in a healthy scenario nothing happens then. */
    public Period trouble() {
        return Period.of(period.to().minus(BEFORE_END), TROUBLE);
    }

    /** What happens. */
    public History run() {
        SplittableRandom random = new SplittableRandom(seed);
        Weather weather = new Weather(scenario, trouble(), pace);
        Tasks tasks = new Tasks(period.from());
        List<Course> courses = Stream.concat(starts(random.split()), stuckStarts())
                .sorted()
                .map(start -> tasks.assign(start, weather, new Dice(random.split())))
                .toList();
        Stream<Webhook> chatter = Chatter.during(period, weather, new Dice(random.split()));
        return new History(
                environment,
                period,
                courses.stream().map(Course::workflow).toList(),
                Stream.concat(courses.stream().flatMap(course -> course.webhooks().stream()), chatter)
                        .sorted(Comparator.comparing(Webhook::arrival))
                        .toList(),
                courses.stream()
                        .flatMap(course -> course.progression().stream())
                        .sorted(Comparator.comparing(History.Progression::at))
                        .toList(),
                weather.breakerOpen(),
                weather.outages(),
                weather.blackouts());
    }

    private Stream<Start> starts(SplittableRandom random) {
        long length = period.length().toMillis();
        return random.longs(workflows, 0, length)
                .mapToObj(millis -> new Start(period.from().plusMillis(millis), false));
    }

    private Stream<Start> stuckStarts() {
        if (scenario != Scenario.STUCK) {
            return Stream.empty();
        }
        return BEFORE_STUCK.stream()
                .map(period.to()::minus)
                .map(since -> new Start(since.isBefore(period.from()) ? period.from() : since, true));
    }

    /** The start of a workflow, and whether it will be stuck. */
    record Start(Instant at, boolean stuck) implements Comparable<Start> {

        @Override
        public int compareTo(Start other) {
            return at.compareTo(other.at);
        }
    }
}
