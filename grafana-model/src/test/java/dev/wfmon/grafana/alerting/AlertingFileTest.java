package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertingFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/wfmon/grafana/alerting");

    @Test
    void isWhatGrafanaReads() throws IOException {
        check("file.yaml", YamlWriter.write(Sample.FILE.json()));
    }

    @Test
    void isWhatTheApiTakes() throws IOException {
        JsonObject bodies = JsonObject.builder()
                .put("group", Sample.GROUP.toApi())
                .put("contactPoint", Sample.CONTACT_POINT.toApi())
                .put("policies", Sample.POLICY.toApi())
                .put("muteTiming", Sample.MUTE_TIMING.toApi())
                .put("template", Sample.TEMPLATE.toApi())
                .build();
        check("api.json", JsonWriter.pretty(bodies) + "\n");
    }

    private static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void givesBackWhatWasPutIn() {
        JsonObject text = read("a.yaml", YamlWriter.write(Sample.FILE.json()));
        AlertingFile file = new AlertingFile(text);
        assertThat(file).isEqualTo(Sample.FILE);
        JsonObject group = file.ruleGroups().getFirst().json();
        assertThat(group.without("orgId")).isEqualTo(Sample.GROUP.json().without("folderUid"));
        assertThat(file.contactPoints().getFirst().json().without("orgId")).isEqualTo(Sample.CONTACT_POINT.json());
        assertThat(file.policies().getFirst().toApi()).isEqualTo(Sample.POLICY.json());
        assertThat(file.muteTimings().getFirst().toApi()).isEqualTo(Sample.MUTE_TIMING.json());
        assertThat(file.templates().getFirst().json().without("orgId")).isEqualTo(Sample.TEMPLATE.json());
        assertThat(ContactPoint.fromApi(Sample.CONTACT_POINT.toApi())).containsExactly(Sample.CONTACT_POINT);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        JsonObject group = read("group.json", """
                {"orgId": 2, "name": "a", "folder": "f", "interval": "90s", "later": {"x": 1.0}, "rules": [
                  {"uid": "u", "title": "t", "keepFiringFor": "5m", "keep_firing_for": "not this one",
                   "missing_series_evals_to_resolve": 2, "later": "$$5", "panelId": 7, "record": null,
                   "data": [{"refId": "A", "model": {"legend": "$x"}, "later": "$$5"}], "annotations": {"a": "$x"}}]}""");
        RuleGroup read = RuleGroup.fromFile(group);
        assertThat(read.json()).isEqualTo(read("group.json", """
                {"orgId": 2, "title": "a", "folder": "f", "interval": 90, "later": {"x": 1.0}, "rules": [
                  {"uid": "u", "title": "t", "keepFiringFor": "5m", "keep_firing_for": "not this one",
                   "missingSeriesEvalsToResolve": 2, "later": "$5", "panelId": 7, "record": null,
                   "data": [{"refId": "A", "model": {"legend": "$x"}, "later": "$5"}], "annotations": {"a": "$x"}}]}"""));
        JsonObject written = read.toFile();
        assertThat(written.string("interval")).contains("1m30s");
        assertThat(written.without("interval").map("rules", AlertingFileTest::withoutRecord))
                .isEqualTo(group.without("interval").map("rules", AlertingFileTest::withoutRecord));
    }

    private static Json withoutRecord(Json rules) {
        return rules.asArray()
                .<Json>map(
                        array -> array.map(rule -> rule.asObject().orElseThrow().without("record")))
                .orElseThrow();
    }

    @Test
    void readsThePanelOfAnExport() {
        JsonObject group = read("a.json", """
                {"name": "a", "rules": [{"dashboardUid": "d", "panelId": 3}, {"dashboardUid": "", "panelId": 0},
                  {"dashboardUid": "d", "panelId": 3, "annotations": {"__dashboardUid__": "e", "__panelId__": "4"}},
                  {"dashboardUid": "", "panelId": "x", "annotations": []}]}""");
        assertThat(RuleGroup.fromFile(group).json().get("rules"))
                .isEqualTo(JsonArray.of(
                        read("a.json", "{\"annotations\": {\"__dashboardUid__\": \"d\", \"__panelId__\": \"3\"}}"),
                        JsonObject.empty(),
                        read("a.json", "{\"annotations\": {\"__dashboardUid__\": \"e\", \"__panelId__\": \"4\"}}"),
                        read("a.json", "{\"dashboardUid\": \"\", \"panelId\": \"x\", \"annotations\": []}")));
    }

    @Test
    void showsNoSecretByTheWay() {
        List<Object> shown = List.of(
                Sample.FILE, Sample.CONTACT_POINT, Sample.CONTACT_POINT.integrations(), Sample.FILE.contactPoints());
        assertThat(shown).allSatisfy(it -> assertThat(it.toString()).doesNotContain("very-secret"));
        assertThat(Sample.CONTACT_POINT.integrations())
                .extracting(integration -> integration.redacted().settings().toString())
                .containsExactly(
                        "{\"url\":\"https://example.org/$hook\",\"password\":\"[REDACTED]\"}",
                        "{\"recipient\":\"#alerts\",\"url\":\"[REDACTED]\"}");
    }

    @Test
    void hasNothingWrongWithTheSamples() {
        assertThat(Sample.FILE.problems()).isEmpty();
        assertThat(Sample.POLICY.problems(List.of("On call for $5"), List.of("Nights", "Days")))
                .isEmpty();
    }

    static JsonObject read(String name, String text) {
        var result = Documents.read(new SourceText(name, text));
        assertThat(result.problems()).isEmpty();
        return result.documents().getFirst().root().asObject().orElseThrow();
    }
}
