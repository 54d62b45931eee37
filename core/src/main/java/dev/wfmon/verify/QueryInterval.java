package dev.wfmon.verify;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far apart the points of a graph are, as Grafana's panels work it out before they ask. */
final class QueryInterval {

    /** Grafana takes as many points as the panel has pixels; nobody looks here, so it is a usual width. */
    static final int MAX_DATA_POINTS = 1000;

    private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);

    private static final List<Duration> ROUND = List.of(
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Above the half-way rule ends: 12 h to a day, days to a week, weeks to four, 30 days to six weeks, then years. */
    private static final Duration LONG = Duration.ofHours(9);

    private QueryInterval() {}

    /**
     * The interval of a query.
     *
     * @param least what the panel allows, else what the data source is configured to, as {@code 30s} or {@code >30s}
     */
    static Duration of(TimeRange range, long maxDataPoints, Optional<String> least) {
        Duration exact = range.length().dividedBy(Math.max(1, maxDataPoints));
        Duration lowest = least.map(text -> text.startsWith(">") ? text.substring(1) : text)
                .flatMap(PrometheusDuration::parse)
                .orElse(SCRAPE_INTERVAL);
        Duration rounded = rounded(exact);
        return rounded.compareTo(lowest) < 0 ? lowest : rounded;
    }

    private static Duration rounded(Duration exact) {
        if (exact.compareTo(LONG) >= 0) {
            long days = exact.toDays();
            return days < 1
                    ? Duration.ofHours(12)
                    : Duration.ofDays(days < 7 ? 1 : days < 28 ? 7 : days < 42 ? 30 : 365);
        }
        for (int i = 0; i + 1 < ROUND.size(); i++) {
            Duration halfWay = ROUND.get(i).plus(ROUND.get(i + 1)).dividedBy(2);
            if (exact.compareTo(halfWay) < 0) {
                return ROUND.get(i);
            }
        }
        return ROUND.getLast();
    }
}
