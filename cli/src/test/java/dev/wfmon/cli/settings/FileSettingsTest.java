package dev.wfmon.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.wfmon.config.SettingSchema;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.workflow.WorkflowConfig;
import dev.wfmon.workflow.config.WorkflowConfigs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that is published agrees with what is read. */
class FileSettingsTest {

    private static final Path PUBLISHED = Path.of("../docs/wfmon.schema.json");
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.+?)```");

    private static final JsonObject SCHEMA = SettingSchema.of("wfmon.yaml", FileSettings.FILE);
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir
    Path folder;

    @Test
    void theSchemaIsPublished() throws Exception {
        String text = JsonWriter.pretty(SCHEMA) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PUBLISHED, text);
        }
        assertThat(PUBLISHED).content().isEqualTo(text);
    }

    @Test
    void theSchemaIsASchema() {
        var metaSchema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(metaSchema.validate(JsonWriter.compact(SCHEMA), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theExampleOfThePageIsRightAndSaysWhatIsDelivered() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        String yaml = example.group(1);
        assertThat(yaml).startsWith("# yaml-language-server: $schema=./wfmon.schema.json\n");
        assertThat(isTakenBySchema(yaml)).isTrue();
        WorkflowConfigs configs = read(yaml).workflow().orElseThrow();
        assertThat(configs.base().thresholds()).isEqualTo(WorkflowConfig.DEFAULT.thresholds());
        assertThat(configs.base().agents()).isEqualTo(WorkflowConfig.DEFAULT.agents());
        assertThat(configs.base().links()).isEqualTo(WorkflowConfig.DEFAULT.links());
        assertThat(configs.base().folder()).isEqualTo(WorkflowConfig.DEFAULT.folder());
        assertThat(configs.environments()).containsOnlyKeys("staging", "production");
    }

    /** What one value alone makes wrong, the schema refuses as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 0",
                "resources: dashboards",
                "resurces: [a]",
                "stacks: {a: {grafana: {url: 'https://a'}}}",
                "stacks: {a: {grafana: {token: b}}}",
                "contexts: {a: {stak: b}}",
                "workflow: {foldr: {}}",
                "workflow: {type: ''}",
                "workflow: {folder: {uid: a/b}}",
                "workflow: {datasource: {name: A}}",
                "workflow: {datasource: {uid: a, type: loki}}",
                "workflow: {alerts: {engine: grafna}}",
                "workflow: {agents: [{name: Rex, role: coder, github-app: Rex}]}",
                "workflow: {agents: [{name: Rex, role: testing}]}",
                "workflow: {thresholds: {workflows: {stuck: {warning: soon}}}}",
                "workflow: {thresholds: {workflows: {stuck: {warning: -5m}}}}",
                "workflow: {thresholds: {workflows: {failures: {warning: -0.1}}}}",
                "workflow: {thresholds: {workflows: {failures: {critical: 30}}}}",
                "workflow: {thresholds: {workflows: {failures: {minimum: 0}}}}",
                "workflow: {thresholds: {agents: {slowdown: {warning: 1}}}}",
                "workflow: {names: {metrics: {agent_totl: a}}}",
                "workflow: {names: {labels: {github_ap: app}}}",
                "workflow: {links: {grafana: grafana.example}}",
                "workflow: {environments: {a: {foldr: {}}}}"
            })
    void bothRefuse(String yaml) {
        assertThat(isTakenBySchema(yaml)).isFalse();
        assertThat(catchThrowable(() -> read(yaml)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("wfmon.yaml:1:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1",
                "workflow: {}",
                "workflow: {environments: {a: {folder: {title: A}}}}",
                "workflow: {thresholds: {events: {breaker-open: {warning: 0s}}}}",
                "stacks: {a: {grafana: {server: 'https://a', org-id: '1', tls: {ca-file: a.pem}}}}"
            })
    void bothTake(String yaml) throws Exception {
        assertThat(isTakenBySchema(yaml)).isTrue();
        assertThat(read(yaml).workflow().map(WorkflowConfigs::problems).filter(problems -> !problems.isEmpty()))
                .isEqualTo(Optional.empty());
    }

    private ConfigFile read(String yaml) throws Exception {
        return ConfigFile.read(Files.writeString(folder.resolve("wfmon.yaml"), yaml), true);
    }

    private static boolean isTakenBySchema(String yaml) {
        JsonSchema schema = FACTORY.getSchema(JsonWriter.compact(SCHEMA), InputFormat.JSON);
        String json = JsonWriter.compact(YamlReader.read(new SourceText("wfmon.yaml", yaml))
                .documents()
                .getFirst()
                .root());
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }
}
