package dev.wfmon.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.workflow.AlertEngine;
import dev.wfmon.workflow.WorkflowConfig;
import dev.wfmon.workflow.WorkflowPack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowConfigsTest {

    @Test
    void nothingSaidIsAsDelivered() {
        WorkflowConfigs configs = read("{}");
        assertThat(configs.problems()).isEmpty();
        assertThat(configs.base()).isEqualTo(WorkflowConfig.DEFAULT);
        assertThat(WorkflowPack.resources(configs.base())).isEqualTo(WorkflowPack.resources());
    }

    @Test
    void anEnvironmentIsLaidOverTheBase() {
        WorkflowConfigs configs = read("""
                datasource: {uid: a, name: A}
                alerts: {engine: both, labels: {team: x}}
                thresholds: {workflows: {stuck: {warning: 2d, critical: 3d}}}
                environments:
                  there:
                    datasource: {uid: b}
                    thresholds: {workflows: {stuck: {critical: 4d}, failures: {minimum: 9}}}
                """);
        assertThat(configs.problems()).isEmpty();
        WorkflowConfig there = configs.of("there").orElseThrow();
        assertThat(there.dataSource()).hasValue(new WorkflowConfig.DataSource("b", "A", "prometheus"));
        assertThat(there.engine()).isEqualTo(AlertEngine.BOTH);
        assertThat(there.labels()).containsEntry("team", "x");
        assertThat(there.thresholds().workflows().stuck().warning()).isEqualTo(Duration.ofDays(2));
        assertThat(there.thresholds().workflows().stuck().critical()).isEqualTo(Duration.ofDays(4));
        assertThat(there.thresholds().workflows().failures().minimum()).isEqualTo(9);
        assertThat(configs.base().thresholds().workflows().stuck().critical()).isEqualTo(Duration.ofDays(3));
        assertThat(configs.missing("ther")).contains("did you mean there?");
    }

    /** One mistake, one sentence, at its place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {foldr: {}}                                 | 2  | "foldr" is no setting of workflow; did you mean folder?
            {folder: {titel: A}}                        | 11 | "titel" is no setting of a folder; did you mean title?
            {folder: A}                                 | 10 | a folder is expected here, not a string
            {folder: {uid: a/b}}                        | 16 | "a/b" does not fit here: the text is 1 to 40 letters, digits, hyphens and underscores
            {type: 5}                                   | 8  | a text is expected here, not a number
            {datasource: {name: A}}                     | 14 | a datasource needs uid; add uid: …
            {datasource: {uid: a, type: loki}}          | 29 | "loki" is no type of datasource; there are prometheus, victoriametrics-metrics-datasource
            {alerts: {engine: grafna}}                  | 19 | "grafna" is no alert engine; did you mean grafana?
            {alerts: {engine: grafana}}                 | 19 | alerts of Grafana ask a datasource, and none is said; add datasource: {uid: …}
            {alerts: {labels: {severity: high}}}        | 20 | each alert has a label severity of its own; choose another name
            {alerts: {labels: {a-b: c}}}                | 20 | "a-b" is no name of a label; it has letters, digits and underscores, and no digit first
            {agents: []}                                | 10 | a platform has agents; name them, or leave agents out
            {agents: [{name: Rex, role: coder, github-app: Rex}]}   | 29 | "coder" is no role of an agent; there are implementation, quality, testing
            {agents: [{name: Rex, role: testing}]}      | 11 | an agent needs github-app; add github-app: …
            {agents: [{name: Rex, role: testing, github-app: A}]}   | 50 | "A" does not end with the agent's name "Rex", by which dashboards find its pods; name the agent as its app ends
            {agents: [{name: A, role: testing, github-app: x-A}, {name: a, role: quality, github-app: y-A}]} | 61 | another agent has the name "a" already; give each its own
            {thresholds: {workflows: {stuck: {warning: -5m}}}}      | 44 | "-5m" is no duration; write it as 30s, 5m, 1h30m or 1d
            {thresholds: {workflows: {stuck: {warning: 5}}}}        | 44 | a duration such as 30s, 5m or 1d is expected here, not a number
            {thresholds: {workflows: {stuck: {critical: 2h}}}}      | 45 | critical is 2h, which is not above the warning, 1d; raise critical or lower warning
            {thresholds: {workflows: {failures: {warning: -0.1}}}}  | 47 | the number is above 0, not -0.1
            {thresholds: {workflows: {failures: {critical: -1}}}}   | 48 | the number is above 0, not -1
            {thresholds: {workflows: {failures: {critical: 30}}}}   | 48 | the number is at most 1, not 30
            {thresholds: {workflows: {failures: {minimum: 0}}}}     | 47 | the number is at least 1, not 0
            {thresholds: {agents: {slowdown: {warning: 1}}}}        | 44 | the number is above 1, not 1
            {thresholds: {agents: {memory: {warning: 0.9, critical: 0.8}}}} | 57 | critical is 0.8, which is not above the warning, 0.9; raise critical or lower warning
            {thresholds: {events: {breaker-open: {critical: 1m}}}}  | 49 | critical is 1m, which is not above the warning, 2m; raise critical or lower warning
            {names: {metrics: {agent_totl: a}}}         | 20 | there is no metric in the catalogue "agent_totl"; did you mean agent_total?
            {names: {metrics: {ALERTS: a}}}             | 20 | there is no metric in the catalogue "ALERTS"
            {names: {metrics: {agent_total: "a b"}}}    | 33 | "a b" does not fit here: the text is letters, digits and underscores, and no digit first
            {names: {labels: {github_ap: app}}}         | 19 | there is no label in the catalogue "github_ap"; did you mean github_app?
            {names: {labels: {github_app: a, task_id: a}}} | 43 | "a" stands for two names; each needs one of its own
            {links: {grafana: grafana.example}}         | 19 | "grafana.example" does not fit here: the text is an address that starts with http:// or https://
            {environments: {a: {datasource: {name: A}}}} | 33 | a datasource needs uid; add uid: …
            {environments: {a: {foldr: {}}}}            | 21 | "foldr" is no setting of workflow; did you mean folder?
            """)
    void tellsOfAMistake(String yaml, int column, String message) {
        List<ReadProblem> problems = read(yaml).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.render()).startsWith("wfmon.yaml:1:" + column + ": ");
        });
    }

    @Test
    void tellsOfAllMistakesOnceAndInOrder() {
        WorkflowConfigs configs = read("""
                foldr: {}
                thresholds: {workflows: {stuck: {warning: soon}, failures: {critical: 7}}}
                environments: {a: {}, b: {type: 5}}
                """);
        assertThat(configs.problems())
                .extracting(problem -> problem.source().place(problem.offset()))
                .containsExactly("wfmon.yaml:1:1", "wfmon.yaml:2:43", "wfmon.yaml:2:71", "wfmon.yaml:3:33");
    }

    private static WorkflowConfigs read(String yaml) {
        JsonDocument document =
                YamlReader.read(new SourceText("wfmon.yaml", yaml)).documents().getFirst();
        JsonObject section = document.root().asObject().orElseThrow();
        return WorkflowConfigs.read(document, section);
    }
}
