package dev.wfmon.nativetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.cli.bench.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher: finds what it needs, or says what is missing. */
class LauncherIT {

    private static final Path JAR = Path.of("cli", "target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void passesArgumentsAndExitCodesThrough() throws IOException {
        Run run = launcher(Packaged.LAUNCHER, Map.of(), "lint", "-e", "rate(x[5m]", "--fail-on", "error");
        assertThat(run.out()).contains("expression:1:11: error");
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void runsThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("wf"), Packaged.LAUNCHER);
        assertThat(launcher(link, Map.of(), "version").out()).startsWith("wfmon ");
    }

    @Test
    void saysInOneSentenceThatThereIsNoFittingJdk() throws IOException {
        Path home = checkoutWithJarOnly();
        Path old = jdk("jdk-17", "17.0.15");
        Run run = launcher(home.resolve("wfmon"), Map.of("JAVA_HOME", old.toString(), "WFMON_JDKS", folder + "/none"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("wfmon: needs a JDK of version 21 or newer and found none; install one"
                        + " (Debian: openjdk-21-jdk or newer, or any vendor's) or set JAVA_HOME to it.\n");
    }

    @Test
    void takesAJdkFromTheUsualPlacesWhenJavaHomeIsOld() throws IOException {
        Path home = checkoutWithJarOnly();
        Path old = jdk("jdk-17", "17.0.15");
        jdk("jvm/jdk-25", "25.0.3");
        Run run = launcher(
                home.resolve("wfmon"),
                Map.of("JAVA_HOME", old.toString(), "WFMON_JDKS", folder + "/jvm"),
                "diff",
                "a b");
        assertThat(run.out()).startsWith("java of jvm/jdk-25").endsWith("-jar " + home.resolve(JAR) + " diff a b\n");
    }

    @Test
    void prefersTheNativeBinaryWhileItIsNewerThanTheSources() throws IOException {
        Path home = checkoutWithJarOnly();
        Path binary = home.resolve("cli/target/wfmon-runner");
        executable(binary, "echo native \"$@\"");
        assertThat(launcher(home.resolve("wfmon"), Map.of(), "diff").out()).isEqualTo("native diff\n");
    }

    @Test
    void buildsOnceWhenThereIsNoBuild() throws IOException {
        Path home = checkoutWithJarOnly();
        Files.delete(home.resolve(JAR));
        executable(
                home.resolve("mvnw"),
                "mkdir -p \"$(dirname \"$0\")/cli/target/quarkus-app\"",
                "touch \"" + home.resolve(JAR) + "\"");
        jdk("jvm/jdk-25", "25.0.3");
        Map<String, String> environment = Map.of("JAVA_HOME", folder + "/jvm/jdk-25");
        assertThat(launcher(home.resolve("wfmon"), environment, "version").err())
                .isEqualTo("wfmon: building, this takes a minute the first time …\n");
        assertThat(launcher(home.resolve("wfmon"), environment, "version").err())
                .isEmpty();
    }

    @Test
    void usesTheNativeBinaryOfThisBuildWhenThereIsOne() throws IOException {
        Path binary = Packaged.TOP.resolve("cli/target/wfmon-runner");
        assumeFalse(Files.notExists(binary), "no native binary was built here: these tests ran the jar");
        assertThat(launcher(binary, Map.of(), "version")).isEqualTo(launcher(Packaged.LAUNCHER, Map.of(), "version"));
    }

    private static Run launcher(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList();
        return Packaged.run(command, Path.of("."), environment, "");
    }

    /** A checkout with a jar that is newer than its sources. */
    private Path checkoutWithJarOnly() throws IOException {
        Path home = Files.createDirectories(folder.resolve("checkout"));
        Files.copy(Packaged.LAUNCHER, home.resolve("wfmon"));
        Files.setPosixFilePermissions(home.resolve("wfmon"), Files.getPosixFilePermissions(Packaged.LAUNCHER));
        Files.writeString(home.resolve("pom.xml"), "");
        for (String module : List.of("promql", "grafana-model", "core", "cli")) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "");
        }
        Files.createDirectories(home.resolve(JAR).getParent());
        Files.writeString(home.resolve(JAR), "");
        return home;
    }

    /** A JDK that only says who it is. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), "echo java of " + name + " \"$@\"");
        return home;
    }

    private static void executable(Path file, String... lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
