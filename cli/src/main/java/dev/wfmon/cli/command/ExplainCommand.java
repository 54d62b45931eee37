package dev.wfmon.cli.command;

import dev.wfmon.lint.LintRules;
import dev.wfmon.lint.RulePage;
import dev.wfmon.lint.rule.LintRule;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a rule of lint is about. */
@Command(name = "explain", description = "Tell what a rule of lint finds, and why, with examples.", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RULE",
            arity = "0..*",
            description = "The rules, as findings name them; a group for a list of its rules. None lists all.")
    private List<String> names = List.of();

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        names.stream()
                .flatMap(name -> LintRules.problem(name).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new CommandFailure(ExitCode.USAGE, problem);
                });
        String text = names.isEmpty()
                ? list(LintRules.ALL)
                : names.stream().map(ExplainCommand::explain).collect(Collectors.joining("\n\n"));
        console.print(text);
        return ExitCode.OK.number();
    }

    private static String explain(String name) {
        return LintRules.find(name)
                .map(rule -> RulePage.of(rule.info()).text().stripTrailing())
                .orElseGet(() -> list(LintRules.named(name)));
    }

    private static String list(List<LintRule> rules) {
        int width =
                rules.stream().mapToInt(rule -> rule.info().id().length()).max().orElse(0);
        return rules.stream()
                .map(LintRule::info)
                .map(info -> ("%-" + width + "s  %-7s  %s").formatted(info.id(), info.severity(), info.summary()))
                .collect(Collectors.joining("\n"));
    }
}
