package dev.wfmon.cli.grafana;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.target.TargetException;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** All kinds on the server that the tests are given. */
@QuarkusTest
class KindsOnGrafanaTest extends KindSuite {

    private static final Grafana GRAFANA = Grafana.open();

    KindsOnGrafanaTest() throws TargetException {
        super(GRAFANA);
    }

    @BeforeAll
    static void needsARealServer() {
        assumeFalse(GRAFANA instanceof StandInGrafana, "the stand-in has a test of its own");
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
