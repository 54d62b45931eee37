package dev.wfmon.cli.bench;

import dev.wfmon.cli.command.Cancellation;
import dev.wfmon.cli.command.WfmonCommand;
import dev.wfmon.cli.settings.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program inside of the test's own JVM. */
public final class InProcess implements Program {

    @Override
    public Run run(Path directory, Map<String, String> environment, String stdin, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment surroundings = new Environment(
                environment,
                directory,
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exitCode = WfmonCommand.line(surroundings, new Cancellation()).execute(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
