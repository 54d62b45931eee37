package dev.wfmon.cli.grafana;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.target.TargetException;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;

/** All kinds on the stand-in, which has to be as real servers are. */
@QuarkusTest
class KindsOnStandInTest extends KindSuite {

    private static final Grafana GRAFANA = StandInGrafana.start();

    KindsOnStandInTest() throws TargetException {
        super(GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
