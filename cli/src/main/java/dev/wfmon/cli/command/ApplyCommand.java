package dev.wfmon.cli.command;

import dev.wfmon.cli.view.ApplyJson;
import dev.wfmon.cli.view.PlanJson;
import dev.wfmon.cli.view.PlanText;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Plan;
import dev.wfmon.target.Applier;
import dev.wfmon.target.OnError;
import dev.wfmon.target.Outcome.Status;
import dev.wfmon.target.Target;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Brings a target to the desired state. */
@Command(
        name = "apply",
        description = "Create and change what differs; write nothing where nothing does.",
        sortOptions = false)
final class ApplyCommand implements Callable<Integer> {

    /** What a dry run is for; there is one kind, since Grafana's classic API has none of its own. */
    enum DryRun {
        NONE,
        CLIENT,
        SERVER
    }

    /** Takes a word after {@code --dry-run} only when it is a kind of it: {@code --dry-run dashboards/} names files. */
    static final class DryRunConsumer implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            Optional<DryRun> named = words.isEmpty()
                    ? Optional.empty()
                    : Arrays.stream(DryRun.values())
                            .filter(kind -> kind.name().equalsIgnoreCase(words.peek()))
                            .findFirst();
            named.ifPresent(kind -> words.pop());
            option.setValue(named.orElse(DryRun.CLIENT));
        }
    }

    @Mixin
    private final Comparison comparison = new Comparison();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--dry-run",
            paramLabel = "none|client|server",
            arity = "0..1",
            defaultValue = "none",
            parameterConsumer = DryRunConsumer.class,
            description = "Show what would be done, compared with the live state, and do nothing.")
    private DryRun dryRun = DryRun.NONE;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before writing to a server; so does WFMON_AUTO_APPROVE.")
    private boolean isApproved;

    @Option(
            names = "--on-error",
            paramLabel = "ignore|fail|abort",
            defaultValue = "fail",
            description = "When a resource fails: go on, go on and fail at the end (default), or stop.")
    private OnError onError = OnError.FAIL;

    @Option(
            names = "--force-conflicts",
            description = "Overwrite what has changed on the server since it was compared.")
    private boolean isForced;

    private final Console console;

    ApplyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Comparison.Result compared = comparison.compare(console);
        Plan plan = compared.plan();
        Target target = compared.target();
        PlanText text = new PlanText(console.ansi());
        if (dryRun != DryRun.NONE) {
            console.print(
                    switch (output.format()) {
                        case TEXT -> text.dryRun(plan, target.name());
                        case JSON -> JsonWriter.pretty(PlanJson.of(plan, target.name()));
                    });
            return ExitCode.OK.number();
        }
        if (mustAsk(plan, target) && !isConfirmed(text, plan, target)) {
            throw new CommandFailure(ExitCode.CANCELLED, "nothing was written.");
        }
        Applier.Result result = apply(plan, target);
        console.print(
                switch (output.format()) {
                    case TEXT -> text.applied(plan, result, target.name());
                    case JSON -> JsonWriter.pretty(ApplyJson.of(plan, result));
                });
        compared.remarkOn(console);
        result.outcomes().stream()
                .flatMap(outcome -> outcome.failure().stream())
                .forEach(failure -> console.remark("wfmon: " + failure.getMessage()));
        return exitCode(result).number();
    }

    private Applier.Result apply(Plan plan, Target target) {
        Overwrite overwrite = isForced ? Overwrite.ALLOW : Overwrite.REFUSE;
        try (ProgressLine progress = console.progress()) {
            return new Applier(target, overwrite, onError).apply(plan, progress);
        }
    }

    private boolean mustAsk(Plan plan, Target target) {
        boolean isAutomatic = isApproved
                || console.environment().variable("WFMON_AUTO_APPROVE").isPresent();
        return target.isShared()
                && console.environment().canAsk()
                && !isAutomatic
                && !plan.changes().isEmpty();
    }

    private boolean isConfirmed(PlanText text, Plan plan, Target target) {
        console.remark(text.diff(plan, target.name()));
        console.environment().err().print("Apply this to " + target.name() + "? [y/N] ");
        console.environment().err().flush();
        var answers =
                new BufferedReader(new InputStreamReader(console.environment().in(), StandardCharsets.UTF_8));
        try {
            String answer = answers.readLine();
            return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExitCode exitCode(Applier.Result result) {
        if (result.isCancelled()) {
            return ExitCode.CANCELLED;
        }
        if (result.count(Status.FAILED) == 0 || onError == OnError.IGNORE) {
            return ExitCode.OK;
        }
        Set<Reason> reasons = result.outcomes().stream()
                .flatMap(outcome -> outcome.failure().stream())
                .map(failure -> failure.reason())
                .collect(Collectors.toSet());
        if (reasons.contains(Reason.CONFLICT)) {
            return ExitCode.CONFLICT;
        }
        return reasons.contains(Reason.DENIED) ? ExitCode.DENIED : ExitCode.PARTIAL;
    }
}
