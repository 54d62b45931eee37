package dev.wfmon.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "7 | 7",
                " 120 | 120",
                "Sun, 22 Nov 2026 10:00:05 GMT | 5",
                "Sun, 22 Nov 2026 11:00:00 GMT | 3600",
            })
    void readsSecondsAndDates(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "Sun, 22 Nov 2026 09:59:59 GMT"})
    void takesNoNotice(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEmpty();
    }

    @Test
    void isOftenNotThere() {
        assertThat(RetryAfter.of(null, NOW)).isEmpty();
    }
}
