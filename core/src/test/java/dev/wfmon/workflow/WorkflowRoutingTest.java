package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.Golden;
import dev.wfmon.alert.Rule;
import dev.wfmon.alert.routing.AlertmanagerConfig;
import dev.wfmon.alert.routing.Delivery;
import dev.wfmon.alert.routing.Receiver;
import dev.wfmon.alert.routing.Route;
import dev.wfmon.alert.routing.Routing;
import dev.wfmon.engine.Engine;
import dev.wfmon.engine.Engine.Run;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.Integration;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.json.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowRoutingTest {

    private static final Path CONFIG = Path.of("../docs/alertmanager.yaml");
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private final Routing routing = WorkflowRouting.config().routing();

    @Test
    void theConfigurationIsAsDocumented() throws IOException {
        Golden.check(CONFIG, WorkflowRouting.config().toYaml());
    }

    @Test
    void itIsRightAndHasNoSecrets() {
        AlertmanagerConfig.Reading reading = AlertmanagerConfig.read(YamlReader.read(new SourceText(
                        "alertmanager.yaml", WorkflowRouting.config().toYaml()))
                .documents()
                .getFirst());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.literalSecrets()).isEmpty();
    }

    @Test
    void grafanaSendsEachAlertWhereAlertmanagerDoes() throws IOException {
        NotificationPolicy tree = WorkflowRouting.policy(NameMapping.NONE);
        List<ContactPoint> points = WorkflowRouting.contactPoints();
        List<String> names =
                points.stream().map(point -> point.name().orElseThrow()).toList();
        Golden.check(
                "workflow/grafana-routing.yaml",
                YamlWriter.write(JsonObject.builder()
                        .put("policy", tree.toApi())
                        .put(
                                "contactPoints",
                                points.stream().map(ContactPoint::json).toList())
                        .build()));
        assertThat(tree.problems(names, List.of())).isEmpty();
        assertThat(points).allSatisfy(point -> assertThat(point.problems()).isEmpty());
        assertThat(names)
                .isEqualTo(WorkflowRouting.config().receivers().stream()
                        .map(Receiver::name)
                        .toList());
        assertThat(tree.branches())
                .extracting(branch -> branch.receiver().orElseThrow())
                .isEqualTo(WorkflowRouting.config().route().routes().stream()
                        .map(Route::receiver)
                        .toList());
    }

    @Test
    void contactPointsHoldNoSecrets() {
        assertThat(WorkflowRouting.contactPoints().stream().flatMap(point -> point.integrations().stream()))
                .allSatisfy(integration -> {
                    JsonObject hidden = integration.redacted().settings();
                    assertThat(integration.settings().members())
                            .filteredOn(
                                    setting -> hidden.string(setting.name()).equals(Optional.of(Integration.REDACTED)))
                            .isNotEmpty()
                            .extracting(setting -> setting.value().asString().orElseThrow())
                            .allMatch(secret -> secret.matches("\\$__env\\{[A-Z_]+}"));
                });
    }

    @Test
    void labelsHaveTheNamesOfThePlatform() {
        NameMapping names = new NameMapping(Map.of(), Map.of("environment", "env", "github_app", "app"));
        AlertmanagerConfig config = WorkflowRouting.config(names);
        assertThat(config.route().groupBy()).containsExactly("alertname", "severity", "env");
        assertThat(config.inhibitRules().getFirst().equal())
                .contains("env", "app")
                .doesNotContain("environment");
        assertThat(config.inhibitRules().getLast().equal()).containsExactly("env");
        assertThat(WorkflowRouting.policy(names).json().array("group_by").orElseThrow())
                .isEqualTo(JsonArray.ofStrings(List.of("alertname", "severity", "env")));
    }

    @Test
    void amtoolTakesIt(@TempDir Path folder) throws Exception {
        Path file = write(folder);
        Run check = Engine.AMTOOL.run("check-config", file.toString());
        assertThat(check.output())
                .contains("SUCCESS")
                .contains("2 inhibit rules")
                .contains("5 receivers");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void amtoolSendsEachAlertWhereWeDo(@TempDir Path folder) throws Exception {
        Path file = write(folder);
        for (Rule rule : rules()) {
            List<String> ours = receivers(rule.labels());
            Run run = Engine.AMTOOL.run(
                    "config",
                    "routes",
                    "test",
                    "--config.file=" + file,
                    "alertname=" + rule.name(),
                    "severity=" + rule.labels().get("severity"),
                    "component=" + rule.labels().get("component"));
            assertThat(run.output().lines().toList().getLast()).as(rule.name()).isEqualTo(String.join(",", ours));
        }
    }

    /** None falls through to the root: the channel of an alert is that of its component. */
    @Test
    void everyAlertHasARouteOfItsOwn() {
        for (Rule rule : rules()) {
            List<Delivery> deliveries = routing.route(rule.labels());
            assertThat(deliveries)
                    .allSatisfy(delivery -> assertThat(delivery.path()).hasSize(2));
            boolean pages = deliveries.getFirst().receiver().equals("on-call");
            assertThat(pages).isEqualTo("critical".equals(rule.labels().get("severity")));
            assertThat(deliveries).hasSize(pages ? 2 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # firing                                             | alert                                                     | inhibited
            alertname=A severity=critical workflow_name=w        | alertname=A severity=warning workflow_name=w              | true
            alertname=A severity=critical workflow_name=w        | alertname=A severity=warning workflow_name=v              | false
            alertname=A severity=critical environment=production | alertname=A severity=warning environment=staging          | false
            alertname=A severity=critical                        | alertname=B severity=warning                              | false
            alertname=A severity=warning                         | alertname=A severity=critical                             | false
            alertname=WorkflowPlatformDown severity=critical     | alertname=B severity=critical component=event             | true
            alertname=WorkflowMetricsMissing severity=critical   | alertname=B severity=warning component=resources          | true
            alertname=WorkflowPlatformDown severity=warning      | alertname=B severity=critical component=event             | false
            alertname=WorkflowPlatformDown severity=critical     | alertname=B severity=critical component=event environment=staging | false
            alertname=WorkflowPlatformDown severity=critical     | alertname=B severity=critical component=database          | false
            alertname=WorkflowPlatformDown severity=critical     | alertname=WorkflowMetricsMissing severity=critical component=platform | false
            """)
    void mutesWhatAnotherAlertSays(String firing, String alert, boolean isInhibited) {
        assertThat(routing.route(labels(alert), NOW, List.of(labels(firing))))
                .isNotEmpty()
                .allSatisfy(delivery ->
                        assertThat(delivery.inhibitedBy().isPresent()).isEqualTo(isInhibited));
    }

    private static Map<String, String> labels(String text) {
        return Arrays.stream(text.split(" "))
                .map(label -> label.split("=", 2))
                .collect(Collectors.toMap(label -> label[0], label -> label[1]));
    }

    private List<String> receivers(Map<String, String> labels) {
        return routing.route(new HashMap<>(labels)).stream()
                .map(Delivery::receiver)
                .toList();
    }

    private static List<Rule> rules() {
        return WorkflowAlerts.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(Rule.Alerting.class::isInstance)
                .toList();
    }

    private static Path write(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("alertmanager.yaml"), WorkflowRouting.config().toYaml());
    }
}
