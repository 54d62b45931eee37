package dev.wfmon.cli;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.GrafanaContract;
import org.junit.jupiter.api.AfterAll;

/** Holds the server that the suite runs against to what wfmon takes for granted. */
class GrafanaContractTest extends GrafanaContract {

    private static final Grafana GRAFANA = Grafana.open();

    GrafanaContractTest() {
        super(GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
