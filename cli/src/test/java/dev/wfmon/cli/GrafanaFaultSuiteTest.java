package dev.wfmon.cli;

import dev.wfmon.cli.bench.FaultSuite;
import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.InProcess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;

/** Faults in the way to the server that is at hand. */
@QuarkusTest
class GrafanaFaultSuiteTest extends FaultSuite {

    private static final Grafana GRAFANA = Grafana.open();

    GrafanaFaultSuiteTest() {
        super(new InProcess(), GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
