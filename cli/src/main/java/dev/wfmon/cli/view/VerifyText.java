package dev.wfmon.cli.view;

import dev.wfmon.resource.Resource;
import dev.wfmon.verify.Check;
import dev.wfmon.verify.Report;
import dev.wfmon.verify.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What came of all queries, as people read it: a line for each, grouped by resource, and a summary. */
public final class VerifyText {

    private static final int WIDTH_OF_STATUS = "no data".length();
    private static final int MOST_WIDTH_OF_SUBJECT = 72;
    private static final String INDENT = "  ";

    private final Ansi ansi;
    private final boolean isShort;

    /**
     * @param isShort whether what is well is left out
     */
    public VerifyText(Ansi ansi, boolean isShort) {
        this.ansi = ansi;
        this.isShort = isShort;
    }

    public String render(Report report) {
        List<String> lines = new ArrayList<>();
        groups(report).forEach((resource, checks) -> {
            lines.add(resource + " (" + resource.place() + ")");
            checks.forEach(check -> lines.add(line(check, width(checks))));
            lines.add("");
        });
        lines.add(summary(report));
        return String.join("\n", lines);
    }

    private Map<Resource, List<Check>> groups(Report report) {
        return report.checks().stream()
                .filter(check -> !isShort || check.status().isAtLeast(Status.NO_DATA))
                .collect(Collectors.groupingBy(Check::resource, LinkedHashMap::new, Collectors.toList()));
    }

    private static int width(List<Check> checks) {
        return checks.stream()
                .mapToInt(check -> check.subject().length())
                .filter(length -> length <= MOST_WIDTH_OF_SUBJECT)
                .max()
                .orElse(0);
    }

    private String line(Check check, int width) {
        String status = pad(check.status().toString(), WIDTH_OF_STATUS);
        String head = INDENT + colored(status, check.status()) + INDENT + check.subject();
        String figures = figures(check);
        String line = figures.isEmpty()
                ? head
                : head + " ".repeat(Math.max(0, width - check.subject().length())) + INDENT + figures;
        return check.message().isEmpty() ? line : withMessage(line, check);
    }

    /** What was said, in the line; of more than one line, such as carets, below it. */
    private static String withMessage(String line, Check check) {
        if (check.status() == Status.SKIPPED) {
            return line + ": " + check.message();
        }
        return line + "\n"
                + check.message().indent(WIDTH_OF_STATUS + 2 * INDENT.length()).stripTrailing();
    }

    private static String figures(Check check) {
        if (check.status() == Status.SKIPPED) {
            return "";
        }
        String noun = check.subject().startsWith("variable ") ? "value" : "series";
        String count = check.count() + " " + (noun.equals("value") && check.count() != 1 ? "values" : noun);
        return check.status() == Status.OK
                ? pad(count, 10) + " " + check.took().toMillis() + " ms"
                : check.took().toMillis() + " ms";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String summary(Report report) {
        long asked = report.checks().size() - report.count(Status.SKIPPED);
        String counts = Arrays.stream(Status.values())
                .filter(status -> report.count(status) > 0)
                .map(status -> report.count(status) + " " + status)
                .collect(Collectors.joining(", "));
        return asked + (asked == 1 ? " query" : " queries") + " asked" + (counts.isEmpty() ? "." : ": " + counts + ".");
    }

    private String colored(String text, Status status) {
        Style style = switch (status) {
            case OK -> Style.fg_green;
            case SKIPPED -> Style.faint;
            case NO_DATA -> Style.fg_yellow;
            case UNKNOWN, ERROR -> Style.fg_red;
        };
        return ansi.enabled() ? style.on() + text + style.off() : text;
    }
}
