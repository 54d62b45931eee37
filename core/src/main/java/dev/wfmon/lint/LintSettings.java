package dev.wfmon.lint;

import static dev.wfmon.config.Setting.section;
import static dev.wfmon.config.Setting.text;
import static dev.wfmon.config.Setting.word;

import dev.wfmon.config.Setting;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.lint.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The section {@code lint} of a configuration file:
 *
 * <pre>
 * lint:
 *   fail-on: warning
 *   metrics: metrics.json
 *   baseline: lint-baseline.json
 *   rules: {dashboard/no-uid: off, alert: error}
 *   exclude:
 *   - {rules: [promql], files: legacy, reason: replaced next month}
 * </pre>
 *
 * @param metrics a file or an address that tells of metrics
 * @param baseline a file
 */
public record LintSettings(
        LintProfile profile,
        List<Exclusion> exclusions,
        Optional<Severity> failOn,
        Optional<String> metrics,
        Optional<String> baseline) {

    /** What is said where there is no such section. */
    public static final LintSettings NONE =
            new LintSettings(LintProfile.DEFAULT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Setting LEVEL = word(
            "How much its findings matter; off for a rule that does not look.",
            "level",
            List.of("off", "info", "warning", "error"));

    private static final Setting.Section EXCLUSION = section(
                    "an exclusion",
                    "Findings that are not told. What is said of them narrows it: all of it has to fit.")
            .with("rules", new Setting.ListOf("Rules or groups of rules; all where none are named.", text("A name.")))
            .with("files", text("A folder, or a pattern of paths such as legacy/*.json."))
            .with("resource", text("The name or title of a dashboard or group."))
            .with("panel", text("The name of a panel or rule."))
            .required("reason", text("Why."));

    /** What the section may hold. */
    public static final Setting.Section SECTION = section("lint", "What lint finds, see docs/lint/README.md.")
            .with(
                    "fail-on",
                    word("From which severity on lint fails.", "severity", List.of("info", "warning", "error")))
            .with("metrics", text("What is known of metrics: a file, or the address of /metrics or /api/v1/metadata."))
            .with("baseline", text("A file of findings that are known, written by lint --update-baseline."))
            .with("rules", new Setting.MapOf("Levels by rule or group of rules.", "rule", Set.of(), LEVEL))
            .with("exclude", new Setting.ListOf("Findings that are not told.", EXCLUSION));

    public LintSettings {
        exclusions = List.copyOf(exclusions);
    }

    /** Reads a section that fits {@link #SECTION}. */
    public static LintSettings read(JsonObject section) {
        return new LintSettings(
                profile(section.object("rules").orElse(JsonObject.empty())),
                section.objects("exclude").map(LintSettings::exclusion).toList(),
                section.string("fail-on").map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT))),
                section.string("metrics"),
                section.string("baseline"));
    }

    /** The same with other names for its files. */
    public LintSettings withFiles(UnaryOperator<String> resolved) {
        return new LintSettings(profile, exclusions, failOn, metrics.map(resolved), baseline.map(resolved));
    }

    private static LintProfile profile(JsonObject rules) {
        LintProfile profile = LintProfile.DEFAULT;
        for (JsonObject.Member rule : rules.members()) {
            String level = rule.value().asString().orElse("");
            profile = profile.with(rule.name(), LintProfile.Level.valueOf(level.toUpperCase(Locale.ROOT)));
        }
        return profile;
    }

    private static Exclusion exclusion(JsonObject json) {
        Exclusion exclusion = Exclusion.of(
                        names(json).map(JsonString::value).toList(),
                        json.string("reason").orElse(""))
                .inResource(json.string("resource"))
                .inPanel(json.string("panel"));
        return json.string("files").map(exclusion::inFiles).orElse(exclusion);
    }

    private static Stream<JsonString> names(JsonObject exclusion) {
        return exclusion.array("rules").stream()
                .flatMap(array -> array.items().stream())
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast);
    }

    /** The rules of a section that there are not. */
    public static List<ReadProblem> problems(JsonDocument document, JsonObject section) {
        Stream<ReadProblem> levels = section.object("rules").map(JsonObject::members).orElse(List.of()).stream()
                .flatMap(rule -> problem(document, rule.name(), rule.offset()));
        Stream<ReadProblem> exclusions = section.objects("exclude")
                .flatMap(LintSettings::names)
                .flatMap(name -> problem(document, name.value(), name.offset()));
        return Stream.concat(levels, exclusions).toList();
    }

    private static Stream<ReadProblem> problem(JsonDocument document, String rule, int offset) {
        return LintRules.problem(rule).stream().map(message -> new ReadProblem(document.source(), offset, message));
    }
}
