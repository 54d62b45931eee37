package dev.wfmon.nativetests;

import dev.wfmon.cli.bench.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The launcher at the top of the project. */
final class Packaged implements Program {

    static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    static final Path LAUNCHER = TOP.resolve("wfmon");

    /** What a process needs to find a JDK; everything else is the test's to say. */
    private static final Set<String> KEPT = Set.of("PATH", "JAVA_HOME", "LANG", "TMPDIR");

    @Override
    public Run run(Path directory, Map<String, String> environment, String stdin, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments);
        return run(command, directory, environment, stdin);
    }

    static Run run(List<String> command, Path directory, Map<String, String> environment, String stdin)
            throws IOException {
        // Files and no pipes: a process that prints much to both can never wait for its reader.
        Path in = Files.createTempFile("wfmon", ".in");
        Path out = Files.createTempFile("wfmon", ".out");
        Path err = Files.createTempFile("wfmon", ".err");
        try {
            Files.writeString(in, stdin);
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            process.environment().keySet().retainAll(KEPT);
            process.environment().putAll(environment);
            int exitCode = process.start().waitFor();
            return new Run(
                    exitCode,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
