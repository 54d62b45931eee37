package dev.wfmon.cli.view;

import dev.wfmon.json.Position;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.Severity;
import java.util.stream.Collectors;

/** What lint found as the lines by which a GitHub workflow puts notes beside a change. */
public final class FindingsGithub {

    private FindingsGithub() {}

    public static String render(LintReport report) {
        return report.findings().stream().map(FindingsGithub::line).collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        Location location = finding.location();
        String place = "";
        if (location.isInFile()) {
            Position start = location.source().position(location.start());
            Position end = location.source().position(location.end());
            // A note over several lines has no columns.
            String columns = start.line() == end.line() ? ",col=" + start.column() + ",endColumn=" + end.column() : "";
            place = ",line=" + start.line() + ",endLine=" + end.line() + columns;
        }
        return "::" + command(finding.severity()) + " file="
                + property(location.source().name()) + place + ",title=" + property(finding.rule()) + "::"
                + escape(location.where() + ": " + finding.message());
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escape(text).replace(":", "%3A").replace(",", "%2C");
    }
}
