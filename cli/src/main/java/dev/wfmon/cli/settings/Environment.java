package dev.wfmon.cli.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds a run of the program.
 *
 * @param directory what relative paths start from
 * @param out for results
 * @param err for everything else
 * @param isTerminal whether a person watches {@code out}
 * @param canAsk whether a person can be asked: input and {@code err} are a terminal
 */
public record Environment(
        Map<String, String> variables,
        Path directory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean isTerminal,
        boolean canAsk) {

    /** The environment of this process. */
    public static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(""),
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(1),
                isTerminal(0) && isTerminal(2) && System.getenv("CI") == null);
    }

    /** A variable's value; an empty one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a person watches {@code err}. */
    public boolean isWatched() {
        return canAsk;
    }

    /** The JDK can only tell of input and output at once; Linux tells of each descriptor. */
    @SuppressWarnings("SystemConsoleNull") // the launcher sets jdk.console=java.base, with which it may be null
    private static boolean isTerminal(int descriptor) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
