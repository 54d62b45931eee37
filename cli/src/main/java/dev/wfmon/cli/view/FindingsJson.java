package dev.wfmon.cli.view;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.Position;
import dev.wfmon.lint.Fingerprint;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.Severity;
import java.util.List;
import java.util.stream.IntStream;

/** What lint found, as programs read it. */
public final class FindingsJson {

    private FindingsJson() {}

    public static JsonObject of(LintReport report) {
        List<String> prints = Fingerprint.of(report.findings());
        return JsonObject.builder()
                .put("version", PlanJson.VERSION)
                .put(
                        "findings",
                        IntStream.range(0, prints.size())
                                .mapToObj(i -> finding(report.findings().get(i), prints.get(i)))
                                .toList())
                .put(
                        "summary",
                        JsonObject.builder()
                                .put("errors", report.count(Severity.ERROR))
                                .put("warnings", report.count(Severity.WARNING))
                                .put("infos", report.count(Severity.INFO))
                                .build())
                .build();
    }

    private static JsonObject finding(Finding finding, String fingerprint) {
        Location location = finding.location();
        JsonObject.Builder json = JsonObject.builder()
                .put("rule", finding.rule())
                .put("severity", finding.severity().toString())
                .put("file", location.source().name());
        if (location.isInFile()) {
            Position start = location.source().position(location.start());
            Position end = location.source().position(location.end());
            json.put("line", start.line())
                    .put("column", start.column())
                    .put("endLine", end.line())
                    .put("endColumn", end.column());
        }
        json.put("resource", finding.resource())
                .put("where", location.where())
                .put("message", finding.message())
                .put("fingerprint", fingerprint);
        finding.fix()
                .ifPresent(fix -> json.put(
                        "fix",
                        JsonObject.builder()
                                .put("title", fix.title())
                                .put("safe", fix.isSafe())
                                .build()));
        return json.build();
    }
}
