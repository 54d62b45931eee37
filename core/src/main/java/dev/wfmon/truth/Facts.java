package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.truth.Levels.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a viewer sees of what happened, and what several panels work out of it. */
record Facts(View view, Journal journal, Gauges gauges, List<FiringAlert> alerts) {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    private static final String[] NOTHING = {};

    static Facts of(List<History> histories, List<FiringAlert> alerts, View view) {
        Sight sight = new Sight(
                histories.stream()
                        .filter(history -> view.shows(Map.of("environment", history.environment())))
                        .toList(),
                view.scrape());
        return new Facts(view, new Journal(view, sight), new Gauges(view, sight), alerts);
    }

    /** The length of the time range. */
    Duration range() {
        return view.range().length();
    }

    /** A sum that is 0 when there is nothing to count, but nothing when no platform is scraped. */
    Truth zeroWhenIdle(Truth sum) {
        return sum.or(gauges.platforms().sum(NOTHING).then(platforms -> platforms.map(number -> 0)));
    }

    /** Workflows that succeeded. */
    Events succeeded() {
        return journal.ended().where("status", "Succeeded");
    }

    /** Workflows that failed. */
    Events failed() {
        return journal.ended().where("status", "Failed");
    }

    /** What part of the workflows of the last hour failed. */
    Truth failureShare() {
        return failed().over(HOUR).shareOf(journal.ended().over(HOUR));
    }

    /** The alerts of the platform that fire at an instant. */
    Levels firing() {
        return new Levels(instant -> alerts.stream()
                .filter(alert -> alert.period().contains(instant))
                .filter(alert -> view.shows(Labels.only(alert.labels(), "environment")) || isOfNone(alert))
                .map(alert -> new Level(Labels.and(alert.labels(), "alertname", alert.name()), 1))
                .toList());
    }

    private static boolean isOfNone(FiringAlert alert) {
        return !alert.labels().containsKey("environment");
    }

    static Truth inverse(Truth share) {
        return share.then(answer -> answer.map(value -> 1 - value));
    }
}
