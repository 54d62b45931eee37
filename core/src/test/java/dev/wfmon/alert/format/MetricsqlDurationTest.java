package dev.wfmon.alert.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsqlDurationTest {

    @ParameterizedTest
    @CsvSource({"1.5h, PT1H30M", "30, PT30S", "-30s, PT-30S", "1h1d, PT25H", "5M, PT5M", "0.5s, PT0.5S"})
    void hasFractionsAndAnyOrder(String text, Duration duration) {
        assertThat(MetricsqlDuration.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5i", "h", "1h 5m", "--5m", "1e3s"})
    void refuses(String text) {
        assertThat(MetricsqlDuration.parse(text)).isEmpty();
    }
}
