package dev.wfmon.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.cli.settings.Credentials;
import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.cli.settings.Environment;
import dev.wfmon.cli.settings.Tls;
import dev.wfmon.json.JsonObject;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Progress;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens between comparing and writing, and how a server proves who it is. */
@QuarkusTest
class GrafanaTargetTest {

    private static final String PASSWORD = "changeit";

    @Test
    void refusesToOverwriteWhatWasCreatedMeanwhile() throws TargetException {
        try (StandInGrafana grafana = StandInGrafana.start()) {
            GrafanaTarget target = target(grafana, Optional.empty());
            Step step = plan(target, "Ours").getFirst();
            write(target, plan(target, "Theirs").getFirst(), Overwrite.REFUSE);
            assertConflict(() -> write(target, step, Overwrite.REFUSE));
            assertThat(title(grafana)).isEqualTo("Theirs");
        }
    }

    @Test
    void refusesToOverwriteWhatWasChangedMeanwhileUnlessForced() throws TargetException {
        try (StandInGrafana grafana = StandInGrafana.start()) {
            GrafanaTarget target = target(grafana, Optional.empty());
            write(target, plan(target, "First").getFirst(), Overwrite.REFUSE);
            Step step = plan(target, "Ours").getFirst();
            write(target, plan(target, "Theirs").getFirst(), Overwrite.REFUSE);
            assertConflict(() -> write(target, step, Overwrite.REFUSE));
            assertThat(title(grafana)).isEqualTo("Theirs");

            write(target, step, Overwrite.ALLOW);
            assertThat(title(grafana)).isEqualTo("Ours");
        }
    }

    @Test
    void refusesAFolderThatWasRenamedMeanwhile() throws TargetException {
        try (StandInGrafana grafana = StandInGrafana.start()) {
            GrafanaTarget target = target(grafana, Optional.empty());
            write(target, plan(target, folder("First")), Overwrite.REFUSE);
            Step step = plan(target, folder("Ours"));
            write(target, plan(target, folder("Theirs")), Overwrite.REFUSE);
            assertConflict(() -> write(target, step, Overwrite.REFUSE));
        }
    }

    @Test
    void trustsACertificateOnlyWhenItIsTold(@TempDir Path folder) throws Exception {
        Path store = keystore(folder);
        HttpsServer https = HttpsServer.create();
        https.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        try (StandInGrafana grafana = StandInGrafana.start(https)) {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> plan(target(grafana, Optional.empty()), "Secret"))
                    .withMessageContaining("has a certificate that is not trusted")
                    .withMessageContaining("GRAFANA_TLS_CA_FILE");
            GrafanaTarget trusting = target(grafana, Optional.of(certificate(folder, store)));
            assertThat(plan(trusting, "Secret")).hasSize(1);
        }
    }

    @Test
    void saysWhenACertificateFileHoldsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        try (StandInGrafana grafana = StandInGrafana.start()) {
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> target(grafana, Optional.of(file)))
                    .withMessage(file + " holds no certificate in PEM form");
            assertThatExceptionOfType(TargetException.class)
                    .isThrownBy(() -> target(grafana, Optional.of(folder.resolve("missing.pem"))))
                    .withMessageContaining("missing.pem cannot be read");
        }
    }

    private static GrafanaTarget target(Grafana grafana, Optional<Path> caFile) throws TargetException {
        Server server = Server.of(grafana.address(), Optional.of(new Credentials.Token(StandInGrafana.TOKEN)))
                .withTls(new Tls(caFile, Optional.empty(), Optional.empty()));
        return new GrafanaTarget(
                server,
                new ConnectionOptions(Duration.ofSeconds(10), 2, 0),
                new Traffic(line -> {}),
                new Writing(Environment.ofProcess(), false));
    }

    private static List<Step> plan(GrafanaTarget target, String title) throws TargetException {
        return List.of(plan(target, dashboard(title)));
    }

    private static Step plan(GrafanaTarget target, Resource resource) throws TargetException {
        return Plan.of(List.of(resource), target.read(List.of(resource), Progress.NONE))
                .steps()
                .getFirst();
    }

    private static void write(GrafanaTarget target, Step step, Overwrite overwrite) throws TargetException {
        target.write(step, overwrite);
    }

    private interface Write {
        void run() throws TargetException;
    }

    private static void assertConflict(Write write) {
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(write::run)
                .withMessageContaining("has changed on")
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Reason.CONFLICT));
    }

    private static Resource dashboard(String title) {
        return resource(Kind.DASHBOARD, title);
    }

    private static Resource folder(String title) {
        return resource(Kind.FOLDER, title);
    }

    private static Resource resource(Kind kind, String title) {
        JsonObject spec = JsonObject.builder().put("title", title).build();
        return Resource.builtBy("test", new ResourceId(kind, "one"), Optional.empty(), spec);
    }

    private static String title(Grafana grafana) {
        return grafana.get("/api/dashboards/uid/one")
                .body()
                .object("dashboard")
                .flatMap(dashboard -> dashboard.string("title"))
                .orElseThrow();
    }

    /** A key with a certificate that nobody has signed. */
    private static Path keystore(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return store;
    }

    private static Path certificate(Path folder, Path store) throws IOException, InterruptedException {
        Path file = folder.resolve("server.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                file.toString());
        return file;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
