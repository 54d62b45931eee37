package dev.wfmon.nativetests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.cli.bench.Program.Run;
import dev.wfmon.cli.bench.StandInGrafana;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens; {@code -Dgolden.update=true} writes what happened into it. */
class ReadmeIT {

    private static final Path README = Packaged.TOP.resolve("README.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final String SERVER = "http://localhost:3000";
    private static final String TOKEN = "glsa_yours";

    @TempDir
    private Path folder = Path.of("");

    /** All console blocks are one session of one user, who has a server in the end. */
    @Test
    void showsWhatTheProgramPrints() throws IOException {
        Path wfmon = Files.writeString(folder.resolve("wfmon"), "exec " + Packaged.LAUNCHER + " \"$@\"\n");
        assertThat(wfmon.toFile().setExecutable(true)).isTrue();
        try (StandInGrafana grafana = StandInGrafana.start()) {
            String readme = Files.readString(README);
            StringBuilder exports = new StringBuilder();
            String played = BLOCK.matcher(readme).replaceAll(block -> {
                boolean isSession = block.group(1).equals("console");
                String text =
                        isSession ? "```console\n" + play(block.group(2), exports, grafana) + "```" : block.group();
                return Matcher.quoteReplacement(text);
            });
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(README, played);
            }
            assertThat(played).isEqualTo(readme);
        }
    }

    /** Runs the lines that start with {@code $} and puts what they print below them. */
    private String play(String session, StringBuilder exports, StandInGrafana grafana) {
        return session.lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line + "\n" + run(line.substring(2), exports, grafana))
                .collect(joining());
    }

    private String run(String command, StringBuilder exports, StandInGrafana grafana) {
        if (command.startsWith("export ")) {
            exports.append(command).append("; ");
            return "";
        }
        String script = (exports + "exec 2>&1; " + command)
                .replace(SERVER, grafana.address().toString())
                .replace(TOKEN, StandInGrafana.TOKEN);
        try {
            Run run = Packaged.run(List.of("bash", "-c", script), folder, Map.of("HOME", folder.toString()), "");
            return run.out().replace(grafana.address().toString(), SERVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two commands are run elsewhere: the first one above, the second one by the gate. */
    @Test
    void namesTheTwoCommandsThatAreRunForSure() throws IOException {
        assertThat(blocks(README, "sh")).containsExactly("./wfmon apply\n", "./mvnw verify\n");
        assertThat(blocks(README, "console").getFirst()).startsWith("$ ./wfmon apply\n");
        assertThat(Files.readString(Packaged.TOP.resolve(".ci/run"))).contains("./mvnw verify");
    }

    @Test
    void hasNoOtherKindsOfBlocks() throws IOException {
        assertThat(BLOCK.matcher(Files.readString(README)).results().map(block -> block.group(1)))
                .isSubsetOf(Set.of("sh", "console", "java"));
    }

    @Test
    void showsJavaThatCompiles() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> sources = new ArrayList<>(blocks(README, "java"));
        for (String page : List.of("promql/README.md", "grafana-model/README.md", "docs/instrumentation.md")) {
            sources.addAll(blocks(Packaged.TOP.resolve(page), "java"));
        }
        for (String source : sources) {
            StringWriter errors = new StringWriter();
            List<String> options =
                    List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            boolean isCompiled = compiler.getTask(errors, null, null, options, null, List.of(new Source(source)))
                    .call();
            assertThat(isCompiled).as(errors.toString()).isTrue();
        }
    }

    private static List<String> blocks(Path readme, String language) throws IOException {
        Stream<MatchResult> blocks = BLOCK.matcher(Files.readString(readme)).results();
        return blocks.filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create(String.format(Locale.ROOT, "string:///Example%08x.java", text.hashCode())),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
