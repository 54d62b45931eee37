package dev.wfmon.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import dev.wfmon.lint.Linter;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs hold to the schema of SARIF 2.1.0. */
class FindingsSarifTest {

    private static final String RULES = """
            groups:
            - name: g
              rules:
              - alert: A
                expr: x{a="1"} / x
              - record: b
                expr: rate(
            """;

    @Test
    void findingsFitTheSchema() {
        List<Finding> findings = findings("rules/é rules.yaml");
        assertThat(findings).extracting(Finding::fix).anyMatch(Optional::isPresent);
        JsonObject log = FindingsSarif.of(new LintReport(findings, List.of(), "", Severity.ERROR), "1.2.3");
        assertThat(problems(log)).isEmpty();
        assertThat(JsonWriter.compact(log))
                .contains("\"uri\":\"rules/%C3%A9%20rules.yaml\"", "\"level\":\"error\"", "\"level\":\"warning\"");
    }

    @Test
    void noFindingsFitTheSchema() {
        assertThat(problems(FindingsSarif.of(new LintReport(List.of(), List.of(), "", Severity.ERROR), "1.2.3")))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesOtherThings() {
        assertThat(problems(JsonObject.builder().put("version", "2.0.0").build()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<stdin>, stdin", "a.yaml, a.yaml", "./a b/c.yaml, a%20b/c.yaml", "/a/b.yaml, file:///a/b.yaml"})
    void filesAreUris(String file, String uri) {
        JsonObject log = FindingsSarif.of(new LintReport(findings(file), List.of(), "", Severity.ERROR), "1");
        assertThat(JsonWriter.compact(log)).contains("\"artifactLocation\":{\"uri\":\"" + uri + "\"}");
        assertThat(problems(log)).isEmpty();
    }

    /** Real findings, one of them with a fix. */
    private static List<Finding> findings(String file) {
        SourceText text = new SourceText(file, RULES);
        Reading reading = ResourceFiles.read(text);
        Fix fix = new Fix("add a line", true, text, List.of(new TextEdit(0, 0, "# rules\n")));
        return Linter.lint(reading.resources()).stream()
                .map(found -> new Finding(
                        found.rule(),
                        found.severity(),
                        found.resource(),
                        found.location(),
                        found.message(),
                        Optional.of(fix)))
                .toList();
    }

    private static Set<ValidationMessage> problems(JsonObject log) {
        return schema().validate(JsonWriter.compact(log), InputFormat.JSON);
    }

    private static JsonSchema schema() {
        try (InputStream in = FindingsSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
