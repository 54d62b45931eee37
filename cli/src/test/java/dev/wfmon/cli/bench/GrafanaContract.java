package dev.wfmon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wfmon.cli.bench.Grafana.Answer;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What wfmon takes for granted of Grafana's API. It holds for a real server, and so it must for the stand-in, or the
 * tests against that prove nothing.
 */
public abstract class GrafanaContract {

    private final Grafana grafana;
    private final String folder = TestNames.unique("folder");
    private final String uid = TestNames.unique("dashboard");

    protected GrafanaContract(Grafana grafana) {
        this.grafana = grafana;
    }

    @AfterEach
    void cleanUp() {
        grafana.delete("/api/dashboards/uid/" + uid);
        grafana.delete("/api/folders/" + folder);
    }

    @Test
    void refusesACreateOverAnExistingDashboard() {
        assertThat(save(dashboard("First"), "").status()).isEqualTo(200);
        assertThat(save(dashboard("Second"), ""))
                .extracting(Answer::status, answer -> answer.body().string("status"))
                .containsExactly(412, Optional.of("version-mismatch"));
    }

    @Test
    void takesAnUpdateThatKnowsTheVersion() {
        save(dashboard("First"), "");
        JsonObject live = live();
        assertThat(save(dashboard("Second").with("version", live.find("version").orElseThrow()), "")
                        .status())
                .isEqualTo(200);
        assertThat(live().string("title")).contains("Second");
    }

    @Test
    void movesADashboardToTheTopWhenTheFolderIsLeftOut() {
        createFolder();
        save(dashboard("In a folder"), folder);
        assertThat(liveFolder()).isEqualTo(folder);
        save(dashboard("In a folder").with("version", live().find("version").orElseThrow()), "");
        assertThat(liveFolder()).isEmpty();
    }

    @Test
    void storesADashboardAsItIsSent() {
        JsonObject sent =
                dashboard("As sent").with("unknownField", Json.of("kept")).with("schemaVersion", Json.of(36));
        save(sent, "");
        assertThat(live().without("id").without("version")).isEqualTo(sent.without("id"));
    }

    @Test
    void refusesAnIdThatItDoesNotKnow() {
        assertThat(save(dashboard("Id").with("id", Json.of(987654321)), "").status())
                .isEqualTo(404);
    }

    @Test
    void refusesBadNames() {
        assertThat(save(dashboard(""), "").status()).isEqualTo(400);
        assertThat(save(dashboard("Uid").with("uid", Json.of("a b")), "").status())
                .isEqualTo(400);
        assertThat(save(dashboard("Uid").with("uid", Json.of("u".repeat(41))), "")
                        .status())
                .isEqualTo(400);
        assertThat(save(dashboard("Folder"), TestNames.unique("missing")).status())
                .isEqualTo(400);
    }

    @Test
    void knowsNoDashboardThatIsNotThere() {
        assertThat(grafana.get("/api/dashboards/uid/" + uid).status()).isEqualTo(404);
        assertThat(grafana.get("/api/folders/" + folder).status()).isEqualTo(404);
    }

    @Test
    void refusesToCreateAFolderTwice() {
        assertThat(createFolder().status()).isEqualTo(200);
        assertThat(createFolder().status()).isIn(409, 412);
    }

    @Test
    void refusesAFolderUpdateOfAnOldVersion() {
        createFolder();
        JsonObject old =
                JsonObject.builder().put("title", "New").put("version", 99).build();
        assertThat(grafana.send("PUT", "/api/folders/" + folder, old).status()).isEqualTo(412);
        assertThat(grafana.send("PUT", "/api/folders/" + folder, old.with("overwrite", Json.of(true)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void searchesInPages() {
        createFolder();
        String second = TestNames.unique("dashboard");
        save(dashboard("One"), folder);
        save(dashboard("Two").with("uid", Json.of(second)), folder);
        // The index follows what was written, after a moment.
        await().until(() -> hits(1000, 1).count() == 2);
        assertThat(Stream.concat(hits(1, 1), hits(1, 2))).containsExactlyInAnyOrder(uid, second);
        assertThat(hits(1, 3)).isEmpty();
        assertThat(grafana.get("/api/search?limit=5001").status()).isEqualTo(422);
        grafana.delete("/api/dashboards/uid/" + second);
    }

    private Stream<String> hits(int limit, int page) {
        return grafana.get("/api/search?type=dash-db&folderUIDs=" + folder + "&limit=" + limit + "&page=" + page)
                .body()
                .objects("items")
                .flatMap(hit -> hit.string("uid").stream());
    }

    private JsonObject dashboard(String title) {
        return JsonObject.builder().put("uid", uid).put("title", title).build().with("id", Json.ofNull());
    }

    private Answer save(JsonObject dashboard, String folderUid) {
        return grafana.post(
                "/api/dashboards/db",
                JsonObject.builder()
                        .put("dashboard", dashboard)
                        .put("folderUid", folderUid)
                        .put("overwrite", false)
                        .build());
    }

    private Answer createFolder() {
        return grafana.post(
                "/api/folders",
                JsonObject.builder().put("uid", folder).put("title", folder).build());
    }

    private JsonObject live() {
        return grafana.get("/api/dashboards/uid/" + uid)
                .body()
                .object("dashboard")
                .orElseThrow();
    }

    private String liveFolder() {
        return grafana.get("/api/dashboards/uid/" + uid)
                .body()
                .object("meta")
                .flatMap(meta -> meta.string("folderUid"))
                .orElseThrow();
    }
}
