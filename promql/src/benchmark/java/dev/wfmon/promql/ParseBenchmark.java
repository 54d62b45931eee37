package dev.wfmon.promql;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing with type check, printing and laying out of queries of all sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark {

    /** The queries, by a name that fits a table. */
    public enum Query {
        NAME("a"),
        RATE("sum by (job)(rate(http_requests_total{code=~\"5..\"}[5m]))"),
        MATCHERS("node_filesystem_avail_bytes{job=\"node\", instance=~\"db.*\", fstype!=\"\", mountpoint!~\"/run.*\"}"),
        QUANTILE(
                "histogram_quantile(0.99, sum by (le, route) (rate(request_duration_seconds_bucket{route=~\"api/.+\"}[5m])))"
                        + " > 0.5 and on (route) sum by (route) (rate(request_duration_seconds_count{route=~\"api/.+\"}[5m]))"
                        + " > 1"),
        KUBERNETES("sum by (namespace, pod) (max by (namespace, pod) (kube_pod_status_phase{job=\"kube-state-metrics\","
                + " phase=~\"Pending|Unknown|Failed\"}) * on (namespace, pod) group_left (owner_kind) topk by (namespace, pod)"
                + " (1, max by (namespace, pod, owner_kind) (kube_pod_owner{owner_kind!=\"Job\"}))) > 0");

        private final String text;

        Query(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    @Param
    private Query query = Query.NAME;

    private ParseResult parsed = Promql.parse("a");

    /** Parses the query before printing is measured. */
    @Setup
    public void parseOnce() {
        parsed = Promql.parse(query.text);
    }

    @Benchmark
    public ParseResult parse() {
        return Promql.parse(query.text);
    }

    @Benchmark
    public String print() {
        return parsed.orThrow().print();
    }

    @Benchmark
    public String format() {
        return Formatter.format(parsed, Promql.FORMAT_WIDTH);
    }
}
