package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What another linter expects to be found in its own cases, where the corpora are at hand. */
class LintcasesTest {

    private static final Path CASES = Path.of("../../shared/corpora/lintcases/cloudflare+pint");

    /** The checks of PromQL that need no server and no settings, and the rules that find the same. */
    private static final Map<String, Set<String>> PROMQL = Map.of(
            "promql/syntax", Set.of("promql/syntax"),
            "promql/regexp", Set.of("selector/literal-regex", "selector/redundant-anchors", "selector/matches-all"),
            "promql/nan", Set.of("aggregation/nan-in-sum"),
            "promql/impossible",
                    Set.of("matching/never-matches", "aggregation/label-gone", "matching/different-labels"));

    /** Why some checks are not held to a number here. */
    private static final Map<String, String> BEYOND = Map.of(
            "promql/aggregate", "asks for labels that only the settings of its author name",
            "promql/selector", "asks for matchers that only the settings of its author name",
            "promql/series", "needs a server",
            "promql/counter", "needs a server",
            "promql/range_query", "needs a server, or a limit in its settings",
            "promql/features", "needs a server");

    /** A problem of the expected output. */
    private record Expected(String check, String message, String file, int line, String rule) {}

    private static final Pattern SECTION = Pattern.compile("(?m)^-- (.+) --\\n");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?m)^(?:Bug|Warning|Fatal|Information): (.*) \\(([a-z]+/[a-z_]+)\\)\\n +---> ([^:\\n]+):(\\d+)[-\\d]* -> `([^`]+)`");

    @Test
    void findsWhatIsExpectedOfPromql() throws IOException {
        assumeTrue(Files.exists(CASES), () -> "no corpora at " + CASES.toAbsolutePath());
        Map<String, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Path file : files()) {
            Map<String, String> sections = sections(Files.readString(file));
            for (Expected expected : expected(sections)) {
                int[] count = counts.computeIfAbsent(expected.check(), check -> new int[2]);
                count[1]++;
                if (isFound(expected, sections)) {
                    count[0]++;
                } else if (PROMQL.containsKey(expected.check()) && !isOpinion(expected)) {
                    missed.add(file.getFileName() + ": " + expected);
                }
            }
        }
        counts.forEach((check, count) -> System.out.println("LintcasesTest: " + check + " " + count[0] + " of "
                + count[1]
                + BEYOND.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(check))
                        .map(entry -> " (" + entry.getValue() + ")")
                        .findFirst()
                        .orElse(PROMQL.containsKey(check) ? "" : " (no check of PromQL)")));
        missed.forEach(line -> System.out.println("LintcasesTest: missed " + line));
        int wanted = PROMQL.keySet().stream()
                .mapToInt(check -> counts.getOrDefault(check, new int[2])[1])
                .sum();
        assertThat(wanted).isGreaterThan(5);
        assertThat(missed).hasSizeLessThanOrEqualTo(wanted / 10);
    }

    /** That a value should be several labels is a matter of taste. */
    private static boolean isOpinion(Expected expected) {
        return expected.message().contains("smelly");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new HashMap<>();
        List<MatchResult> headers = SECTION.matcher(text).results().toList();
        for (int i = 0; i < headers.size(); i++) {
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            sections.put(headers.get(i).group(1), text.substring(headers.get(i).end(), end));
        }
        return sections;
    }

    /** The problems whose file is in the case; those of files that the case makes by git are not. */
    private static List<Expected> expected(Map<String, String> sections) {
        List<Expected> all = new ArrayList<>();
        sections.forEach((name, text) -> {
            Matcher problem = PROBLEM.matcher(text);
            while (name.startsWith("std") && problem.find()) {
                if (sections.containsKey(problem.group(3))) {
                    all.add(new Expected(
                            problem.group(2),
                            problem.group(1),
                            problem.group(3),
                            Integer.parseInt(problem.group(4)),
                            problem.group(5)));
                }
            }
        });
        return all;
    }

    private static boolean isFound(Expected expected, Map<String, String> sections) {
        Set<String> rules = PROMQL.getOrDefault(expected.check(), Set.of());
        String text = sections.getOrDefault(expected.file(), "");
        return Stream.of(text, grouped(text))
                .flatMap(file -> lint(file).stream())
                .anyMatch(finding -> rules.contains(finding.rule())
                        && finding.location().where().endsWith(" " + expected.rule()));
    }

    private static List<Finding> lint(String text) {
        var stdin = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(Path.of(""), stdin).read(List.of("-"));
        return new Linter(LintRules.ALL, Catalogue.EMPTY).findings(reading.resources());
    }

    /** That linter also takes rules without their groups. */
    private static String grouped(String text) {
        return "groups:\n- name: g\n  rules:\n" + text.indent(2);
    }
}
