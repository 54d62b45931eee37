package dev.wfmon.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that Javadoc opens with compile, so that they never tell of yesterday. */
class JavadocExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\R(.*?)}</pre>", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package (.*);$", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);

    /** What a reader takes as given. */
    private static final String GIVEN = """
            dev.wfmon.json.JsonObject live = dev.wfmon.json.JsonObject.empty();
            dev.wfmon.json.JsonObject desired = live;
            dev.wfmon.json.JsonObject dashboard = live;
            dev.wfmon.json.diff.Shape shape = dev.wfmon.json.diff.Shape.any();
            dev.wfmon.grafana.dashboard.TimeSeriesPanel panel = dev.wfmon.grafana.dashboard.Panel.timeSeries("CPU");
            java.util.List<dev.wfmon.resource.Resource> resources = java.util.List.of();
            dev.wfmon.target.Target target = new dev.wfmon.target.DirectoryTarget(
                    java.nio.file.Path.of("grafana"), java.nio.file.Path.of("/grafana"));
            dev.wfmon.simulation.History history = new dev.wfmon.simulation.History("production",
                    new dev.wfmon.simulation.Period(java.time.Instant.EPOCH, java.time.Instant.EPOCH),
                    java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of(),
                    java.util.List.of(), java.util.List.of());
            java.io.Writer writer = java.io.Writer.nullWriter();
            dev.wfmon.verify.LiveData grafana = null;
            """;

    /** The same of those who write queries in Java. */
    private static final String GIVEN_METRICS = """
            Gauge memory = Gauge.named("memory_bytes").labels("pod", "container");
            Gauge load = Gauge.named("load").labels("node");
            Gauge startTime = Gauge.named("start_time_seconds").labels("workflow");
            Counter requests = Counter.named("requests_total").labels("code");
            Counter ended = Counter.named("ended_total").labels("status");
            Histogram stage = Histogram.named("stage_duration_seconds").labels("stage");
            Summary call = Summary.named("call_duration_seconds").labels("method");
            Info build = Info.named("build_info").labels("pod", "version");
            Vector errorRate = Vector.unchecked(dev.wfmon.promql.Promql.expr("error_rate"));
            Vector availability = Vector.unchecked(dev.wfmon.promql.Promql.expr("availability"));
            Vector age = Vector.unchecked(dev.wfmon.promql.Promql.expr("age"));
            Vector running = Vector.unchecked(dev.wfmon.promql.Promql.expr("running"));
            Vector failures = Vector.unchecked(dev.wfmon.promql.Promql.expr("failures"));
            Vector all = Vector.unchecked(dev.wfmon.promql.Promql.expr("all"));
            """;

    private static final String DSL = "dev.wfmon.promql.dsl";

    @Test
    void compile(@TempDir Path classes) throws IOException {
        List<Example> examples = Stream.of("promql", "grafana-model", "core")
                .flatMap(module -> sources(Path.of("..", module, "src", "main", "java")))
                .flatMap(JavadocExamplesTest::examples)
                .toList();
        assertThat(examples).hasSizeGreaterThan(40);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean isCompiled =
                compiler.getTask(errors, null, null, options, null, examples).call();
        assertThat(isCompiled).as(errors.toString()).isTrue();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Example> examples(Path file) {
        try {
            String source = Files.readString(file);
            String name = file.getFileName().toString().replace(".java", "").replace("-", "_");
            List<String> bodies = EXAMPLE.matcher(source)
                    .results()
                    .map(match -> match.group(1).replaceAll("(?m)^ *\\* ?", ""))
                    .toList();
            return Stream.iterate(0, i -> i < bodies.size(), i -> i + 1)
                    .map(i -> Example.of("Example" + i + "Of" + name, bodies.get(i), source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An example as the body of a method, in the package and with the imports of the file that shows it. */
    private static final class Example extends SimpleJavaFileObject {

        private final String text;

        private Example(String packageName, String className, String text) {
            super(
                    URI.create("string:///" + packageName.replace('.', '/') + "/" + className + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static Example of(String className, String body, String source) {
            Matcher declaration = PACKAGE.matcher(source);
            assertThat(declaration.find()).isTrue();
            String packageName = declaration.group(1);
            String imports =
                    IMPORT.matcher(source).results().map(match -> match.group()).collect(joining("\n"));
            String text = """
                    package %s;
                    %s
                    import static dev.wfmon.grafana.dashboard.Color.*;
                    import dev.wfmon.catalogue.Catalogue;
                    import dev.wfmon.json.*;
                    import dev.wfmon.promql.*;
                    import dev.wfmon.json.diff.Shape.Items;
                    import dev.wfmon.target.*;
                    import static dev.wfmon.promql.dsl.Grouping.*;
                    import static dev.wfmon.promql.dsl.Match.label;
                    import static dev.wfmon.promql.dsl.Matching.*;
                    import java.time.*;
                    import java.util.*;
                    class %s {
                        %s
                        void example() throws Exception {
                            %s
                        }
                    }
                    """.formatted(
                            packageName, imports, className, packageName.equals(DSL) ? GIVEN_METRICS : GIVEN, body);
            return new Example(packageName, className, text);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
