package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.Fixes.Which;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixesTest {

    /** Takes an {@code old_} off the names of metrics, one at a time; more of it is unsafe. */
    private static final class NoOld implements LintRule.OfQueries {

        @Override
        public RuleInfo info() {
            return RuleInfo.warning("promql/no-old", "an old name");
        }

        @Override
        public void check(Query query, Context context) {
            query.nodes(VectorSelector.class)
                    .filter(selector -> selector.name().orElse("").startsWith("old_"))
                    .forEach(selector -> context.report(query.at(selector), "is old", fix(query, selector)));
        }

        private static Optional<Fix> fix(Query query, VectorSelector selector) {
            String name = selector.name().orElseThrow();
            return query.replacing("name it anew", !name.contains("unsafe"), selector.span(), name.substring(4));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAFE | old_a            | a            | 1",
                "SAFE | old_old_a        | a            | 2",
                "SAFE | old_a + old_b    | a + b        | 2",
                "SAFE | old_unsafe       | old_unsafe   | 0",
                "ALL  | old_unsafe       | unsafe       | 1",
                "ALL  | a                | a            | 0"
            })
    void mendsUntilNothingIsLeft(Which which, String before, String after, int count) {
        String file = "# kept\ngroups:\n- name:   g\n  rules:\n  - {record: r, expr: %s} # too\n";
        Fixes fixes = fix(file.formatted(before), which);
        assertThat(fixes.count()).isEqualTo(count);
        assertThat(fixes.files())
                .extracting(fixed -> fixed.after().text())
                .isEqualTo(count == 0 ? List.of() : List.of(file.formatted(after)));
        assertThat(fixes.left()).hasSize(after.equals("old_unsafe") ? 1 : 0);
        fixes.files()
                .forEach(fixed ->
                        assertThat(fix(fixed.after().text(), which).files()).isEmpty());
    }

    @Test
    void mendsDashboardsInsideOfConfigMaps() {
        String file = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: c, labels: {grafana_dashboard: "1"}}
                data:
                  d.json: |
                    {"uid": "u", "title": "T", "panels": [
                      {"targets": [{"expr": "old_a{x=\\"1\\"} + b"}]}]}
                """;
        assertThat(fix(file, Which.SAFE).files())
                .singleElement()
                .satisfies(
                        fixed -> assertThat(fixed.after().text()).isEqualTo(file.replace("old_a{x=\\\"1\\\"}", "a")));
    }

    @Test
    void showsTheDifferenceByLines() {
        String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n";
        assertThat(UnifiedDiff.of("f", before, before)).isEmpty();
        assertThat(UnifiedDiff.of("f", before, before.replace("b\n", "B\n").replace("j\n", "")))
                .isEqualTo("""
                        --- f
                        +++ f
                        @@ -1,5 +1,5 @@
                         a
                        -b
                        +B
                         c
                         d
                         e
                        @@ -7,5 +7,4 @@
                         g
                         h
                         i
                        -j
                         k
                        """);
        assertThat(UnifiedDiff.of("f", "a", "a\nb\n")).isEqualTo("""
                --- f
                +++ f
                @@ -1,1 +1,2 @@
                -a
                \\ No newline at end of file
                +a
                +b
                """);
    }

    private static Fixes fix(String text, Which which) {
        Reading reading = ResourceFiles.read(new SourceText("f.yaml", text));
        assertThat(reading.problems()).isEmpty();
        return Fixes.of(reading.resources(), FixesTest::lint, which);
    }

    private static List<Finding> lint(List<Resource> resources) {
        return new Linter(List.of(new NoOld()), Catalogue.EMPTY).run(resources).findings();
    }
}
