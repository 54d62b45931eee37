package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules do not cry wolf over dashboards and rules from the wild, where the corpora are at hand. */
class CorpusTest {

    private static final Path CORPORA = Path.of("../../shared/corpora");
    private static final Path ORACLE = CORPORA.resolve("queries/shared-oracle-prom-2.42.jsonl");

    @Test
    void noErrorOnAQueryThatPrometheusTakes() throws IOException {
        assumeTrue(Files.exists(ORACLE), () -> "no corpora at " + CORPORA.toAbsolutePath());
        Set<String> accepted = accepted();
        List<Resource> resources = resources();
        assertThat(resources).hasSizeGreaterThan(500);
        Map<String, Long> counts = Linter.lint(resources).stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        System.out.println("CorpusTest: " + resources.size() + " resources, findings " + counts);
        List<String> alarms = resources.stream()
                .flatMap(resource -> Subject.of(resource).queries().stream())
                .map(Query::text)
                .distinct()
                .filter(accepted::contains)
                .flatMap(query -> Linter.lintExpression(new SourceText(query, query)).stream())
                // What a query yields is not the oracle's business.
                .filter(finding -> finding.rule().equals("promql/syntax"))
                .map(finding -> finding.rule() + " " + finding.place() + " " + finding.message())
                .toList();
        assertThat(alarms).isEmpty();
    }

    private static List<Resource> resources() {
        Reading reading =
                new ResourceFiles(CORPORA, InputStream.nullInputStream()).read(List.of("dashboards", "rules"));
        return reading.resources();
    }

    private static Set<String> accepted() throws IOException {
        Set<String> accepted = new HashSet<>();
        try (Stream<String> lines = Files.lines(ORACLE)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonObject row = Documents.read(new SourceText("row.json", line))
                        .documents()
                        .getFirst()
                        .root()
                        .asObject()
                        .orElseThrow();
                if (row.isTrue("ok")) {
                    accepted.add(row.string("expr").orElse(""));
                }
            }
        }
        return accepted;
    }
}
