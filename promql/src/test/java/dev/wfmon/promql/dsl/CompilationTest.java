package dev.wfmon.promql.dsl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Expr;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not compile, and the call at which it does not. */
class CompilationTest {

    private static final String SOURCE = """
            import static dev.wfmon.promql.dsl.Grouping.by;
            import static dev.wfmon.promql.dsl.Matching.on;
            import dev.wfmon.promql.Promql;
            import dev.wfmon.promql.dsl.*;
            import java.time.Duration;

            class Snippet {
                Duration hour = Duration.ofHours(1);
                Counter requests = Counter.named("requests_total").labels("job");
                Gauge memory = Gauge.named("memory_bytes").labels("job");
                Histogram latency = Histogram.named("latency_seconds").labels("job");
                Summary gc = Summary.named("gc_seconds").labels("job");
                Info build = Info.named("build_info").labels("job");
                StateSet phase = StateSet.named("phase").states("phase").labels("job");

                StateSet workflows = StateSet.named("workflow_status_gauge").states("status").labels("current_stage");
                StateSet tasks = StateSet.named("task_status").states("status");
                Histogram waits = Histogram.named("workflow_suspension_duration_seconds").labels("suspension_point");
                Histogram runs = Histogram.named("agent_execution_duration_seconds").labels("github_app");
                Counter succeeded = Counter.named("agent_success_total").labels("github_app");
                Counter total = Counter.named("agent_total").labels("github_app");
                Counter cpu = Counter.named("container_cpu_usage_seconds_total").labels("pod");

                Object query() {
                    return %s;
                }
            }
            """;

