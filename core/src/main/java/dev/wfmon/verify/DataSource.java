package dev.wfmon.verify;

import java.util.Optional;
import java.util.Set;

/**
 * A data source of a Grafana server.
 *
 * @param type the plugin: {@code prometheus}
 * @param interval how often its targets are scraped, as it was configured: {@code 30s}
 */
public record DataSource(String uid, String name, String type, boolean isDefault, Optional<String> interval) {

    /** The plugins that take PromQL and have Prometheus' API behind them. */
    private static final Set<String> PROMETHEUS =
            Set.of("prometheus", "victoriametrics-metrics-datasource", "grafana-amazonprometheus-datasource");

    /** Whether it takes PromQL. */
    public boolean isPrometheus() {
        return PROMETHEUS.contains(type);
    }
}
