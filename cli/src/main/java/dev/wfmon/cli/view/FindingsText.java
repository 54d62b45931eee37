package dev.wfmon.cli.view;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import java.util.List;
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
     *
     * @param subject what was looked at: {@code 5 resources}
     */
    public String render(List<Finding> findings, String subject) {
        return Stream.concat(findings.stream().map(this::describe), Stream.of(summary(findings, subject)))
                .collect(Collectors.joining("\n"));
    }

    private String describe(Finding finding) {
        String head = finding.place() + ": " + colored(finding.severity()) + ": "
                + finding.location().where() + ": " + finding.message() + " [" + finding.rule() + "]";
        return finding.location().excerpt().isEmpty()
                ? head
                : head + "\n" + finding.location().excerpt().indent(4).stripTrailing();
    }

    private static String summary(List<Finding> findings, String subject) {
        if (findings.isEmpty()) {
            return subject + ": no findings.";
        }
        return subject + ": "
                + Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                        .filter(severity -> count(findings, severity) > 0)
                        .map(severity -> count(findings, severity) + " " + severity
                                + (count(findings, severity) == 1 ? "" : "s"))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
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
