package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.config.SettingCheck;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.lint.LintProfile.Level;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say to lint: which rules, where not, what is known. */
class LintControlTest {

    private static final LintProfile RATIOS = LintProfile.DEFAULT.only(Set.of("promql/constant-ratio"));

    private static final String RULES = """
            groups:
            - name: first
              rules:
              - alert: A
                expr: a{x="1"} / a
              - alert: B
                expr: b{x="1"} / b
            - name: second
              rules:
              - record: c
                expr: |
                  c{x="1"} / c
            """;

    /** Where a comment stands, what it says, and which of the three findings are left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | # wfmon:disable promql/constant-ratio why            | ",
                "1  | # wfmon:disable-file promql why                      | ",
                "2  | # wfmon:disable promql why                           | c",
                "4  | # wfmon:disable promql/constant-ratio: why           | B c",
                "4  | # another, then the one NL # wfmon:disable promql why| B c",
                "5  |   # wfmon:disable promql why                         | B c",
                "6  |   #wfmon:disable alert , promql/constant-ratio — why | A c",
                "12 |       # wfmon:disable promql why                     | A B",
                "12 |       # wfmon:disable-file promql why                | ",
                "4  | # wfmon:disable alert why                            | A B c",
                "4  | # wfmon:disable promql/constant-ratio                | A B c",
                "4  | # wfmon:disable promql/constant-ration why           | A B c"
            })
    void commentsKeepRulesQuiet(int line, String comment, String left) {
        List<String> lines = RULES.lines().toList();
        String below = lines.get(line - 1);
        String indent = below.substring(0, below.length() - below.stripLeading().length());
        List<String> commented = new ArrayList<>(lines);
        commented.add(line - 1, indent + comment.strip().replace(" NL ", "\n" + indent));
        String text = String.join("\n", commented) + "\n";
        assertThat(String.join(" ", names(lint(text).findings()))).isEqualTo(left == null ? "" : left);
    }

    @Test
    void commentsOfQueriesKeepRulesQuietInJson() {
        String target = "{\"refId\": \"%s\", \"expr\": \"a{x='1'} / a%s\"}";
        String dashboard = "{\"uid\": \"u\", \"panels\": [{\"title\": \"P\", \"targets\": [%s, %s]}]}"
                .formatted(
                        target.formatted("A", ""),
                        target.formatted("B", " # wfmon:disable promql/constant-ratio one series\\n"));
        assertThat(lint(dashboard).findings())
                .extracting(finding -> finding.location().where())
                .containsExactly("panel \"P\", query A");
    }

    @Test
    void remarksOnCommentsThatAreOfNoUse() {
        LintResult result = lint("# wfmon:disable promql/constant-ratio" + "\n# wfmon:disable promlq why\n"
                + RULES.replace("- record", "# wfmon:disable promql/constant-ratio why\n  - record")
                        .replace("c{x=\"1\"} / c", "c"));
        assertThat(result.findings()).hasSize(2);
        assertThat(result.remarks())
                .extracting(ReadProblem::message)
                .containsExactly(
                        "nothing is suppressed without a reason; write it behind the rule",
                        "there is no rule or group of rules \"promlq\"; did you mean promql?",
                        "nothing is found here any more; remove this comment");
    }

    @Test
    void saysNothingOfCommentsForRulesThatDoNotLook() {
        assertThat(lint("# wfmon:disable dashboard why\n" + RULES).remarks()).isEmpty();
    }

    @Test
    void levelsOfRulesWinOverThoseOfGroups() {
        LintProfile profile = LintProfile.DEFAULT
                .with("promql/syntax", Level.WARNING)
                .with("promql", Level.OFF)
                .with("alert", Level.ERROR);
        assertThat(profile.rules())
                .extracting(rule -> rule.info().id())
                .contains("promql/syntax", "alert/description")
                .doesNotContain("promql/constant-ratio");
        assertThat(profile.apply(finding("promql/syntax", Severity.ERROR)).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(profile.apply(finding("promql/syntax", Severity.INFO)).severity())
                .as("what a rule is less sure of stays mild")
                .isEqualTo(Severity.INFO);
        assertThat(profile.apply(finding("alert/description", Severity.WARNING)).severity())
                .isEqualTo(Severity.ERROR);
        assertThat(profile.apply(finding("dashboard/no-uid", Severity.WARNING)).severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void chosenRulesLookAlone() {
        assertThat(LintProfile.DEFAULT
                        .only(Set.of("promql/syntax", "alert"))
                        .with("alert", Level.OFF)
                        .rules())
                .extracting(rule -> rule.info().id())
                .containsExactly("promql/syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{reason: r}                                         | true",
                "{reason: r, rules: [promql]}                        | true",
                "{reason: r, rules: [alert, promql/constant-ratio]}  | true",
                "{reason: r, rules: [alert]}                         | false",
                "{reason: r, files: legacy/}                         | true",
                "{reason: r, files: 'legacy/*.yaml'}                 | true",
                "{reason: r, files: 'r.*'}                           | true",
                "{reason: r, files: leg}                             | false",
                "{reason: r, resource: first}                        | true",
                "{reason: r, resource: second}                       | false",
                "{reason: r, panel: A}                               | true",
                "{reason: r, panel: B}                               | false",
                "{reason: r, panel: A, resource: second}             | false"
            })
    void exclusionsFitAsAWhole(String exclusion, boolean isLeftOut) {
        Finding first = lint("legacy/r.yaml", RULES).findings().getFirst();
        LintSettings settings = LintSettings.read(yaml("exclude: [" + exclusion + "]"));
        assertThat(settings.exclusions().getFirst().apply(first).isEmpty()).isEqualTo(isLeftOut);
    }

    @Test
    void readsTheSectionOfAConfiguration() {
        LintSettings settings = LintSettings.read(yaml("""
                fail-on: warning
                metrics: m.json
                baseline: b.json
                rules: {promql/syntax: off, alert: info}
                """));
        assertThat(settings.failOn()).hasValue(Severity.WARNING);
        assertThat(settings.withFiles(file -> "x/" + file).metrics()).hasValue("x/m.json");
        assertThat(settings.withFiles(file -> "x/" + file).baseline()).hasValue("x/b.json");
        assertThat(settings.profile().levels())
                .containsEntry("promql/syntax", Level.OFF)
                .containsEntry("alert", Level.INFO);
    }

    @Test
    void saysWhatIsWrongWithTheSection() {
        JsonDocument document = document("""
                fail-on: never
                rules: {promql/sintax: off}
                exclude:
                - {rules: [alerts]}
                """);
        SettingCheck check = new SettingCheck(document);
        check.check(document.root(), LintSettings.SECTION);
        LintSettings.problems(document, document.root().asObject().orElseThrow())
                .forEach(check::add);
        assertThat(check.problems())
                .extracting(problem -> problem.source().position(problem.offset()) + " " + problem.message())
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).startsWith("2:9").contains("did you mean promql/syntax?"))
                .anySatisfy(text -> assertThat(text).startsWith("4:12").contains("did you mean alert?"));
    }

    @Test
    void filesOfDashboardLinterSpeakOfOurRules() {
        JsonDocument file = document("""
                exclusions:
                  target-promql-rule:
                    entries:
                    - {dashboard: T, panel: P, targetIdx: 1, reason: r}
                  no-such-rule:
                warnings:
                  target-promql-rule:
                """);
        List<Exclusion> exclusions = DashboardLinterFile.read(file, "dashboards");
        assertThat(exclusions).hasSize(2);
        Finding finding = broken("dashboards/d.yaml", "A");
        assertThat(apply(exclusions, finding)).map(Finding::severity).hasValue(Severity.WARNING);
        assertThat(apply(exclusions, broken("dashboards/d.yaml", "B"))).isEmpty();
        assertThat(apply(exclusions, broken("other/d.yaml", "B")))
                .map(Finding::severity)
                .hasValue(Severity.ERROR);
    }

    private static Optional<Finding> apply(List<Exclusion> exclusions, Finding finding) {
        Optional<Finding> left = Optional.of(finding);
        for (Exclusion exclusion : exclusions) {
            left = left.flatMap(exclusion::apply);
        }
        return left;
    }

    private static Finding broken(String file, String refId) {
        Reading reading = ResourceFiles.read(new SourceText(
                file,
                "uid: u\ntitle: T\npanels:\n- {id: 1, title: P, targets: [{refId: " + refId + ", expr: sum(}]}\n"));
        return new Linter(LintRules.named("promql/syntax"), Catalogue.EMPTY)
                .run(reading.resources())
                .findings()
                .getFirst();
    }

    @Test
    void baselinesForgetLines() {
        List<Finding> findings = lint(RULES).findings();
        Baseline baseline = Baseline.read(new SourceText(
                        "b.json", JsonWriter.pretty(Baseline.of(findings).toJson())))
                .baseline();
        assertThat(baseline.size()).isEqualTo(3);
        String moved = "# a line\n\n" + RULES + "  - record: d\n    expr: a{x=\"1\"} / a\n";
        assertThat(names(baseline.without(lint(moved).findings()))).containsExactly("d");
        assertThat(baseline.settled(lint(moved).findings())).isZero();
        String mended = RULES.replace("b{x=\"1\"} / b", "b");
        assertThat(baseline.without(lint(mended).findings())).isEmpty();
        assertThat(baseline.settled(lint(mended).findings())).isEqualTo(1);
    }

    @Test
    void fingerprintsTellLikeFindingsApart() {
        List<Finding> findings = lint(RULES.replace("a{x=\"1\"} / a", "a{x=\"1\"} / a + a{x=\"1\"} / a"))
                .findings();
        assertThat(findings).hasSize(4);
        assertThat(Fingerprint.of(findings)).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{24}"));
        assertThat(Fingerprint.of(findings)).isEqualTo(Fingerprint.of(findings));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"version\": 2, \"findings\": []}", "[]", "{", "nonsense"})
    void otherFilesAreNoBaselines(String text) {
        assertThat(Baseline.read(new SourceText("b.json", text)).problem()).isPresent();
    }

    private static Finding finding(String rule, Severity severity) {
        Location nowhere = new Location("w", new SourceText("f", ""), -1, -1, "");
        return new Finding(rule, severity, "r", nowhere, "m", Optional.empty());
    }

    private static LintResult lint(String text) {
        return lint(text.startsWith("{") ? "r.json" : "r.yaml", text);
    }

    private static LintResult lint(String name, String text) {
        Reading reading = ResourceFiles.read(new SourceText(name, text));
        assertThat(reading.problems()).isEmpty();
        return new Linter(RATIOS.rules(), Catalogue.EMPTY).run(reading.resources());
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().where().replaceFirst(".* ", ""))
                .toList();
    }

    private static JsonObject yaml(String text) {
        return document(text).root().asObject().orElseThrow();
    }

    private static JsonDocument document(String text) {
        return YamlReader.read(new SourceText("c.yaml", text)).documents().getFirst();
    }
}
