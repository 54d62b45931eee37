package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When the platforms were scraped, and so what metrics can tell of. */
record Sight(List<History> histories, Duration scrape) {

    Sight {
        histories = List.copyOf(histories);
    }

    /** Those that a scrape at an instant saw. */
    List<History> at(Instant instant) {
        return histories.stream().filter(history -> sees(history, instant)).toList();
    }

    private static boolean sees(History history, Instant instant) {
        return covers(history.period(), instant) && !isDown(history, instant);
    }

    /** The last scrape is at the end of the period. */
    private static boolean covers(Period period, Instant instant) {
        return period.contains(instant) || instant.equals(period.to());
    }

    private static boolean isDown(History history, Instant instant) {
        return !history.answersAt(instant);
    }

    /**
     * Whether counters tell by how much they grew between two instants: they were scraped at both, or did not exist, and
     * those that do not exist any more ended before.
     */
    boolean tells(Instant from, Instant to) {
        return histories.stream().allMatch(history -> tells(history, from, to));
    }

    private boolean tells(History history, Instant from, Instant to) {
        Instant begin = history.period().from();
        Instant end = history.period().to();
        boolean begins = !to.isBefore(begin) && to.isBefore(begin.plus(scrape));
        boolean ends = !from.isAfter(end) && end.isBefore(to) && !isFollowed(history, to);
        return !begins && !ends && !isDown(history, from) && !isDown(history, to);
    }

    private boolean isFollowed(History history, Instant instant) {
        return histories.stream()
                .anyMatch(
                        other -> other.environment().equals(history.environment()) && covers(other.period(), instant));
    }
}
