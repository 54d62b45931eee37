package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryIntervalTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H, 1000, , PT15S",
        "PT6H, 1000, , PT20S",
        "PT24H, 1000, , PT1M",
        "P7D, 1000, , PT10M",
        "P90D, 1000, , PT2H",
        "P90D, 8, , P7D",
        "PT1H, 1000, 1s, PT5S",
        "PT24H, 1000, 1h, PT1H",
        "PT24H, 1000, >5m, PT5M",
        "PT24H, 0, 1m, P1D",
        "PT6H, 1000, $bar, PT20S",
    })
    void isARoundPartOfTheRange(Duration range, long points, String least, Duration interval) {
        Instant end = Instant.parse("2026-01-15T00:00:00Z");
        TimeRange time = new TimeRange(end.minus(range), end);
        assertThat(QueryInterval.of(time, points, Optional.ofNullable(least))).isEqualTo(interval);
    }
}