    @TempDir
    private Path classes;

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            # Rates are for counters
            memory.rate(hour)                            => memory.rate
            memory.increase(hour)                        => memory.increase
            memory.sum().rate(hour)                      => memory.sum().rate
            requests.rate(hour).rate(hour)               => requests.rate(hour).rate
            requests.rate(hour).sum().increase(hour)     => requests.rate(hour).sum().increase
            phase.rate(hour)                             => phase.rate
            build.increase(hour)                         => build.increase
            requests.deriv(hour)                         => requests.deriv
            requests.delta(hour)                         => requests.delta
            requests.predictLinear(hour, hour)           => requests.predictLinear
            # A counter is no value
            requests.sum()                               => requests.sum
            requests.greaterThan(5)                      => requests.greaterThan
            requests.over(hour)                          => requests.over
            memory.dividedBy(requests)                   => memory.dividedBy
            requests.expr()                              => requests.expr
            Vector.of(requests)                          => Vector.of
            # Histograms are read by their own calls
            latency.quantile(0.95)                       => latency.quantile
            latency.sum()                                => latency.sum
            latency.avg(by("job"))                       => latency.avg
            latency.over(hour)                           => latency.over
            latency.rate(hour).sum()                     => latency.rate(hour).sum
            latency.observations().quantile(0.95)        => latency.observations().quantile
            memory.quantile(0.95).by("job")              => memory.quantile(0.95).by
            gc.rate(hour).quantile(0.95)                 => gc.rate(hour).quantile
            # States are summed, infos are counted
            phase.count()                                => phase.count
            phase.count(by("job"))                       => by("job")
            phase.sum()                                  => phase.sum
            build.sum()                                  => build.sum
            # Per minute is for rates
            memory.perMinute()                           => memory.perMinute
            requests.increase(hour).perMinute()          => requests.increase(hour).perMinute
            requests.rate(hour).perMinute().perMinute()  => requests.rate(hour).perMinute().perMinute
            requests.rate(hour).count().perMinute()      => requests.rate(hour).count().perMinute
            # What a clause belongs to
            memory.by("job")                             => memory.by
            requests.rate(hour).by("job")                => requests.rate(hour).by
            memory.sum(on("job"))                        => on("job")
            memory.times(memory, by("job"))              => by("job")
            memory.plus(1).bool()                        => memory.plus(1).bool
            memory.sum().offset(hour)                    => memory.sum().offset
            memory.rate("5m")                            => memory.rate
            requests.rate("5m")                          => requests.rate
            memory.and(1)                                => 1
            StateSet.named("phase").labels("job")        => StateSet.named("phase").labels
            Vector.of("up")                              => Vector.of
            new Vector(Promql.expr("up"))                => new Vector(Promql.expr("up"))
            """)
    void refuses(String snippet, String call) {
        List<Diagnostic<? extends JavaFileObject>> problems = compile(snippet);
        assertThat(problems).as(snippet).hasSize(1);
        Diagnostic<? extends JavaFileObject> problem = problems.getFirst();
        assertThat(problem.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
        assertThat(SOURCE.formatted(snippet)
                        .substring((int) problem.getStartPosition(), (int) problem.getEndPosition()))
                .isEqualTo(call);
    }

    /** The queries that the specification of the workflow monitoring gets wrong, as one would write them here. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            # rate(workflow_status_gauge{status="Succeeded"}[24h]) * 86400
            workflows.where("status", "Succeeded").rate(hour)    => workflows.where("status", "Succeeded").rate
            # count(workflow_status_gauge{status="Running"}), count(task_status{status="pending"})
            workflows.where("status", "Running").count()         => workflows.where("status", "Running").count
            tasks.where("status", "pending").count()             => tasks.where("status", "pending").count
            # avg(workflow_suspension_duration_seconds) by (suspension_point)
            waits.avg(by("suspension_point"))                    => waits.avg
            # avg_over_time(agent_execution_duration_seconds[1h])
            runs.over(hour)                                      => runs.over
            # rate(agent_success_total[1h]) / rate(agent_total[1h]) by (github_app)
            succeeded.rate(hour).dividedBy(total.rate(hour).by("github_app")) => total.rate(hour).by
            # avg(container_cpu_usage_seconds_total) by (pod)
            cpu.avg(by("pod"))                                   => cpu.avg
            """)
    void refusesTheMistakesOfTheSpecification(String snippet, String call) {
        refuses(snippet, call);
    }

    /** Shows that the snippets fail for what they say, not for how they are compiled. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            requests.rate(hour).sum(by("job")).perMinute()
            requests.value().sum()
            memory.deriv(hour).times(memory, on("job"))
            latency.rate(hour).by("job").quantile(0.95)
            phase.count("Running", by("job"))
            workflows.count("Running", by("current_stage"))
            tasks.count("pending")
            waits.increase(Window.RANGE).by("suspension_point").average()
            runs.rate(hour).average().greaterThan(runs.rate(hour.multipliedBy(24)).average().times(1.5))
            succeeded.rate(hour).sum(by("github_app")).dividedBy(total.rate(hour).sum(by("github_app")))
            cpu.rate(hour).sum(by("pod"))
            memory.plus(Vector.of(Promql.expr("up"), "job")).greaterThan(1).bool()
            """)
    void takes(String snippet) {
        assertThat(compile(snippet)).isEmpty();
    }

    @Test
    void onlyThePackageMakesVectors() {
        assertThat(Vector.class.isSealed()).isTrue();
        assertThat(Rate.class.getConstructors()).isEmpty();
        assertThat(Comparison.class.getConstructors()).isEmpty();
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(String snippet) {
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        String library = Path.of(locationOf(Expr.class)).toString();
        List<String> options = List.of("-proc:none", "-classpath", library, "-d", classes.toString());
        compiler.getTask(null, null, problems, options, null, List.of(new Snippet(SOURCE.formatted(snippet))))
                .call();
        // The annotations of JSpecify are not on this class path, which is worth a warning to javac.
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(problem -> problem)
                .toList();
    }

    private static URI locationOf(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    private static final class Snippet extends SimpleJavaFileObject {

        private final String source;

        Snippet(String source) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
