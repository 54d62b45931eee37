package dev.wfmon.cli.command;

import dev.wfmon.cli.view.FindingsJson;
import dev.wfmon.cli.view.FindingsText;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Linter;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.resource.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for mistakes without a server. */
@Command(
        name = "lint",
        description = "Find mistakes in dashboards and rules.",
        sortOptions = false,
        footer = {"", "Exit codes: 0 nothing found, 1 a file cannot be read, 4 something at or above --fail-on."})
final class LintCommand implements Callable<Integer> {

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = {"-e", "--expr"},
            paramLabel = "PROMQL",
            description = "Look at this expression instead of files.")
    private Optional<String> expression = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            defaultValue = "error",
            description = "From which severity on a finding makes the command fail (default: error).")
    private Severity failOn = Severity.ERROR;

    private final Console console;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Reading reading = expression.isPresent()
                ? new Reading(List.of(), List.of())
                : input.read(console.environment(), settings.read(console.environment()), Optional.empty());
        for (ReadProblem problem : reading.problems()) {
            console.remark(problem.render());
        }
        List<Finding> findings = expression
                .map(text -> Linter.lintExpression(new SourceText("expression", text)))
                .orElseGet(() -> Linter.lint(reading.resources()));
        console.print(
                switch (output.format()) {
                    case TEXT -> new FindingsText(console.ansi()).render(findings, subject(reading));
                    case JSON -> JsonWriter.pretty(FindingsJson.of(findings));
                });
        if (!reading.problems().isEmpty()) {
            return ExitCode.GENERAL.number();
        }
        boolean isFailure =
                findings.stream().anyMatch(finding -> finding.severity().isAtLeast(failOn));
        return (isFailure ? ExitCode.PARTIAL : ExitCode.OK).number();
    }

    private String subject(Reading reading) {
        if (expression.isPresent()) {
            return "1 expression";
        }
        int number = reading.resources().size();
        return number
                + (number == 1 ? " resource" : " resources")
                + (reading.problems().isEmpty() ? "" : " that could be read");
    }
}
