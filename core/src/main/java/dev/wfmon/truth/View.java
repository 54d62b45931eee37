package dev.wfmon.truth;

import dev.wfmon.simulation.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a viewer of a dashboard picked, and how Grafana asks for it.
 *
 * <pre>{@code
 * Instant noon = Instant.parse("2026-01-07T12:00:00Z");
 * View lastDay = View.of(new Period(noon.minus(Duration.ofDays(1)), noon)).ofTask("15");
 * }</pre>
 *
 * @param picked the values of the variables, by the label that they filter; a variable that is left out is "All"
 * @param range the time range; its end is an instant that is shown
 * @param step between the points of a graph
 * @param scrape between two scrapes
 */
public record View(Map<String, String> picked, Period range, Duration step, Duration scrape) {

    private static final Duration HOUR = Duration.ofHours(1);

    public View {
        picked = Map.copyOf(picked);
    }

    /** All there is, asked for every 15 minutes and scraped every minute. */
    public static View of(Period range) {
        return new View(Map.of(), range, Duration.ofMinutes(15), Duration.ofMinutes(1));
    }

    public View ofEnvironment(String environment) {
        return picking("environment", environment);
    }

    public View ofTask(String task) {
        return picking("task_id", task);
    }

    /** For an agent by its GitHub app, {@code 5DLabs-Rex}. */
    public View ofAgent(String app) {
        return picking("github_app", app);
    }

    private View picking(String label, String value) {
        return new View(Labels.and(picked, label, value), range, step, scrape);
    }

    public View every(Duration newStep) {
        return new View(picked, range, newStep, scrape);
    }

    /** The value that was picked for a label; empty for "All". */
    public Optional<String> choice(String label) {
        return Optional.ofNullable(picked.get(label));
    }

    /** Whether a series is shown: a variable filters those that carry its label. */
    boolean shows(Map<String, String> labels) {
        return picked.entrySet().stream()
                .allMatch(choice -> choice.getValue().equals(labels.getOrDefault(choice.getKey(), choice.getValue())));
    }

    /** Between the bars of a panel that counts rare events: {@code $__interval} where its least is an hour. */
    public Duration bar() {
        return step.compareTo(HOUR) < 0 ? HOUR : step;
    }

    /** Grafana's {@code $__rate_interval}: four scrapes, or a step and a scrape. */
    public Duration rateInterval() {
        Duration four = scrape.multipliedBy(4);
        Duration more = step.plus(scrape);
        return four.compareTo(more) > 0 ? four : more;
    }

    /** The points of a graph. */
    public Stream<Instant> steps() {
        return Stream.iterate(range.from(), instant -> !instant.isAfter(range.to()), instant -> instant.plus(step));
    }
}
