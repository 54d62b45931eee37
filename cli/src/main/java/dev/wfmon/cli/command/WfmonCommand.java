package dev.wfmon.cli.command;

import dev.wfmon.cli.grafana.Traffic;
import dev.wfmon.cli.settings.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: says what there is when no command is given. */
@SuppressWarnings("UnusedVariable") // picocli reads the help and version flags itself
@Command(
        name = "wfmon",
        description = "Monitoring as code for Grafana, Prometheus and VictoriaMetrics.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = {
            "",
            "Without files, commands work on the resources of ./wfmon.yaml, or else on",
            "the built-in monitoring of the multi-agent workflow platform. Without a",
            "server they write to ./grafana.",
            "Try: wfmon diff, wfmon apply, wfmon lint dashboards/"
        })
public final class WfmonCommand implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show what a command does and takes.",
            scope = ScopeType.INHERIT)
    private boolean isHelpWanted;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version of wfmon.")
    private boolean isVersionWanted;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more, such as each request; -vvv shows where an error comes from.",
            scope = ScopeType.INHERIT)
    private boolean[] verbosity = {};

    @Option(names = "--no-color", description = "No colours; so does NO_COLOR.", scope = ScopeType.INHERIT)
    private boolean isPlain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Environment environment;

    private WfmonCommand(Environment environment) {
        this.environment = environment;
    }

    /** The whole program, ready to execute arguments. */
    public static CommandLine line(Environment environment, Cancellation cancellation) {
        WfmonCommand wfmon = new WfmonCommand(environment);
        Traffic traffic = new Traffic(wfmon::detail);
        Console console = new Console(environment, wfmon::isPlain, wfmon::isVerbose, cancellation, traffic);
        CommandLine line = new CommandLine(wfmon)
                .addSubcommand(new ApplyCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new FmtCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new SimulateCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new VersionCommand(console));
        line.getCommandSpec().versionProvider(() -> new String[] {VersionCommand.text()});
        Failures failures = new Failures(environment, wfmon::isTracing);
        return line.setOut(console.writer())
                .setErr(console.errorWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExecutionStrategy(command -> {
                    try {
                        return new RunLast().execute(command);
                    } finally {
                        console.sumUp();
                    }
                });
    }

    private boolean isPlain() {
        return isPlain || environment.variable("NO_COLOR").isPresent();
    }

    private boolean isVerbose() {
        return verbosity.length >= 1;
    }

    private void detail(String line) {
        if (isVerbose()) {
            environment.err().println(line);
        }
    }

    private boolean isTracing() {
        return verbosity.length >= 3;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
