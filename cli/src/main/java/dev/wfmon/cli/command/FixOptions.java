package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Fixes;
import dev.wfmon.lint.Fixes.FixedFile;
import dev.wfmon.lint.UnifiedDiff;
import dev.wfmon.target.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether findings are mended. */
final class FixOptions {

    @Option(names = "--fix", description = "Mend what can be mended without a change of meaning.")
    private boolean isSafe;

    @Option(names = "--fix-unsafe", description = "Mend more: what is shown, or when alerts fire, may change.")
    private boolean isUnsafe;

    @Option(names = "--dry-run", description = "With --fix: show what would change, and write nothing.")
    private boolean isDry;

    /** Which fixes are wanted; none where none are. */
    Optional<Fixes.Which> which() {
        if (isUnsafe) {
            return Optional.of(Fixes.Which.ALL);
        }
        return isSafe ? Optional.of(Fixes.Which.SAFE) : Optional.empty();
    }

    /** Writes the files, or shows what would change in them. */
    void carryOut(Fixes fixes, Console console) {
        fixes.files().forEach(file -> {
            if (isDry) {
                console.environment()
                        .out()
                        .print(UnifiedDiff.of(
                                file.before().name(),
                                file.before().text(),
                                file.after().text()));
            } else {
                write(console.environment(), file);
            }
        });
        String done = isDry ? " would be mended" : " mended";
        console.remark(fixes.count() + (fixes.count() == 1 ? " finding" : " findings") + done + " in "
                + fixes.files().size() + (fixes.files().size() == 1 ? " file." : " files."));
    }

    boolean isDry() {
        return isDry;
    }

    private static void write(Environment environment, FixedFile file) {
        SourceText text = file.after();
        try {
            AtomicFiles.write(environment.directory().resolve(Path.of(text.name())), text.text());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.GENERAL, text.name() + ": cannot be written: " + e.getMessage());
        }
    }
}
