package dev.wfmon.promql.dsl;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.promql.dsl.Grouping.without;
import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.promql.dsl.Matching.ignoring;
import static dev.wfmon.promql.dsl.Matching.on;
import static dev.wfmon.promql.dsl.Row.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Promql;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Counter REQUESTS = Counter.named("requests_total").labels("job", "code");
    private static final Gauge MEMORY = Gauge.named("memory_bytes").labels("pod", "node");
    private static final Gauge LIMIT = Gauge.named("limit_bytes").labels("pod", "node");
    private static final Gauge UP = Gauge.named("up").labels("job");
    private static final Histogram LATENCY = Histogram.named("latency_seconds").labels("job", "code");
    private static final Summary GC = Summary.named("gc_seconds").labels("job");
    private static final Info BUILD = Info.named("build_info").labels("pod", "version");
    private static final StateSet PHASE =
            StateSet.named("phase").states("phase", "Running", "Failed").labels("pod");

    @ParameterizedTest
    @MethodSource("all")
    void says(Row row) {
        row.check();
    }

    static Stream<Row> all() {
        return Stream.of(
                        selectors(),
                        counters(),
                        gauges(),
                        histogramsAndSummaries(),
                        infosAndStates(),
                        arithmetic(),
                        comparisons(),
                        joins(),
                        aggregations(),
                        functions(),
                        furtherFunctions(),
                        times(),
                        raw())
                .flatMap(rows -> rows);
    }

    static Stream<Row> furtherFunctions() {
        return Stream.of(
                row(MEMORY.group(by("node")), "group by (node) (memory_bytes)"),
                row(MEMORY.stdvar(), "stdvar(memory_bytes)"),
                row(MEMORY.countValues("bytes", by("node")), "count_values by (node) (\"bytes\", memory_bytes)"),
                row(
                        MEMORY.countValues("bytes").sum(by("bytes")),
                        "sum by (bytes) (count_values(\"bytes\", memory_bytes))"),
                row(MEMORY.sgn(), "sgn(memory_bytes)"),
                row(MEMORY.sort(), "sort(memory_bytes)"),
                row(MEMORY.exp(), "exp(memory_bytes)"),
                row(MEMORY.ln(), "ln(memory_bytes)"),
                row(MEMORY.log10(), "log10(memory_bytes)"),
                row(MEMORY.over(HOUR).sum(), "sum_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).count(), "count_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).stddev(), "stddev_over_time(memory_bytes[1h])"),
                row(MEMORY.round(0.5), "round(memory_bytes, 0.5)"),
                row(MEMORY.timestamp(), "timestamp(memory_bytes)"),
                row(
                        MEMORY.labelJoin("both", "/", "node", "pod").max(by("both")),
                        "max by (both) (label_join(memory_bytes, \"both\", \"/\", \"node\", \"pod\"))"),
                row(MEMORY.over(HOUR).stdvar(), "stdvar_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).first(), "first_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).present(), "present_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).idelta(), "idelta(memory_bytes[1h])"),
                row(
                        UP.where("job", "api").over(HOUR).absent().max(by("job")),
                        "max by (job) (absent_over_time(up{job=\"api\"}[1h]))"),
                row(REQUESTS.absent(HOUR), "absent_over_time(requests_total[1h])"));
    }

    static Stream<Row> times() {
        return Stream.of(
                row(UP.at(Instant.ofEpochMilli(1_700_000_000_500L)), "up @ 1700000000.500"),
                row(UP.atStart(), "up @ start()"),
                row(REQUESTS.atEnd().rate(MINUTES), "rate(requests_total[5m] @ end())"),
                row(UP.offset(HOUR).atEnd(), "up @ end() offset 1h"));
    }

    static Stream<Row> selectors() {
        return Stream.of(
                row(UP, "up"),
                row(UP.where("job", "api"), "up{job=\"api\"}"),
                row(UP.where("job", "a\"b\\c"), "up{job=\"a\\\"b\\\\c\"}"),
                row(UP.where(label("job").isNot("api")), "up{job!=\"api\"}"),
                row(UP.where(label("job").in("api")), "up{job=\"api\"}"),
                row(UP.where(label("job").in("a.b", "c|d")), "up{job=~\"a\\\\.b|c\\\\|d\"}"),
                row(UP.where(label("job").notIn("api", "web")), "up{job!~\"api|web\"}"),
                row(UP.where(label("job").matches("api-.+")), "up{job=~\"api-.+\"}"),
                row(UP.where(label("job").matches("$env-.*")), "up{job=~\"$env-.*\"}"),
                row(UP.where(label("job").matchesNot("test-.*")), "up{job!~\"test-.*\"}"),
                row(UP.where(label("job").inVariable("job")), "up{job=~\"$job\"}"),
                row(UP.where(label("job").notInVariable("job")), "up{job!~\"$job\"}"),
                row(UP.where(label("job").isPresent()), "up{job!=\"\"}"),
                row(UP.where(label("job").isMissing()), "up{job=\"\"}"),
                row(UP.where("job", "a").where("job", "a"), "up{job=\"a\"}"),
                row(UP.offset(HOUR), "up offset 1h"),
                row(UP.offset(HOUR.negated()), "up offset -1h"),
                row(UP.where("job", "api").absent(), "absent(up{job=\"api\"})"),
                row(Gauge.named("http.requests"), "{__name__=\"http.requests\"}"),
                row(Gauge.named("bool").plus(1), "{__name__=\"bool\"} + 1"),
                row(Gauge.named("x").labels("a.b").sum(by("a.b")), "sum by (\"a.b\") (x)"));
    }

    static Stream<Row> counters() {
        return Stream.of(
                row(REQUESTS.rate(MINUTES), "rate(requests_total[5m])"),
                row(REQUESTS.rate(Window.INTERVAL), "rate(requests_total[$__interval])"),
                row(REQUESTS.rate(Window.variable("window")), "rate(requests_total[$window])"),
                row(REQUESTS.irate(MINUTES), "irate(requests_total[5m])"),
                row(REQUESTS.increase(Duration.ofSeconds(90)), "increase(requests_total[1m30s])"),
                row(REQUESTS.resets(HOUR), "resets(requests_total[1h])"),
                row(REQUESTS.offset(HOUR).rate(MINUTES), "rate(requests_total[5m] offset 1h)"),
                row(REQUESTS.rate(MINUTES).perMinute(), "rate(requests_total[5m]) * 60"),
                row(REQUESTS.rate(MINUTES).sum(by("job")).perHour(), "sum by (job) (rate(requests_total[5m])) * 3600"),
                row(REQUESTS.rate(MINUTES).max().perDay(), "max(rate(requests_total[5m])) * 86400"),
                row(
                        REQUESTS.rate(MINUTES).avg(without("code")).perMinute(),
                        "avg without (code) (rate(requests_total[5m])) * 60"),
                row(REQUESTS.rate(MINUTES).over(HOUR).max(), "max_over_time(rate(requests_total[5m])[1h:])"),
                row(REQUESTS.absent(), "absent(requests_total)"),
                row(REQUESTS.value(), "requests_total"));
    }

    static Stream<Row> gauges() {
        return Stream.of(
                row(MEMORY.deriv(HOUR), "deriv(memory_bytes[1h])"),
                row(MEMORY.delta(HOUR), "delta(memory_bytes[1h])"),
                row(
                        MEMORY.predictLinear(HOUR, Duration.ofHours(4)).lessThan(0),
                        "predict_linear(memory_bytes[1h], 14400) < 0"),
                row(MEMORY.over(Window.RANGE).avg(), "avg_over_time(memory_bytes[$__range])"),
                row(MEMORY.over(HOUR).quantile(0.9), "quantile_over_time(0.9, memory_bytes[1h])"),
                row(MEMORY.sum().over(HOUR).predictLinear(MINUTES), "predict_linear(sum(memory_bytes)[1h:], 300)"),
                row(MEMORY.over(HOUR).last(), "last_over_time(memory_bytes[1h])"),
                row(MEMORY.over(HOUR).changes(), "changes(memory_bytes[1h])"),
                row(MEMORY.sum().over(HOUR, MINUTES).min(), "min_over_time(sum(memory_bytes)[1h:5m])"),
                row(MEMORY.dividedBy(LIMIT).over(HOUR).avg(), "avg_over_time((memory_bytes / limit_bytes)[1h:])"),
                row(MEMORY.minus(MEMORY.offset(HOUR)), "memory_bytes - memory_bytes offset 1h"));
    }

    static Stream<Row> histogramsAndSummaries() {
        return Stream.of(
                row(
                        LATENCY.rate(MINUTES).by("job").quantile(0.95),
                        "histogram_quantile(0.95, sum by (job, le) (rate(latency_seconds_bucket[5m])))"),
                row(
                        LATENCY.where("code", "200").increase(Window.RANGE).quantile(1),
                        "histogram_quantile(1, sum by (le) (increase(latency_seconds_bucket{code=\"200\"}[$__range])))"),
                row(
                        LATENCY.offset(HOUR).rate(MINUTES).average(),
                        "sum(rate(latency_seconds_sum[5m] offset 1h)) / sum(rate(latency_seconds_count[5m] offset 1h))"),
                row(LATENCY.observations().rate(MINUTES).sum(), "sum(rate(latency_seconds_count[5m]))"),
                row(LATENCY.total().increase(HOUR), "increase(latency_seconds_sum[1h])"),
                row(GC.quantile(0.99), "gc_seconds{quantile=\"0.99\"}"),
                row(
                        GC.rate(MINUTES).by("job").average(),
                        "sum by (job) (rate(gc_seconds_sum[5m])) / sum by (job) (rate(gc_seconds_count[5m]))"),
                row(GC.observations().increase(HOUR).sum(), "sum(increase(gc_seconds_count[1h]))"));
    }

    static Stream<Row> infosAndStates() {
        return Stream.of(
                row(BUILD.count(by("version")), "count by (version) (build_info)"),
                row(
                        MEMORY.labelledBy(BUILD, on("pod"), "version").sum(by("version")),
                        "sum by (version) (memory_bytes * on (pod) group_left (version) build_info)"),
                row(PHASE.count("Failed"), "sum(phase{phase=\"Failed\"})"),
                row(PHASE.counts(), "sum by (phase) (phase)"),
                row(PHASE.in("Failed").over(HOUR).max(), "max_over_time((phase{phase=\"Failed\"} == 1)[1h:])"),
                row(
                        MEMORY.and(PHASE.in("Running"), on("pod")),
                        "memory_bytes and on (pod) (phase{phase=\"Running\"} == 1)"));
    }

    static Stream<Row> arithmetic() {
        return Stream.of(
                row(MEMORY.plus(1).times(2), "(memory_bytes + 1) * 2"),
                row(MEMORY.times(2).plus(1), "memory_bytes * 2 + 1"),
                row(MEMORY.minus(LIMIT.minus(1)), "memory_bytes - (limit_bytes - 1)"),
                row(MEMORY.dividedBy(1024).dividedBy(1024), "memory_bytes / 1024 / 1024"),
                row(MEMORY.power(2).power(3), "(memory_bytes ^ 2) ^ 3"),
                row(MEMORY.power(Vector.of(2).power(3).scalar()), "memory_bytes ^ scalar(vector(2) ^ 3)"),
                row(MEMORY.modulo(10).negated(), "-(memory_bytes % 10)"),
                row(MEMORY.negated().power(2), "(-memory_bytes) ^ 2"),
                row(LIMIT.minus(MEMORY.negated()), "limit_bytes - (-memory_bytes)"),
                row(MEMORY.plus(-1), "memory_bytes + -1"),
                row(MEMORY.times(0.5), "memory_bytes * 0.5"),
                row(Scalar.of(1).minus(MEMORY.dividedBy(LIMIT)), "1 - memory_bytes / limit_bytes"),
                row(Scalar.of(2).times(Scalar.of(3).plus(Scalar.time())), "2 * (3 + time())"),
                row(Scalar.seconds(HOUR), "3600"),
                row(Scalar.time().minus(UP.times(1000)), "time() - up * 1000"));
    }

    static Stream<Row> comparisons() {
        return Stream.of(
                row(UP.equalTo(0), "up == 0"),
                row(UP.notEqualTo(1).bool(), "up != bool 1"),
                row(MEMORY.greaterThan(LIMIT.times(0.9)), "memory_bytes > limit_bytes * 0.9"),
                row(MEMORY.atLeast(1).plus(1), "(memory_bytes >= 1) + 1"),
                row(MEMORY.atMost(5).and(MEMORY.greaterThan(1)), "(memory_bytes <= 5) and (memory_bytes > 1)"),
                row(UP.lessThan(Scalar.time()).bool().sum(), "sum(up < bool time())"));
    }

    static Stream<Row> joins() {
        Vector errors = REQUESTS.where("code", "500").rate(MINUTES).sum(by("job", "code"));
        Vector all = REQUESTS.rate(MINUTES).sum(by("job"));
        return Stream.of(
                row(
                        errors.dividedBy(all, ignoring("code").groupLeft()),
                        "sum by (job, code) (rate(requests_total{code=\"500\"}[5m]))"
                                + " / ignoring (code) group_left () sum by (job) (rate(requests_total[5m]))"),
                row(UP.where("job", "api").times(Gauge.named("weight"), on()), "up{job=\"api\"} * on () weight"),
                row(
                        all.dividedBy(REQUESTS.rate(MINUTES).sum(), on().groupLeft()),
                        "sum by (job) (rate(requests_total[5m])) / on () group_left () sum(rate(requests_total[5m]))"),
                row(
                        all.greaterThan(errors, ignoring("code").groupRight()),
                        "sum by (job) (rate(requests_total[5m])) > ignoring (code) group_right ()"
                                + " sum by (job, code) (rate(requests_total{code=\"500\"}[5m]))"),
                row(UP.or(Vector.of(1), on()), "up or on () vector(1)"),
                row(UP.unless(MEMORY.sum(), on()), "up unless on () sum(memory_bytes)"),
                row(UP.sum().orZero(), "sum(up) or vector(0)"),
                row(UP.and(UP.offset(HOUR)).or(UP), "up and up offset 1h or up"),
                row(UP.or(UP.offset(HOUR)).unless(UP), "(up or up offset 1h) unless up"));
    }

    static Stream<Row> aggregations() {
        return Stream.of(
                row(MEMORY.sum(), "sum(memory_bytes)"),
                row(MEMORY.avg(by("pod", "node")), "avg by (pod, node) (memory_bytes)"),
                row(MEMORY.max(without("pod")).min(), "min(max without (pod) (memory_bytes))"),
                row(MEMORY.count(by("node")), "count by (node) (memory_bytes)"),
                row(MEMORY.stddev(), "stddev(memory_bytes)"),
                row(MEMORY.quantile(0.9, by("node")), "quantile by (node) (0.9, memory_bytes)"),
                row(MEMORY.topk(3).sum(by("pod")), "sum by (pod) (topk(3, memory_bytes))"),
                row(MEMORY.bottomk(3, by("node")), "bottomk by (node) (3, memory_bytes)"));
    }

    static Stream<Row> functions() {
        return Stream.of(
                row(MEMORY.clamp(0, 100), "clamp(memory_bytes, 0, 100)"),
                row(MEMORY.clampMin(0).clampMax(1), "clamp_max(clamp_min(memory_bytes, 0), 1)"),
                row(MEMORY.abs().ceil().floor().round(), "round(floor(ceil(abs(memory_bytes))))"),
                row(MEMORY.log2().sqrt().sortDesc(), "sort_desc(sqrt(log2(memory_bytes)))"),
                row(MEMORY.sum().scalar(), "scalar(sum(memory_bytes))"),
                row(
                        MEMORY.labelReplace("team", "$1", "pod", "([^-]+)-.*").sum(by("team")),
                        "sum by (team) (label_replace(memory_bytes, \"team\", \"$1\", \"pod\", \"([^-]+)-.*\"))"));
    }

    static Stream<Row> raw() {
        Vector free = Vector.of(Promql.expr("a - b"), "pod", "node");
        return Stream.of(
                row(free.dividedBy(MEMORY), "(a - b) / memory_bytes"),
                row(free.sum(by("node")), "sum by (node) (a - b)"),
                row(MEMORY.dividedBy(Vector.unchecked(Promql.expr("x"))), "memory_bytes / x"),
                row(Vector.unchecked(Promql.expr("x")).sum(by("anything")), "sum by (anything) (x)"),
                row(new Scalar(Promql.expr("1 + 2")).times(UP), "(1 + 2) * up"));
    }

    @Test
    void vectorsKnowTheirLabels() {
        assertThat(MEMORY.labelSet()).hasToString("\"pod\", \"node\"");
        assertThat(MEMORY.sum().labelSet()).hasToString("no labels");
        assertThat(MEMORY.sum(by("node")).labelSet().names()).containsExactly("node");
        assertThat(MEMORY.labelledBy(BUILD, on("pod"), "version").labelSet().names())
                .containsExactly("pod", "node", "version");
        assertThat(LATENCY.rate(MINUTES).by("job").quantile(0.5).labelSet().names())
                .containsExactly("job");
        assertThat(UP.where("job", "api").absent().labelSet().names()).containsExactly("job");
        assertThat(Vector.unchecked(Promql.expr("x")).labelSet()).hasToString("unknown labels");
    }
}
