package dev.wfmon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.cli.bench.Grafana.Answer;
import dev.wfmon.grafana.alerting.AlertingDiff;
import dev.wfmon.grafana.alerting.AlertingFile;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.MuteTiming;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import dev.wfmon.grafana.alerting.NotificationTemplate;
import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is built with {@code dev.wfmon.grafana.alerting} means the same to a real server: sent to its API or read by it
 * from a file, it comes back without a difference, from the API as well as from the export.
 *
 * <p>Files are tried where {@code WFMON_IT_GRAFANA_PROVISIONING} names the folder of provisioning files of the server.
 */
public abstract class AlertingSuite {

    private static final String API = "/api/v1/provisioning";

    private final Grafana grafana;
    private final AlertingSamples samples = new AlertingSamples(TestNames.unique("alerting"));

    protected AlertingSuite(Grafana grafana) {
        this.grafana = grafana;
    }

    @BeforeEach
    void needsAServerThatExportsItsAlerting() {
        assumeFalse(grafana instanceof StandInGrafana, () -> grafana.description() + " exports no alerting");
        String name = samples.name();
        grafana.post(
                "/api/folders",
                JsonObject.builder().put("uid", name).put("title", name).build());
    }

    @AfterEach
    void cleanUp() {
        grafana.delete(API + "/policies");
        grafana.delete("/api/folders/" + samples.name() + "?forceDeleteRules=true");
        samples.contactPoint()
                .integrations()
                .forEach(
                        it -> grafana.delete(API + "/contact-points/" + it.uid().orElseThrow()));
        grafana.delete(API + "/mute-timings/" + samples.muteTimingName());
        grafana.delete(API + "/templates/" + samples.name());
    }

    @Test
    void keepsWhatIsSentToTheApi() {
        samples.contactPoint().toApi().forEach(body -> written(grafana.post(API + "/contact-points", body)));
        written(grafana.post(API + "/mute-timings", samples.muteTiming().toApi()));
        written(grafana.send(
                "PUT", API + "/templates/" + samples.name(), samples.template().toApi()));
        written(grafana.send("PUT", API + "/policies", samples.policy().toApi()));
        written(grafana.send("PUT", groupPath(), samples.group().toApi()));
        assertThatAllIsThere(samples.group());
    }

    @Test
    void keepsWhatItReadsFromAFile() throws IOException {
        String folder = System.getenv("WFMON_IT_GRAFANA_PROVISIONING");
        assumeTrue(folder != null, "WFMON_IT_GRAFANA_PROVISIONING names no folder of provisioning files");
        Path file = Path.of(folder, "alerting", samples.name() + ".yaml");
        AlertingFile all = AlertingFile.empty()
                .with(samples.contactPoint())
                .with(samples.muteTiming())
                .with(samples.template())
                .with(samples.policy())
                .with(samples.groupOfFile());
        assertThat(all.problems()).isEmpty();
        try {
            reload(file, all);
            assertThatAllIsThere(samples.groupOfFile());
            reload(file, deletionsOfUsers());
            reload(file, deletionsOfUsed());
            assertThatNothingIsLeft();
        } finally {
            Files.delete(file);
        }
    }

    /** What is in use cannot be deleted, not even by the file that deletes its last user. */
    private AlertingFile deletionsOfUsers() {
        AlertingFile file = AlertingFile.empty().resetPolicies();
        for (var rule : samples.group().rules()) {
            file = file.deleteRule(rule.uid().orElseThrow());
        }
        return file;
    }

    private AlertingFile deletionsOfUsed() {
        AlertingFile file =
                AlertingFile.empty().deleteMuteTiming(samples.muteTimingName()).deleteTemplate(samples.name());
        for (var integration : samples.contactPoint().integrations()) {
            file = file.deleteContactPoint(integration.uid().orElseThrow());
        }
        return file;
    }

    private void reload(Path path, AlertingFile file) throws IOException {
        Files.writeString(path, YamlWriter.write(file.json()));
        written(grafana.post("/api/admin/provisioning/alerting/reload", JsonObject.empty()));
    }

    private static void written(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 202);
    }

    private String groupPath() {
        return API + "/folder/" + samples.name() + "/rule-groups/" + samples.name();
    }

    private void assertThatAllIsThere(RuleGroup group) {
        RuleGroup live = RuleGroup.fromApi(found(groupPath()));
        assertThat(AlertingDiff.between(live, group)).isEmpty();
        JsonObject export = exported(groupPath().substring(API.length()), "groups");
        // Files know no uid of a folder, and their readers find it by its title.
        RuleGroup exported = RuleGroup.fromFile(export).folderUid(samples.name());
        assertThat(AlertingDiff.between(exported, group)).isEmpty();
        contactPointIsThere();
        assertThat(AlertingDiff.between(NotificationPolicy.fromApi(found(API + "/policies")), samples.policy()))
                .isEmpty();
        String timing = "/mute-timings/" + samples.muteTimingName();
        assertThat(AlertingDiff.between(MuteTiming.fromApi(found(API + timing)), samples.muteTiming()))
                .isEmpty();
        assertThat(AlertingDiff.between(MuteTiming.fromFile(exported(timing, "muteTimes")), samples.muteTiming()))
                .isEmpty();
        JsonObject template = found(API + "/templates/" + samples.name());
        assertThat(AlertingDiff.between(NotificationTemplate.fromApi(template), samples.template()))
                .isEmpty();
    }

    private void assertThatNothingIsLeft() {
        assertThat(grafana.get(groupPath()).status()).isEqualTo(404);
        assertThat(grafana.get(API + "/mute-timings/" + samples.muteTimingName())
                        .status())
                .isEqualTo(404);
        assertThat(grafana.get(API + "/templates/" + samples.name()).status()).isEqualTo(404);
    }

    private void contactPointIsThere() {
        ContactPoint sent = samples.contactPoint();
        String name = URLEncoder.encode(samples.contactPointName(), StandardCharsets.UTF_8);
        JsonObject answer = found(API + "/contact-points?name=" + name);
        List<ContactPoint> live = ContactPoint.fromApi(answer.objects("items").toList());
        assertThat(live).hasSize(1);
        assertThat(live.getFirst().integrations()).hasSameSizeAs(sent.integrations());
        assertThat(AlertingDiff.between(live.getFirst(), sent)).isEmpty();
        JsonObject export = found(API + "/contact-points/export?format=json&name=" + name)
                .objects("contactPoints")
                .findFirst()
                .orElseThrow();
        assertThat(AlertingDiff.between(ContactPoint.fromFile(export), sent)).isEmpty();
    }

    private JsonObject found(String path) {
        Answer answer = grafana.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The first item of a list of the export. */
    private JsonObject exported(String path, String list) {
        return found(API + path + "/export?format=json")
                .objects(list)
                .findFirst()
                .orElseThrow();
    }
}
