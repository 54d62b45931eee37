package dev.wfmon.cli;

import dev.wfmon.cli.bench.AlertingSuite;
import dev.wfmon.cli.bench.Grafana;
import org.junit.jupiter.api.AfterAll;

/** Holds the alerting model to the server that the suite runs against. */
class GrafanaAlertingTest extends AlertingSuite {

    private static final Grafana GRAFANA = Grafana.open();

    GrafanaAlertingTest() {
        super(GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
