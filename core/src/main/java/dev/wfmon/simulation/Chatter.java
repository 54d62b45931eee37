package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The webhooks that no workflow waits for. */
final class Chatter {

    private static final Duration BETWEEN = Duration.ofMinutes(2);
    private static final List<String> TYPES = List.of("push", "check_run", "issue_comment");

    private Chatter() {}

    static Stream<Webhook> during(Period period, Weather weather, Dice dice) {
        return Stream.iterate(
                        period.from().plus(dice.until(BETWEEN)),
                        period::contains,
                        last -> last.plus(dice.until(BETWEEN)))
                .map(arrival -> webhook(arrival, weather, dice));
    }

    private static Webhook webhook(Instant arrival, Weather weather, Dice dice) {
        return Webhook.of(arrival, dice.oneOf(TYPES), weather, dice, Optional.empty());
    }
}
