package dev.wfmon.cli.command;

import dev.wfmon.cli.view.PlanJson;
import dev.wfmon.cli.view.PlanText;
import dev.wfmon.json.JsonWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what an apply would change; touches nothing. */
@Command(
        name = "diff",
        description = "Show what apply would change, and touch nothing.",
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 no difference, 1 differences, 2 and above an error;",
            "with --detailed-exitcode: 0 no difference, 1 error, 2 differences."
        })
final class DiffCommand implements Callable<Integer> {

    private static final int TERRAFORM_ERROR = 1;
    private static final int TERRAFORM_DIFFERENCES = 2;

    @Mixin
    private final Comparison comparison = new Comparison();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--detailed-exitcode", description = "Use Terraform's exit codes.")
    private boolean isTerraformLike;

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Comparison.Result result;
        try {
            result = comparison.compare(console);
        } catch (CommandFailure e) {
            console.remark("wfmon: " + e.getMessage());
            return exitCode(e.exitCode());
        }
        console.print(
                switch (output.format()) {
                    case TEXT ->
                        new PlanText(console.ansi())
                                .diff(result.plan(), result.target().name());
                    case JSON ->
                        JsonWriter.pretty(
                                PlanJson.of(result.plan(), result.target().name()));
                });
        result.remarkOn(console);
        boolean isSame = result.plan().changes().isEmpty();
        int differences = isTerraformLike ? TERRAFORM_DIFFERENCES : ExitCode.GENERAL.number();
        return isSame ? ExitCode.OK.number() : differences;
    }

    private int exitCode(ExitCode failure) {
        if (isTerraformLike) {
            return TERRAFORM_ERROR;
        }
        return (failure == ExitCode.GENERAL ? ExitCode.NO_DIFF : failure).number();
    }
}
