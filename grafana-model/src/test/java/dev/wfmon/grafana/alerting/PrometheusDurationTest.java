package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusDurationTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S, 0s",
        "0s, PT0S, 0s",
        "1m, PT1M, 1m",
        "5m, PT5M, 5m",
        "90s, PT1M30S, 1m30s",
        "24h, PT24H, 1d",
        "25h, PT25H, 1d1h",
        "8d, PT192H, 8d",
        "1w1d, PT192H, 8d",
        "1y, PT8760H, 1y",
        "60s, PT1M, 1m",
        "90m, PT90M, 1h30m",
        "1h30m, PT90M, 1h30m",
        "7d, P7D, 1w",
        "10d, P10D, 10d",
        "365d, P365D, 1y",
        "366d, P366D, 366d",
        "1y2w3d4h5m6s7ms, P382DT4H5M6.007S, 382d4h5m6s7ms",
        "1500ms, PT1.5S, 1s500ms",
        "002h, PT2H, 2h"
    })
    void readsAndWritesWhatPrometheusDoes(String text, Duration duration, String shortest) {
        assertThat(PrometheusDuration.parse(text)).contains(duration);
        assertThat(PrometheusDuration.format(duration)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "5",
                "1s1m",
                "1.5h",
                "-5m",
                "+5m",
                "5 m",
                "5min",
                "1m1m",
                "1m1h",
                "1000000y",
                "99999999999999999999s",
                "5M",
                "300y",
                "9999999999999999999s"
            })
    void readsNothingElse(String text) {
        assertThat(PrometheusDuration.parse(text)).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        var random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            Duration duration = Duration.ofMillis(random.nextLong(1L << (1 + random.nextInt(42))));
            assertThat(PrometheusDuration.parse(PrometheusDuration.format(duration)))
                    .as("seed 42, round %d", round)
                    .contains(duration);
        }
    }

    @Test
    void refusesToWriteANegativeOne() {
        assertThatThrownBy(() -> PrometheusDuration.format(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
