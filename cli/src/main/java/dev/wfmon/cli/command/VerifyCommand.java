package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.settings.Settings;
import dev.wfmon.cli.view.VerifyJson;
import dev.wfmon.cli.view.VerifyJunit;
import dev.wfmon.cli.view.VerifyText;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target;
import dev.wfmon.target.TargetException;
import dev.wfmon.verify.GrafanaTime;
import dev.wfmon.verify.LiveData;
import dev.wfmon.verify.Report;
import dev.wfmon.verify.Status;
import dev.wfmon.verify.Verification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a server what dashboards and rules ask. */
@Command(
        name = "verify",
        description = "Ask the server every query of dashboards and rules, and tell which have no data.",
        sortOptions = false,
        footer = {
            "",
            "Variables have the values that they have when a dashboard is opened.",
            "Exit codes: 0 all is well, 1 the server cannot be asked, 3 it wants other",
            "credentials, 4 a query is as bad as --fail-on, or worse."
        })
final class VerifyCommand implements Callable<Integer> {

    /** In which form the report is printed. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    /** What makes the command fail. */
    enum FailOn {
        ERROR,
        UNKNOWN,
        NODATA,
        NEVER;

        boolean isMetBy(Report report) {
            return switch (this) {
                case ERROR -> report.has(Status.ERROR);
                case UNKNOWN -> report.has(Status.UNKNOWN);
                case NODATA -> report.has(Status.NO_DATA);
                case NEVER -> false;
            };
        }
    }

    /** The kinds that have queries. */
    private static final List<Kind> ASKING =
            List.of(Kind.LIBRARY_PANEL, Kind.DASHBOARD, Kind.DASHBOARD_V2, Kind.GRAFANA_RULE_GROUP);

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final SettingsOptions settings = new SettingsOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json|junit",
            defaultValue = "text",
            description = "text for people (default), json for programs, junit for the test reports of CI.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "error|unknown|nodata|never",
            defaultValue = "unknown",
            description = "What makes the command fail: only refused queries, also unknown metrics and labels"
                    + " (default), also queries without data, or nothing.")
    private FailOn failOn = FailOn.UNKNOWN;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Start of the time that is looked at, as now-7d, now/d or 2026-01-31 (default: each"
                    + " dashboard's own).")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Its end.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A value of a variable; may be repeated, also for several values of one. $__all is all.")
    private List<String> variables = List.of();

    @Option(
            names = "--datasource",
            paramLabel = "UID",
            description = "The data source, by uid or name, that rules are asked of, and dashboards where they leave a"
                    + " choice (default: the first choice of the server).")
    private Optional<String> dataSource = Optional.empty();

    @Option(
            names = "--live",
            description = "Ask what the dashboards and rules on the server ask, not those of files; KIND/NAME chooses"
                    + " some.")
    private boolean isLive;

    @Option(names = "--problems", description = "Show only what is not well.")
    private boolean isShort;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = Instant.now();
        checkTimes(now);
        Environment environment = console.environment();
        Settings read = settings.read(environment);
        LiveData live = target.openData(console, read);
        List<Resource> resources =
                isLive ? input.choose(onServer(read)) : input.resources(environment, read, target.context());
        Report report = ask(new Verification(live, now, options()), resources);
        console.print(
                switch (format) {
                    case TEXT -> new VerifyText(console.ansi(), isShort).render(report);
                    case JSON -> JsonWriter.pretty(VerifyJson.of(report));
                    case JUNIT -> VerifyJunit.render(report);
                });
        return (failOn.isMetBy(report) ? ExitCode.PARTIAL : ExitCode.OK).number();
    }

    private List<Resource> onServer(Settings read) {
        Target server = target.open(console, read);
        Map<ResourceId, Live> found = new TreeMap<>();
        try {
            for (Kind kind : ASKING) {
                if (server.holds(kind)) {
                    found.putAll(server.list(kind));
                }
            }
        } catch (TargetException e) {
            throw new CommandFailure(e);
        }
        return found.entrySet().stream()
                .map(one -> Resource.builtBy(
                        server.name(),
                        one.getKey(),
                        one.getValue().folder(),
                        one.getValue().spec()))
                .toList();
    }

    private Report ask(Verification verification, List<Resource> resources) {
        try (ProgressLine progress = console.progress()) {
            return verification.run(resources, progress);
        } catch (TargetException e) {
            throw new CommandFailure(e);
        }
    }

    private void checkTimes(Instant now) {
        GrafanaTime time = new GrafanaTime(now, ZoneOffset.UTC);
        checkTime("--from", from, from.flatMap(time::start));
        checkTime("--to", to, to.flatMap(time::end));
    }

    private static void checkTime(String option, Optional<String> text, Optional<Instant> read) {
        if (text.isPresent() && read.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, option + " takes a time such as now-24h, now/d or 2026-01-31, not " + text.get());
        }
    }

    private Verification.Options options() {
        return new Verification.Options(from, to, picked(), dataSource, target.maxConcurrent());
    }

    private Map<String, List<String>> picked() {
        Map<String, List<String>> picked = new LinkedHashMap<>();
        for (String variable : variables) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new CommandFailure(ExitCode.USAGE, "--var takes NAME=VALUE, not " + variable);
            }
            picked.computeIfAbsent(variable.substring(0, equals), name -> new ArrayList<>())
                    .add(variable.substring(equals + 1));
        }
        return picked;
    }
}
