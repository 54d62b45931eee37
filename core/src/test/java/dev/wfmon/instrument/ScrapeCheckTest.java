package dev.wfmon.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.SourceText;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry with hardly an event exposes is changed at one place; that place is told. */
class ScrapeCheckTest {

    private static final String SCRAPE = scrape();

    private static String scrape() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        PlatformMeters meters = new PlatformMeters(registry, "test");
        meters.record(new SystemEvent.TaskProgressed(true));
        return registry.scrape();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPE agent_total counter               | TYPE agent_total gauge        | agent_total: type gauge, not counter
            HELP agent_total                       | HELP agent_total Too          | agent_total: help Too
            agent_total{environment="test",        | agent_total{env="test",       | agent_total: labels [env, github_app]
            agent_total                            | agents_total                  | agent_total is missing
            duration_seconds_bucket{environment="test",le="60.0" | duration_seconds_bucket{environment="test",le="61.0" | tess_testing_duration_seconds: buckets [
            agent_total{                           | agent_total}                  | metrics:
            """)
    void tellsWhatDiffers(String of, String to, String difference) {
        List<String> before = ScrapeCheck.differences(new SourceText("metrics", SCRAPE));
        assertThat(SCRAPE).contains(of);
        List<String> after =
                new ArrayList<>(ScrapeCheck.differences(new SourceText("metrics", SCRAPE.replace(of, to))));
        after.removeAll(before);
        assertThat(after).anyMatch(line -> line.startsWith(difference));
    }
}
