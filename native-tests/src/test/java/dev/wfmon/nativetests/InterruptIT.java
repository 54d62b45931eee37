package dev.wfmon.nativetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wfmon.cli.bench.StandInGrafana;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the midst of an apply. */
class InterruptIT {

    private static final int DASHBOARDS = 50;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsAtTheNextResourceAndTellsWhatWasDone() throws IOException, InterruptedException {
        Path dashboards = Files.createDirectory(folder.resolve("dashboards"));
        for (int i = 0; i < DASHBOARDS; i++) {
            String json = "{\"uid\": \"d" + i + "\", \"title\": \"Dashboard " + i + "\", \"panels\": []}";
            Files.writeString(dashboards.resolve("d" + i + ".json"), json);
        }
        try (StandInGrafana grafana = StandInGrafana.start()) {
            grafana.delayAnswers(Duration.ofMillis(100));
            Process apply = apply(grafana);
            await().until(() -> grafana.writes() >= 3);
            assertThat(new ProcessBuilder("kill", "-INT", Long.toString(apply.pid()))
                            .start()
                            .waitFor())
                    .isZero();

            assertThat(apply.waitFor()).isEqualTo(5);
            String out = Files.readString(folder.resolve("out"));
            assertThat(out).contains(" created, 0 changed, 0 unchanged, ").endsWith(" not tried (cancelled).\n");
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
            assertThat(out.lines()
                            .filter(line -> line.startsWith("+ dashboard"))
                            .count())
                    .isEqualTo(grafana.writes());
            assertThat(grafana.writes()).isLessThan(DASHBOARDS);
        }
    }

    private Process apply(StandInGrafana grafana) throws IOException {
        ProcessBuilder apply = new ProcessBuilder(Packaged.LAUNCHER.toString(), "apply", "dashboards")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        apply.environment().put("GRAFANA_SERVER", grafana.address().toString());
        apply.environment().put("GRAFANA_TOKEN", StandInGrafana.TOKEN);
        return apply.start();
    }
}
