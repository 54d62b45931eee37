package dev.wfmon.cli;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.GrafanaSuite;
import dev.wfmon.cli.bench.InProcess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;

/** The suite inside of this JVM, against the server that is at hand. */
@QuarkusTest
class GrafanaSuiteTest extends GrafanaSuite {

    private static final Grafana GRAFANA = Grafana.open();

    GrafanaSuiteTest() {
        super(new InProcess(), GRAFANA);
    }

    @AfterAll
    static void close() {
        GRAFANA.close();
    }
}
