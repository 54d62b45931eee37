package dev.wfmon.cli.view;

import dev.wfmon.lint.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lint found as JUnit's XML, which build servers show as tests: a suite for each file, a test for each finding. */
public final class FindingsJunit {

    private FindingsJunit() {}

    /** A file without findings has one test, which passes; so do findings below {@code --fail-on}. */
    public static String render(LintReport report) {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        report.files().forEach(file -> byFile.put(file, new ArrayList<>()));
        report.findings()
                .forEach(finding -> byFile.computeIfAbsent(
                                finding.location().source().name(), file -> new ArrayList<>())
                        .add(finding));
        String suites = byFile.entrySet().stream()
                .map(entry -> suite(entry.getKey(), entry.getValue(), report))
                .collect(Collectors.joining());
        long tests = byFile.values().stream()
                .mapToLong(found -> Math.max(1, found.size()))
                .sum();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<testsuites name=\"wfmon lint\" tests=\"" + tests + "\" failures=\""
                + failures(report.findings(), report) + "\">\n" + suites + "</testsuites>";
    }

    private static long failures(List<Finding> findings, LintReport report) {
        return findings.stream().filter(report::isFailure).count();
    }

    private static String suite(String file, List<Finding> findings, LintReport report) {
        String cases = findings.isEmpty()
                ? "    <testcase classname=\"" + escape(file) + "\" name=\"no findings\"/>\n"
                : findings.stream()
                        .map(finding -> testcase(file, finding, report))
                        .collect(Collectors.joining());
        return "  <testsuite name=\"" + escape(file) + "\" tests=\"" + Math.max(1, findings.size())
                + "\" failures=\"" + failures(findings, report) + "\" errors=\"0\" skipped=\"0\">\n" + cases
                + "  </testsuite>\n";
    }

    private static String testcase(String file, Finding finding, LintReport report) {
        String text = escape(finding.place() + ": " + finding.severity() + ": "
                + finding.location().where() + ": "
                + finding.message()
                + (finding.location().excerpt().isEmpty()
                        ? ""
                        : "\n" + finding.location().excerpt()));
        String body = report.isFailure(finding)
                ? "<failure type=\"" + finding.severity() + "\" message=\"" + escape(finding.message()) + "\">" + text
                        + "</failure>"
                : "<system-out>" + text + "</system-out>";
        return "    <testcase classname=\"" + escape(file) + "\" name=\""
                + escape(finding.rule() + ": " + finding.location().where()) + "\">\n      " + body
                + "\n    </testcase>\n";
    }

    /** What XML has signs for is escaped; what it cannot hold gives way to a sign of its own. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
