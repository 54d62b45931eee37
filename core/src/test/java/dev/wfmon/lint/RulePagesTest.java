package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.Golden;
import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.catalogue.CatalogueReading;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a page, and the page tells the truth: its bad example is found by the rule and by no other, its good
 * one is clean.
 *
 * <p>An example is one or more blocks of code: {@code promql} for a bare expression, {@code yaml} and {@code json} for
 * files, {@code metrics} for what is known of metrics, in Prometheus' text format.
 */
class RulePagesTest {

    private static final Path FOLDER = Path.of("../docs/lint");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("(?<=<!-- rules -->\\n).*(?=<!-- /rules -->)", Pattern.DOTALL);

    static Stream<Arguments> rules() {
        return LintRules.ALL.stream().map(rule -> arguments(rule.info().id(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void badExampleYieldsTheRule(String id, LintRule rule) {
        assertThat(findings(section(rule, "Bad")))
                .extracting(Finding::rule)
                .isNotEmpty()
                .containsOnly(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void goodExampleIsClean(String id, LintRule rule) {
        assertThat(findings(section(rule, "Good")))
                .extracting(finding -> finding.rule() + " " + finding.place() + " " + finding.message())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void startsAsTheRuleSays(String id, LintRule rule) throws IOException {
        String page = page(rule);
        Golden.check(
                FOLDER.resolve(id + ".md"), RulePage.heading(rule.info()) + page.substring(page.indexOf("\n## Why\n")));
        assertThat(RulePage.of(rule.info()).text()).isEqualTo(page(rule));
        assertThat(section(rule, "Why")).as("why").hasSizeGreaterThan(40);
    }

    @Test
    void idsAreSortedAndSpeakOfTheClass() {
        assertThat(LintRules.ALL)
                .extracting(rule -> rule.info().id())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(LintRules.ALL).allSatisfy(rule -> {
            assertThat(rule.getClass().getPackageName())
                    .isEqualTo("dev.wfmon.lint." + rule.info().group());
            assertThat(rule.info().id()).isEqualTo(rule.info().group() + "/" + hyphenated(rule));
        });
    }

    private static String hyphenated(LintRule rule) {
        return rule.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void thereAreNoOtherPages() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            List<String> pages = files.filter(file -> FOLDER.relativize(file).getNameCount() == 2)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(pages)
                    .containsExactlyElementsOf(LintRules.ALL.stream()
                            .map(rule -> rule.info().id() + ".md")
                            .toList());
        }
    }

    @Test
    void indexListsAllRules() throws IOException {
        Path readme = FOLDER.resolve("README.md");
        String rows = LintRules.ALL.stream()
                .map(LintRule::info)
                .map(info ->
                        "| [%s](%s.md) | %s | %s |\n".formatted(info.id(), info.id(), info.severity(), summary(info)))
                .collect(Collectors.joining());
        String table = "\n| rule | severity | finds |\n|---|---|---|\n" + rows + "\n";
        Golden.check(readme, INDEX.matcher(Files.readString(readme)).replaceFirst(Matcher.quoteReplacement(table)));
    }

    /** Each rule has a row with what it found in published files, or is among those that found nothing. */
    @Test
    void precisionTellsOfAllRules() throws IOException {
        String precision = Files.readString(FOLDER.resolve("precision.md"));
        String unfound =
                precision.substring(precision.indexOf("No findings there"), precision.indexOf("## The samples"));
        for (LintRule rule : LintRules.ALL) {
            RuleInfo info = rule.info();
            boolean hasRow = precision.contains("\n| %s | %s |".formatted(info.id(), info.severity()));
            assertThat(hasRow)
                    .as("%s has a row with its severity, or else no findings", info.id())
                    .isNotEqualTo(unfound.contains("`" + info.id() + "`"));
        }
    }

    private static String summary(RuleInfo info) {
        return info.summary().replace("|", "\\|");
    }

    private static String page(LintRule rule) {
        try {
            return Files.readString(FOLDER.resolve(rule.info().id() + ".md"));
        } catch (IOException e) {
            throw new AssertionError(rule.info().id() + " has no page", e);
        }
    }

    private static String section(LintRule rule, String title) {
        String page = page(rule);
        int start = page.indexOf("\n## " + title + "\n");
        assertThat(start).as(rule.info().id() + " has no section " + title).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<Finding> findings(String section) {
        List<MatchResult> blocks = BLOCK.matcher(section).results().toList();
        assertThat(blocks).as(section).isNotEmpty();
        List<Subject> subjects = new ArrayList<>();
        Catalogue metrics = Catalogue.EMPTY;
        for (MatchResult block : blocks) {
            String text = block.group(2);
            switch (block.group(1)) {
                case "promql" -> subjects.add(Subject.of(new SourceText("example.promql", text.strip())));
                case "metrics" -> metrics = metrics(text);
                default -> subjects.addAll(subjects(text));
            }
        }
        return new Linter(LintRules.ALL, metrics).check(subjects);
    }

    private static Catalogue metrics(String text) {
        CatalogueReading reading = CatalogueReader.read(new SourceText("metrics", text));
        assertThat(reading.problems()).isEmpty();
        return reading.catalogue();
    }

    private static List<Subject> subjects(String text) {
        var stdin = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(Path.of(""), stdin).read(List.of("-"));
        assertThat(reading.problems()).as(text).isEmpty();
        return reading.resources().stream().map(Subject::of).toList();
    }
}
