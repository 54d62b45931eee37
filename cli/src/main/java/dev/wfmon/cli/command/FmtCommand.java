package dev.wfmon.cli.command;

import dev.wfmon.cli.view.FormatText;
import dev.wfmon.format.ExpressionFormat;
import dev.wfmon.format.FormattedFile;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.promql.Problem;
import dev.wfmon.resource.Reading;
import dev.wfmon.target.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays out the PromQL of files in place. */
@Command(
        name = "fmt",
        description = "Lay out the PromQL of dashboards and rules in place; nothing else of a file changes.",
        sortOptions = false,
        footer = {
            "",
            "Standard input (-) comes back on standard output.",
            "Exit codes: 0 done, 1 a file cannot be read or written, 4 --check found something to change."
        })
final class FmtCommand implements Callable<Integer> {

    private static final String STDIN = "<stdin>";

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(
            names = {"-e", "--expr"},
            paramLabel = "PROMQL",
            description = "Print this expression in its layout; no file is touched.")
    private Optional<String> expression = Optional.empty();

    @Option(names = "--check", description = "Change nothing; list the files that would change, and fail with 4.")
    private boolean isCheck;

    @Option(names = "--diff", description = "Change nothing; show what would change.")
    private boolean isDiff;

    private final Console console;

    FmtCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return (expression.isPresent() ? formatExpression(expression.get()) : formatFiles()).number();
    }

    private ExitCode formatExpression(String text) {
        Optional<String> formatted = ExpressionFormat.DASHBOARD.format(text);
        formatted.ifPresent(console::print);
        if (formatted.isEmpty()) {
            Optional<Problem> problem = ExpressionFormat.DASHBOARD.problem(text);
            throw new CommandFailure(
                    ExitCode.GENERAL, problem.map(found -> found.render(text)).orElse("cannot be laid out"));
        }
        boolean differs = !formatted.get().equals(text);
        return isCheck && differs ? ExitCode.PARTIAL : ExitCode.OK;
    }

    private ExitCode formatFiles() throws IOException {
        Reading reading = input.read(console.environment(), settings.read(console.environment()), Optional.empty());
        reading.problems().forEach(this::remark);
        List<FormattedFile> files = FormattedFile.of(reading.resources());
        if (reading.problems().isEmpty() && files.stream().noneMatch(this::isFile)) {
            throw new CommandFailure(ExitCode.USAGE, "name the files or folders to format; - reads standard input");
        }
        files.stream().flatMap(file -> file.problems().stream()).forEach(this::remark);
        FormatText view = new FormatText(console.ansi());
        if (isDiff) {
            print(view.differences(files));
        } else if (isCheck) {
            print(view.list(files));
        } else {
            write(files, view);
        }
        boolean isFailure = isCheck && files.stream().anyMatch(FormattedFile::isChanged);
        return !reading.problems().isEmpty() ? ExitCode.GENERAL : isFailure ? ExitCode.PARTIAL : ExitCode.OK;
    }

    private void write(List<FormattedFile> files, FormatText view) throws IOException {
        for (FormattedFile file : files) {
            if (file.source().name().equals(STDIN)) {
                console.environment().out().print(file.text());
            } else if (file.isChanged() && isFile(file)) {
                AtomicFiles.write(Path.of(file.source().name()).toRealPath(), file.text());
                print(view.changed(file));
            }
        }
    }

    /** Packed dashboards, and what was built in code, are in no file whose characters could change. */
    private boolean isFile(FormattedFile file) {
        String name = file.source().name();
        return name.equals(STDIN) || Files.isRegularFile(Path.of(name));
    }

    private void remark(ReadProblem problem) {
        console.remark(problem.render());
    }

    private void print(String text) {
        if (!text.isEmpty()) {
            console.print(text);
        }
    }
}
