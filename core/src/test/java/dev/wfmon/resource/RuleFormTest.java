package dev.wfmon.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleForm;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.engine.Engine;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.workflow.WorkflowPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleFormTest {

    private static final List<Resource> GROUPS = WorkflowPack.resources().stream()
            .filter(resource -> resource.kind() == Kind.RULE_GROUP)
            .toList();

    @ParameterizedTest
    @EnumSource
    void eachFormIsReadBack(RuleForm form) {
        for (Resource group : GROUPS) {
            JsonObject printed = Manifest.of(group, form);
            List<Resource> back = ResourceForms.recognise(new JsonDocument(new SourceText("printed.yaml", ""), printed))
                    .resources();
            assertThat(back).extracting(Resource::id).containsExactly(group.id());
            assertThat(back).extracting(Resource::spec).containsExactly(group.spec());
        }
    }

    /** What an operator writes into its rule files is the resource's spec. */
    @ParameterizedTest
    @EnumSource
    void enginesTakeTheRulesOfEachForm(RuleForm form, @TempDir Path folder) throws Exception {
        for (Resource group : GROUPS) {
            JsonObject printed = Manifest.of(group, form);
            Path file = Files.writeString(
                    folder.resolve("rules.yaml"),
                    YamlWriter.write(printed.object("spec").orElse(printed)));
            int rules = (int) group.spec().objects("rules").count();
            Engine.Run promtool = Engine.PROMTOOL.run("check", "rules", file.toString());
            assertThat(promtool.output()).contains("SUCCESS: " + rules + " rules found");
            assertThat(promtool.exitCode()).isZero();
            Engine.Run vmalert = Engine.VMALERT.run("-dryRun", "-rule=" + file);
            assertThat(vmalert.exitCode()).as(vmalert.output()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"workflow.stuck, workflow.stuck", "My Group!, my-group", "_a/b_, a-b"})
    void namesAreThoseOfKubernetes(String group, String expected) {
        JsonObject spec = RuleGroup.of(group, List.of(Rule.alert("A", "b"))).toJson();
        Resource resource = Resource.builtBy("test", new ResourceId(Kind.RULE_GROUP, group), Optional.empty(), spec);
        assertThat(Manifest.of(resource, RuleForm.PROMETHEUS_OPERATOR)
                        .object("metadata")
                        .orElseThrow()
                        .string("name"))
                .hasValue(expected);
    }
}
