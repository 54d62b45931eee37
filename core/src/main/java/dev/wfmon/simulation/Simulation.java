package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A seeded model of the workflow platform: the same values give the same history, to the millisecond.
 *
 * <pre>{@code
 * Period twoDays = new Period(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-07T00:00:00Z"));
 * History history = new Simulation(Scenario.SLOW_AGENT, "production", twoDays, 480, 1).run();
 * }</pre>
 *
 * <p>What the scenario brings begins five hours before the end and lasts three; workflows that are stuck started thirty
 * hours before the end.
 *
 * @param environment the installation, {@code production}
 * @param period what to simulate, at least two days where the alerts' longest windows shall be full
 * @param workflows how many start in the period
 * @param seed of the random numbers
 */
public record Simulation(Scenario scenario, String environment, Period period, int workflows, long seed) {

    private static final Duration BEFORE_END = Duration.ofHours(5);
    private static final Duration TROUBLE = Duration.ofHours(3);
    private static final Duration BEFORE_STUCK = Duration.ofHours(30);
    private static final int STUCK_WORKFLOWS = 3;

    public Simulation {
        if (workflows < 1) {
            throw new IllegalArgumentException("at least one workflow, got " + workflows);
        }
        if (period.length().compareTo(BEFORE_END) < 0) {
            throw new IllegalArgumentException("at least five hours, got " + period.length());
        }
    }

    /** When the scenario's trouble is on; in a healthy scenario nothing happens then. */
    public Period trouble() {
        return Period.of(period.to().minus(BEFORE_END), TROUBLE);
    }

    /** What happens. */
    public History run() {
        SplittableRandom random = new SplittableRandom(seed);
        Weather weather = new Weather(scenario, trouble());
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
                weather.outages());
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
        Instant first = period.to().minus(BEFORE_STUCK);
        Instant since = first.isBefore(period.from()) ? period.from() : first;
        return IntStream.range(0, STUCK_WORKFLOWS)
                .mapToObj(i -> new Start(since.plus(Duration.ofMinutes(10L * i)), true));
    }

    /** The start of a workflow, and whether it will be stuck. */
    record Start(Instant at, boolean stuck) implements Comparable<Start> {

        @Override
        public int compareTo(Start other) {
            return at.compareTo(other.at);
        }
    }
}
