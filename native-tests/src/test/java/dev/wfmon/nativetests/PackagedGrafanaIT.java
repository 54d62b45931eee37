package dev.wfmon.nativetests;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.GrafanaSuite;
import org.junit.jupiter.api.AfterAll;

/** The suite against a Grafana server, from the package. */
class PackagedGrafanaIT extends GrafanaSuite {

    private static final Grafana GRAFANA = Grafana.open();

    PackagedGrafanaIT() {
        super(new Packaged(), GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
