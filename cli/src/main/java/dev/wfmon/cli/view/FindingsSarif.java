package dev.wfmon.cli.view;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.Position;
import dev.wfmon.lint.Fingerprint;
import dev.wfmon.lint.LintRules;
import dev.wfmon.lint.RulePage;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What lint found as SARIF 2.1.0, which code hosts and editors show beside the lines. */
public final class FindingsSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private FindingsSarif() {}

    /**
     * The log of one run.
     *
     * @param version that of wfmon
     */
    public static JsonObject of(LintReport report, String version) {
        List<RuleInfo> rules = LintRules.ALL.stream()
                .map(LintRule::info)
                .filter(rule -> report.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(rule.id())))
                .toList();
        List<String> prints = Fingerprint.of(report.findings());
        List<JsonObject> results = IntStream.range(0, prints.size())
                .mapToObj(i -> result(report.findings().get(i), rules, prints.get(i)))
                .toList();
        JsonObject run = JsonObject.builder()
                .put(
                        "tool",
                        JsonObject.builder()
                                .put("driver", driver(rules, version))
                                .build())
                .put("columnKind", "utf16CodeUnits")
                .put("results", results)
                .build();
        return JsonObject.builder()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .put("runs", JsonArray.of(run))
                .build();
    }

    private static JsonObject driver(List<RuleInfo> rules, String version) {
        return JsonObject.builder()
                .put("name", "wfmon")
                .put("version", version)
                .put("rules", rules.stream().map(FindingsSarif::rule).toList())
                .build();
    }

    private static JsonObject rule(RuleInfo rule) {
        String page = RulePage.of(rule).text();
        return JsonObject.builder()
                .put("id", rule.id())
                .put("shortDescription", text("Finds " + rule.summary() + "."))
                .put(
                        "help",
                        JsonObject.builder()
                                .put("text", page)
                                .put("markdown", page)
                                .build())
                .put(
                        "defaultConfiguration",
                        JsonObject.builder()
                                .put("level", level(rule.severity()))
                                .build())
                .build();
    }

    private static JsonObject result(Finding finding, List<RuleInfo> rules, String fingerprint) {
        JsonObject.Builder json = JsonObject.builder()
                .put("ruleId", finding.rule())
                .put("ruleIndex", rules.stream().map(RuleInfo::id).toList().indexOf(finding.rule()))
                .put("level", level(finding.severity()))
                .put("message", text(finding.location().where() + ": " + finding.message()))
                .put("locations", JsonArray.of(location(finding)))
                .put(
                        "partialFingerprints",
                        JsonObject.builder().put("wfmon/v1", fingerprint).build());
        finding.fix().ifPresent(fix -> json.put("fixes", JsonArray.of(fix(fix))));
        return json.build();
    }

    private static JsonObject location(Finding finding) {
        Location location = finding.location();
        JsonObject.Builder place = JsonObject.builder()
                .put("artifactLocation", artifact(location.source().name()));
        if (location.isInFile()) {
            place.put("region", region(location));
        }
        JsonObject logical = JsonObject.builder()
                .put("name", location.where())
                .put("fullyQualifiedName", finding.resource() + ": " + location.where())
                .build();
        return JsonObject.builder()
                .put("physicalLocation", place.build())
                .put("logicalLocations", JsonArray.of(logical))
                .build();
    }

    private static JsonObject region(Location location) {
        Position start = location.source().position(location.start());
        Position end = location.source().position(location.end());
        return JsonObject.builder()
                .put("startLine", start.line())
                .put("startColumn", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column())
                .build();
    }

    /** A file as a URI, relative where its name is. */
    private static JsonObject artifact(String file) {
        return JsonObject.builder().put("uri", uri(file)).build();
    }

    private static String uri(String file) {
        if (file.startsWith("<")) {
            return "stdin";
        }
        Path path = Path.of(file);
        Path root = path.toAbsolutePath().getRoot();
        return path.isAbsolute()
                ? path.toUri().toString()
                : root.toUri().relativize(root.resolve(path).toUri()).toString();
    }

    private static JsonObject fix(Fix fix) {
        List<JsonObject> replacements = fix.edits().stream()
                .map(edit -> JsonObject.builder()
                        .put(
                                "deletedRegion",
                                JsonObject.builder()
                                        .put("charOffset", edit.start())
                                        .put("charLength", edit.end() - edit.start())
                                        .build())
                        .put("insertedContent", text(edit.replacement()))
                        .build())
                .toList();
        JsonObject change = JsonObject.builder()
                .put("artifactLocation", artifact(fix.file().name()))
                .put("replacements", replacements)
                .build();
        return JsonObject.builder()
                .put("description", text(fix.title()))
                .put("artifactChanges", JsonArray.of(change))
                .build();
    }

    private static JsonObject text(String text) {
        return JsonObject.builder().put("text", text).build();
    }

    private static Json level(Severity severity) {
        return Json.of(
                switch (severity) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "note";
                });
    }
}
