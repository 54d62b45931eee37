package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamingTest {

    private static final Renaming RENAMING = new Renaming(new NameMapping(
            Map.of("agent_total", "runs_total", "workflow_duration_seconds", "argo_seconds"),
            Map.of("github_app", "app", "stage", "github_app", "pod", "k8s_pod")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent_total                                       | runs_total
            agent_totals                                      | agent_totals
            workflow_duration_seconds_bucket                  | argo_seconds_bucket
            rate(workflow_duration_seconds_sum[5m])           | rate(argo_seconds_sum[5m])
            sum by (github_app, stage) (up)                   | sum by (app, github_app) (up)
            a{github_app="stage",stage=~"$stage"}             | a{app="stage",github_app=~"$stage"}
            a * on (stage) group_left (github_app) b          | a * on (github_app) group_left (app) b
            label_replace(a, "pod", "$1", "stage", "(.*)-pod") | label_replace(a, "k8s_pod", "$1", "github_app", "(.*)-pod")
            """)
    void renamesExpressions(String before, String after) {
        assertThat(RENAMING.expression(before)).isEqualTo(after);
    }

    @Test
    void refusesAMetricThatIsNotKnown() {
        NameMapping names = new NameMapping(Map.of("agent_totl", "a"), Map.of());
        assertThatThrownBy(() -> new Renaming(names)).hasMessage("the catalogue has no metric agent_totl");
    }

    @Test
    void nothingOfTheCatalogueIsLeftWhenAllIsRenamed() {
        List<String> labels = Catalogue.PLATFORM.metrics().stream()
                .flatMap(metric -> metric.labels().stream().flatMap(List::stream))
                .map(Label::name)
                .distinct()
                .toList();
        NameMapping names = new NameMapping(
                byName(Catalogue.PLATFORM.metrics().stream().map(Metric::name).toList(), name -> "their_" + name),
                byName(labels, name -> "their_" + name));
        String words = words(names);
        for (Metric metric : Catalogue.PLATFORM.metrics()) {
            assertThat(words).doesNotContainPattern("(?<![\\w:])" + metric.name() + "(_bucket|_count|_sum)?\\b[{\\[)]");
        }
        for (String label : labels) {
            assertThat(words)
                    .doesNotContainPattern("(\\{\\{ ?|labels\\.)" + label + "\\b")
                    .doesNotContainPattern("\\b(by|on|group_left) \\(([^()]*, )?" + label + "[,)]")
                    .doesNotContainPattern("[{,]" + label + "(=|!=)");
        }
    }

    @Test
    void theWayBackLeadsToWhatWasThere() {
        NameMapping names = new NameMapping(Map.of(), Map.of("task_id", "x", "github_app", "y", "environment", "z"));
        NameMapping back = new NameMapping(Map.of(), Map.of("x", "task_id", "y", "github_app", "z", "environment"));
        for (Resource resource : WorkflowPack.resources()) {
            JsonObject there = new Renaming(names).dashboard(resource.spec());
            assertThat(new Renaming(back).dashboard(there)).isEqualTo(resource.spec());
        }
    }

    @Test
    void tablesKnowTheirColumnsByTheNewNames() {
        NameMapping names = new NameMapping(Map.of(), Map.of("github_app", "app"));
        String all = words(names);
        assertThat(all)
                .contains("\"renameByName\":{\"app\":\"Agent\"", "\"rowField\":\"app\"", "{{app}}", "labels.app}")
                .doesNotContain("github_app}", "\"github_app\"");
    }

    private static Map<String, String> byName(List<String> names, Function<String, String> other) {
        return names.stream().collect(Collectors.toMap(Function.identity(), other));
    }

    private static String words(NameMapping names) {
        return WorkflowPack.resources(WorkflowConfig.DEFAULT.names(names)).stream()
                .map(resource -> resource.spec().toString())
                .collect(Collectors.joining("\n"));
    }
}
