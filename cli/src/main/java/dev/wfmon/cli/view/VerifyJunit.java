package dev.wfmon.cli.view;

import dev.wfmon.resource.Resource;
import dev.wfmon.verify.Check;
import dev.wfmon.verify.Report;
import dev.wfmon.verify.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of all queries as a test report: a suite for each resource, a case for each query. An error is an error, no
 * data and unknown names are failures, whatever makes the command fail.
 */
public final class VerifyJunit {

    private VerifyJunit() {}

    public static String render(Report report) {
        Map<Resource, List<Check>> suites = report.checks().stream()
                .collect(Collectors.groupingBy(Check::resource, LinkedHashMap::new, Collectors.toList()));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        suites.forEach((resource, checks) -> xml.append(suite(resource, checks)));
        return xml.append("</testsuites>").toString();
    }

    private static String suite(Resource resource, List<Check> checks) {
        return "  <testsuite name=\"" + escaped(resource.toString()) + "\" tests=\"" + checks.size() + "\" errors=\""
                + count(checks, Status.ERROR) + "\" failures=\""
                + (count(checks, Status.NO_DATA) + count(checks, Status.UNKNOWN)) + "\" skipped=\""
                + count(checks, Status.SKIPPED) + "\">\n"
                + checks.stream().map(VerifyJunit::testCase).collect(Collectors.joining())
                + "  </testsuite>\n";
    }

    private static long count(List<Check> checks, Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }

    private static String testCase(Check check) {
        String start =
                "    <testcase classname=\"" + escaped(check.resource().id().toString()) + "\" name=\""
                        + escaped(check.subject()) + "\" time=\""
                        + String.format(Locale.ROOT, "%.3f", check.took().toNanos() / 1e9) + "\"";
        return switch (check.status()) {
            case OK -> start + "/>\n";
            case SKIPPED -> start + "><skipped message=\"" + escaped(check.message()) + "\"/></testcase>\n";
            case NO_DATA, UNKNOWN -> start + ">" + fault("failure", check) + "</testcase>\n";
            case ERROR -> start + ">" + fault("error", check) + "</testcase>\n";
        };
    }

    private static String fault(String element, Check check) {
        String message = check.message().isEmpty() ? check.status().toString() : check.message();
        return "<" + element + " type=\"" + check.status() + "\" message=\""
                + escaped(message.lines().findFirst().orElse("")) + "\">"
                + escaped(check.place() + "\n" + message + "\n" + check.query()) + "</" + element + ">";
    }

    /** A text for an attribute or an element; what no XML may hold becomes a question mark. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : '?');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
