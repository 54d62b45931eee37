package dev.wfmon.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.promql.Promql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitAnalysisTest {

    private static final MetricUnits NAMES = new MetricUnits(Catalogue.EMPTY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            memory_bytes                                             | byte
            memory_bytes / 1024 / 1024                               | 9.5367431640625E-7 * byte
            sum by (pod) (rate(received_bytes_total[5m]))            | byte/second
            rate(received_bytes_total[5m]) * 8                       | 8 * byte/second
            rate(requests_total[5m])                                 | thing/second
            rate(requests_total[5m]) * 60                            | 60 * thing/second
            increase(requests_total[1h])                             | thing
            sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))       | ratio
            100 * sum(rate(errors_total[5m])) / sum(rate(requests_total[5m])) | percent
            100 * (1 - free_bytes / size_bytes)                      | percent
            (1 - free_ratio) * 100                                   | percent
            rate(cpu_seconds_total[5m])                              | ratio
            rate(took_seconds_sum[5m]) / rate(took_seconds_count[5m]) | second
            histogram_quantile(0.9, sum by (le) (rate(took_seconds_bucket[5m]))) | second
            histogram_quantile(0.9, rate(size_bytes_bucket[5m])) * 8 | 8 * byte
            time() - process_start_time_seconds                      | second
            (time() - last_success_timestamp_seconds) / 3600         | 2.777777777777778E-4 * second
            avg_over_time(took_seconds[1h]) > 5                      | second
            count(memory_bytes)                                      | thing
            took_milliseconds                                        | 1000 * second
            took_milliseconds / 1000                                 | second
            memory_bytes + took_seconds                              | unknown
            memory_bytes * 17                                        | unknown
            node_load1                                               | unknown
            job:requests:rate5m                                      | unknown
            memory_bytes > bool 5                                    | unknown
            60                                                       | unknown
            """)
    void tellsTheUnit(String query, String unit) {
        Measure measure = UnitAnalysis.of(Promql.expr(query), NAMES).result();
        assertThat(measure.unit().map(Unit::toString).orElse("unknown")).isEqualTo(unit);
    }

    @Test
    void aCatalogueIsSureAndANameIsNot() {
        MetricUnits platform = new MetricUnits(Catalogue.PLATFORM);
        String query = "histogram_quantile(0.9, rate(workflow_duration_seconds_bucket[5m]))";
        assertThat(UnitAnalysis.of(Promql.expr(query), platform).result()).isEqualTo(Measure.declared(Unit.SECONDS));
        assertThat(UnitAnalysis.of(Promql.expr(query), NAMES).result()).isEqualTo(Measure.named(Unit.SECONDS));
    }
}
