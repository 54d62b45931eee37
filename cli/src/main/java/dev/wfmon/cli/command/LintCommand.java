package dev.wfmon.cli.command;

import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.view.FindingsGithub;
import dev.wfmon.cli.view.FindingsJson;
import dev.wfmon.cli.view.FindingsJunit;
import dev.wfmon.cli.view.FindingsSarif;
import dev.wfmon.cli.view.FindingsText;
import dev.wfmon.cli.view.LintReport;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Exclusion;
import dev.wfmon.lint.Fixes;
import dev.wfmon.lint.LintProfile;
import dev.wfmon.lint.LintResult;
import dev.wfmon.lint.LintSettings;
import dev.wfmon.lint.Linter;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for mistakes without a server. */
@Command(
        name = "lint",
        description = "Find mistakes in dashboards and rules, and mend them.",
        sortOptions = false,
        footer = {
            "",
            "wfmon explain RULE tells what a rule is about.",
            "Exit codes: 0 nothing found, 1 a file cannot be read, 4 something at or above --fail-on."
        })
final class LintCommand implements Callable<Integer> {

    /** In which form findings are printed. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        GITHUB
    }

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final SettingsOptions settingsOptions = new SettingsOptions();

    @Option(
            names = {"-e", "--expr"},
            paramLabel = "PROMQL",
            description = "Look at this expression instead of files.")
    private Optional<String> expression = Optional.empty();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private final FixOptions fix = new FixOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            description = "From which severity on a finding makes the command fail (default: error).")
    private Optional<Severity> failOn = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people (default); json, sarif, junit or github for programs.")
    private Format format = Format.TEXT;

    private final Console console;

    /** What is wrong with the input, each told once, though files are looked at again when they are mended. */
    private final Set<ReadProblem> remarks = new LinkedHashSet<>();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Environment environment = console.environment();
        var settings = settingsOptions.read(environment);
        LintSettings lint = settings.lint();
        LintProfile profile = rules.over(lint.profile());
        Linter linter = new Linter(profile.rules(), metrics.read(environment, lint.metrics()));
        if (expression.isPresent()) {
            Subject subject = Subject.of(new SourceText("expression", expression.get()));
            LintResult result = new LintResult(linter.check(List.of(subject)), List.of());
            List<Finding> findings = review(result, profile, List.of());
            return finish(new LintReport(findings, List.of("expression"), "1 expression", failOn(lint)));
        }
        Reading reading = input.read(environment, settings, Optional.empty());
        remarks.addAll(reading.problems());
        List<Exclusion> exclusions = exclusions(lint, reading);
        List<Finding> found =
                mend(reading.resources(), resources -> review(linter.run(resources), profile, exclusions));
        List<Finding> left = baseline.apply(found, lint.baseline(), console);
        int code = finish(new LintReport(left, files(reading), subject(reading), failOn(lint)));
        return reading.problems().isEmpty() ? code : ExitCode.GENERAL.number();
    }

    private List<Exclusion> exclusions(LintSettings lint, Reading reading) {
        List<Exclusion> all = new ArrayList<>(lint.exclusions());
        all.addAll(LinterFiles.besides(reading.resources(), console));
        return all;
    }

    private interface Lint {
        List<Finding> of(List<Resource> resources);
    }

    /** What is found, after mending where that is wanted. */
    private List<Finding> mend(List<Resource> resources, Lint lint) {
        if (fix.which().isEmpty()) {
            return lint.of(resources);
        }
        Fixes fixes = Fixes.of(resources, lint::of, fix.which().get());
        fix.carryOut(fixes, console);
        return fixes.left();
    }

    private List<Finding> review(LintResult result, LintProfile profile, List<Exclusion> exclusions) {
        remarks.addAll(result.remarks());
        Stream<Finding> findings = result.findings().stream().map(profile::apply);
        for (Exclusion exclusion : exclusions) {
            findings = findings.flatMap(finding -> exclusion.apply(finding).stream());
        }
        return findings.toList();
    }

    private Severity failOn(LintSettings lint) {
        return failOn.or(lint::failOn).orElse(Severity.ERROR);
    }

    private int finish(LintReport report) {
        remarks.forEach(problem -> console.remark(problem.render()));
        console.print(
                switch (format) {
                    case TEXT -> new FindingsText(console.ansi()).render(report);
                    case JSON -> JsonWriter.pretty(FindingsJson.of(report));
                    case SARIF -> JsonWriter.pretty(FindingsSarif.of(report, VersionCommand.number()));
                    case JUNIT -> FindingsJunit.render(report);
                    case GITHUB -> FindingsGithub.render(report);
                });
        return (report.isFailure() ? ExitCode.PARTIAL : ExitCode.OK).number();
    }

    private static List<String> files(Reading reading) {
        return reading.resources().stream()
                .map(resource -> resource.origin().source().name())
                .distinct()
                .toList();
    }

    private static String subject(Reading reading) {
        int number = reading.resources().size();
        return number
                + (number == 1 ? " resource" : " resources")
                + (reading.problems().isEmpty() ? "" : " that could be read");
    }
}
