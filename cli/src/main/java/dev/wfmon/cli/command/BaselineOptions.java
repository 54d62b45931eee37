package dev.wfmon.cli.command;

import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Baseline;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.target.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The findings that are known and not told. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Do not tell the findings of this file, which --update-baseline writes.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--update-baseline", description = "Write all that is found to the file of --baseline.")
    private boolean isUpdate;

    /** The findings that are left when those are gone that are known. */
    List<Finding> apply(List<Finding> findings, Optional<String> configured, Console console) {
        Optional<Path> path =
                file.or(() -> configured).map(console.environment().directory()::resolve);
        if (isUpdate) {
            Path target = path.orElseThrow(
                    () -> new CommandFailure(ExitCode.USAGE, "--update-baseline needs --baseline FILE"));
            write(target, Baseline.of(findings));
            console.remark(target + ": " + findings.size() + " findings are known from now on.");
            return List.of();
        }
        return path.map(known -> without(known, findings, console)).orElse(findings);
    }

    private static List<Finding> without(Path path, List<Finding> findings, Console console) {
        Baseline baseline = read(path);
        long settled = baseline.settled(findings);
        if (settled > 0) {
            console.remark(path + ": " + settled + " of " + baseline.size()
                    + " known findings are found no longer; --update-baseline forgets them.");
        }
        return baseline.without(findings);
    }

    private static Baseline read(Path path) {
        try {
            Baseline.Reading reading = Baseline.read(new SourceText(path.toString(), Files.readString(path)));
            reading.problem().ifPresent(problem -> {
                throw new CommandFailure(ExitCode.GENERAL, problem.render());
            });
            return reading.baseline();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.GENERAL, path + ": there is no such baseline; write it with --update-baseline");
        }
    }

    private static void write(Path path, Baseline baseline) {
        try {
            AtomicFiles.write(path, JsonWriter.pretty(baseline.toJson()) + "\n");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.GENERAL, path + ": cannot be written: " + e.getMessage());
        }
    }
}
