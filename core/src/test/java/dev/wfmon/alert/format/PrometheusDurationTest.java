package dev.wfmon.alert.format;

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
        "0, PT0S, 0s", "0s, PT0S, 0s", "5m, PT5M, 5m", "90s, PT1M30S, 1m30s", "1h30m, PT1H30M, 1h30m",
        "24h, PT24H, 1d", "25h, PT25H, 25h", "7d, PT168H, 1w", "8d, PT192H, 8d", "1y, PT8760H, 1y",
        "1w1d, PT192H, 8d", "1500ms, PT1.5S, 1s500ms"
    })
    void readsAndWrites(String text, Duration duration, String written) {
        assertThat(PrometheusDuration.parse(text)).contains(duration);
        assertThat(PrometheusDuration.write(duration)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5m", "1.5h", "1m1h", "5 m", "5M", "1000000y", "99999999999999999999s"})
    void refuses(String text) {
        assertThat(PrometheusDuration.parse(text)).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            Duration duration = Duration.ofMillis(random.nextLong(1L << random.nextInt(1, 42)));
            assertThat(PrometheusDuration.parse(PrometheusDuration.write(duration)))
                    .as("seed %d", seed)
                    .contains(duration);
        }
    }

    @Test
    void cannotWriteWhatIsNegative() {
        assertThatThrownBy(() -> PrometheusDuration.write(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.5h, PT1H30M", "30, PT30S", "-30s, PT-30S", "1h1d, PT25H", "5M, PT5M", "0.5s, PT0.5S"})
    void metricsqlHasFractionsAndAnyOrder(String text, Duration duration) {
        assertThat(MetricsqlDuration.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5i", "h", "1h 5m", "--5m", "1e3s"})
    void metricsqlRefuses(String text) {
        assertThat(MetricsqlDuration.parse(text)).isEmpty();
    }
}
