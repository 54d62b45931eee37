package dev.wfmon.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of Prometheus or VictoriaMetrics on this machine.
 *
 * @param debianPackage what to install where it is missing
 */
public record Engine(String program, String debianPackage) {

    public static final Engine PROMTOOL = new Engine("promtool", "prometheus");
    public static final Engine PROMETHEUS = new Engine("prometheus", "prometheus");
    public static final Engine AMTOOL = new Engine("amtool", "prometheus-alertmanager");
    public static final Engine VMALERT = new Engine("vmalert", "victoria-metrics");

    /** How a run ended, and all that it printed. */
    public record Run(int exitCode, String output) {}

    /** Runs it to its end; skips the test where it is not installed. */
    public Run run(String... arguments) throws IOException, InterruptedException {
        return runOn("", arguments);
    }

    /** Runs it to its end on a standard input; skips the test where it is not installed. */
    public Run runOn(String input, String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments).redirectErrorStream(true).start();
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** A start that is prepared; skips the test where the program is not installed. */
    ProcessBuilder start(String... arguments) {
        assumeTrue(isInstalled(), () -> program + " is missing: apt-get install " + debianPackage);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
