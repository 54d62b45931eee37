package dev.wfmon.cli.view;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What lint found, as people read it. */
public final class FindingsText {

    private final Ansi ansi;

    public FindingsText(Ansi ansi) {
        this.ansi = ansi;
    }

    /**
     * Each finding with its place and excerpt, and a summary.
     */
    public String render(LintReport report) {
        return Stream.concat(report.findings().stream().map(this::describe), Stream.of(summary(report)))
                .collect(Collectors.joining("\n"));
    }

    private String describe(Finding finding) {
        String head = finding.place() + ": " + colored(finding.severity()) + ": "
                + finding.location().where() + ": " + finding.message() + " [" + finding.rule() + "]";
        return finding.location().excerpt().isEmpty()
                ? head
                : head + "\n" + finding.location().excerpt().indent(4).stripTrailing();
    }

    private static String summary(LintReport report) {
        if (report.findings().isEmpty()) {
            return report.subject() + ": no findings.";
        }
        String counts = Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> report.count(severity) > 0)
                .map(severity -> report.count(severity) + " " + severity + (report.count(severity) == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        return report.subject() + ": " + counts + "." + mendable(report);
    }

    private static String mendable(LintReport report) {
        long safe = count(report, true);
        long unsafe = count(report, false);
        String both = Stream.of(
                        safe > 0 ? "--fix mends " + safe : "",
                        unsafe > 0 ? "--fix-unsafe mends " + (safe + unsafe) + " and may change what they mean" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return both.isEmpty() ? "" : " " + both + ".";
    }

    private static long count(LintReport report, boolean isSafe) {
        return report.findings().stream()
                .flatMap(finding -> finding.fix().stream())
                .filter(fix -> fix.isSafe() == isSafe)
                .count();
    }

    private String colored(Severity severity) {
        Style style = switch (severity) {
            case ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case INFO -> Style.fg_cyan;
        };
        return ansi.enabled() ? style.on() + severity + style.off() : severity.toString();
    }
}
