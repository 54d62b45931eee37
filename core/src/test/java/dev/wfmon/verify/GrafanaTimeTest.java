package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaTimeTest {

    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2026-01-15T10:20:30Z");

    private final GrafanaTime time = new GrafanaTime(NOW, ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "now, 2026-01-15T10:20:30Z, 2026-01-15T10:20:30Z",
        "now-6h, 2026-01-15T04:20:30Z, 2026-01-15T04:20:30Z",
        "now-1M, 2025-12-15T10:20:30Z, 2025-12-15T10:20:30Z",
        "now+90s, 2026-01-15T10:22:00Z, 2026-01-15T10:22:00Z",
        "now-1d-2h, 2026-01-14T08:20:30Z, 2026-01-14T08:20:30Z",
        "now-h, 2026-01-15T09:20:30Z, 2026-01-15T09:20:30Z",
        "now/d, 2026-01-15T00:00:00Z, 2026-01-15T23:59:59.999Z",
        "now-1d/d, 2026-01-14T00:00:00Z, 2026-01-14T23:59:59.999Z",
        "now/w, 2026-01-12T00:00:00Z, 2026-01-18T23:59:59.999Z",
        "now/M, 2026-01-01T00:00:00Z, 2026-01-31T23:59:59.999Z",
        "now-1y/y, 2025-01-01T00:00:00Z, 2025-12-31T23:59:59.999Z",
        "now/h, 2026-01-15T10:00:00Z, 2026-01-15T10:59:59.999Z",
        "1768472430000, 2026-01-15T10:20:30Z, 2026-01-15T10:20:30Z",
        "2026-01-31, 2026-01-31T00:00:00Z, 2026-01-31T00:00:00Z",
        "2026-01-31 12:30:00, 2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z",
        "2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z, 2026-01-31T12:30:00Z",
        "2026-01-31T12:30:00+01:00, 2026-01-31T11:30:00Z, 2026-01-31T11:30:00Z",
    })
    void readsTimesAsGrafanaDoes(String text, Instant start, Instant end) {
        assertThat(time.start(text)).contains(start);
        assertThat(time.end(text)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "now-", "now-6", "now-6x", "now/", "2026-02-30", "now-999999999y", "12"})
    void takesNothingElse(String text) {
        assertThat(time.start(text)).isEmpty();
        assertThat(time.end(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"now/d, 2026-01-14T23:00:00Z", "2026-01-31, 2026-01-30T23:00:00Z"})
    void daysBeginWhereTheDashboardIs(String text, Instant start) {
        assertThat(new GrafanaTime(NOW, ZoneId.of("Europe/Berlin")).start(text)).isEqualTo(Optional.of(start));
    }
}
