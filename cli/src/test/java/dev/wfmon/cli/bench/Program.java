package dev.wfmon.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program under test, in whatever form. */
public interface Program {

    /**
     * Runs it to its end.
     *
     * @param environment the variables it sees, besides those that any process needs
     */
    Run run(Path directory, Map<String, String> environment, String stdin, List<String> arguments) throws IOException;

    /** What a run printed and how it ended. */
    record Run(int exitCode, String out, String err) {}
}
