package dev.wfmon.cli;

import dev.wfmon.cli.bench.CommandCases;
import dev.wfmon.cli.bench.InProcess;
import io.quarkus.test.junit.QuarkusTest;

/** The cases, inside of this JVM. */
@QuarkusTest
class CommandCasesTest extends CommandCases {

    CommandCasesTest() {
        super(new InProcess());
    }
}
