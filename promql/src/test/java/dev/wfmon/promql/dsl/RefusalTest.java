package dev.wfmon.promql.dsl;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.promql.dsl.Grouping.without;
import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.promql.dsl.Matching.ignoring;
import static dev.wfmon.promql.dsl.Matching.on;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wfmon.promql.Promql;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What compiles, but is refused where it is built; the other half is in {@link CompilationTest}. */
class RefusalTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Counter REQUESTS = Counter.named("requests_total").labels("job", "code");
    private static final Gauge MEMORY = Gauge.named("memory_bytes").labels("pod", "node");
    private static final Gauge UP = Gauge.named("up").labels("job");
    private static final Histogram LATENCY = Histogram.named("latency_seconds").labels("job", "code");
    private static final Summary GC = Summary.named("gc_seconds").labels("job");
    private static final Info BUILD = Info.named("build_info").labels("pod", "version");
    private static final StateSet PHASE =
            StateSet.named("phase").states("phase", "Running", "Failed").labels("pod");

    record Refusal(Runnable construction, String message) {

        @Override
        public String toString() {
            return message;
        }
    }

    private static Refusal refuse(Runnable construction, String message) {
        return new Refusal(construction, message);
    }

    @ParameterizedTest
    @MethodSource({
        "labels",
        "conditions",
        "groupings",
        "joins",
        "ratios",
        "values",
        "sets",
        "numbers",
        "windows",
        "histogramsAndSummaries",
        "states",
        "raw"
    })
    void refuses(Refusal refusal) {
        assertThatIllegalArgumentException()
                .isThrownBy(refusal.construction()::run)
                .withMessage(refusal.message());
    }

    static Stream<Refusal> labels() {
        return Stream.of(
                refuse(() -> Gauge.named(" "), "a metric has no name"),
                refuse(
                        () -> Gauge.named("up{job='a'}"),
                        "\"up{job='a'}\" is no name of a metric; say where(label, value) for its conditions"),
                refuse(() -> Gauge.named("x").labels("a", "a"), "label \"a\" is listed twice"),
                refuse(() -> UP.labels("job"), "up: label \"job\" is declared twice"),
                refuse(() -> Gauge.named("x").labels(""), "a label has no name"),
                refuse(
                        () -> Gauge.named("x").labels("__name__"),
                        "__name__ is the name of the metric, not a label of its own"));
    }

    static Stream<Refusal> conditions() {
        return Stream.of(
                refuse(() -> UP.where("jobb", "api"), "where: up has no label \"jobb\"; it has \"job\""),
                refuse(
                        () -> Gauge.named("x").where("job", "api"),
                        "where: x has no label \"job\"; it has no labels; a metric declares its labels with labels(…)"),
                refuse(
                        () -> UP.where("job", "a").where("job", "b"),
                        "up: nothing is job=\"a\" and job=\"b\" at once; use label(…).in(…) for either"),
                refuse(
                        () -> UP.where("job", "$job"),
                        "label(\"job\"): \"$job\" holds a Grafana variable; use inVariable(name), or "
                                + "matches(regex)"),
                refuse(
                        () -> label("job").in("a", "${job}"),
                        "label(\"job\"): \"${job}\" holds a Grafana variable; use inVariable(name), or "
                                + "matches(regex)"),
                refuse(() -> label("job").in(), "label(\"job\"): no values to choose from"),
                refuse(
                        () -> label("job").inVariable("$job"),
                        "\"$job\" is no name of a Grafana variable; write it without dollar and braces"),
                refuse(
                        () -> label("job").matches("(?=x)"),
                        "label(\"job\"): error parsing regexp: invalid or unsupported Perl syntax: `(?=`"),
                refuse(
                        () -> label("job").matches("a("),
                        "label(\"job\"): error parsing regexp: missing closing ): `a(`"));
    }

    static Stream<Refusal> groupings() {
        return Stream.of(
                refuse(
                        () -> MEMORY.sum(by("pod", "stage")),
                        "sum by: memory_bytes has no label \"stage\"; it has \"pod\", \"node\""),
                refuse(
                        () -> MEMORY.sum(without("stage")),
                        "sum without: memory_bytes has no label \"stage\"; it has \"pod\", \"node\""),
                refuse(
                        () -> MEMORY.sum(by("pod")).max(by("node")),
                        "max by: sum by (pod) (memory_bytes) has no label \"node\"; it has \"pod\""),
                refuse(() -> UP.topk(3, by("stage")), "topk by: up has no label \"stage\"; it has \"job\""),
                refuse(() -> by(), "by() lists no labels; leave it out for one result over all series"),
                refuse(() -> without(), "without() lists no labels and so aggregates nothing"),
                refuse(() -> by("pod", "pod"), "label \"pod\" is listed twice"),
                refuse(
                        () -> MEMORY.sum().scalar().plus(MEMORY.scalar()),
                        "scalar() is of one series, but memory_bytes may have many: \"pod\", \"node\"; aggregate "
                                + "it first"));
    }

    static Stream<Refusal> joins() {
        return Stream.of(
                refuse(
                        () -> MEMORY.times(UP),
                        "*: the sides have different labels and match nothing: left \"pod\", \"node\"; right "
                                + "\"job\"; aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> MEMORY.greaterThan(UP),
                        ">: the sides have different labels and match nothing: left \"pod\", \"node\"; right "
                                + "\"job\"; aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(() -> MEMORY.times(UP, on("pod")), "* on: the right side has no label \"pod\"; it has \"job\""),
                refuse(
                        () -> MEMORY.times(UP, on("stage")),
                        "* on: the left side has no label \"stage\"; it has \"pod\", \"node\""),
                refuse(
                        () -> MEMORY.times(UP, ignoring("stage")),
                        "* ignoring: neither side has a label \"stage\"; left \"pod\", \"node\"; right \"job\""),
                refuse(
                        () -> MEMORY.times(UP, ignoring("pod")),
                        "*: the sides have different labels and match nothing: left \"pod\", \"node\"; right "
                                + "\"job\"; aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> MEMORY.times(BUILD.value(), on("pod")),
                        "*: many series on the left may match one, for they also differ in \"node\"; add "
                                + "groupLeft(), or aggregate that side"),
                refuse(
                        () -> BUILD.value().sum(by("pod")).times(MEMORY, on("pod")),
                        "*: many series on the right may match one, for they also differ in \"node\"; add "
                                + "groupRight(), or aggregate that side"),
                refuse(
                        () -> MEMORY.labelledBy(BUILD, on("pod"), "branch"),
                        "* group: the right side has no label \"branch\"; it has \"pod\", \"version\""),
                refuse(
                        () -> on("pod").groupLeft("pod"),
                        "label \"pod\" is in on(…) and so on both sides; it cannot be taken over as well"),
                refuse(
                        () -> on("pod").groupLeft().groupRight(),
                        "one side only can have many series: groupLeft or groupRight"),
                refuse(() -> ignoring(), "ignoring() lists no labels; leave it out"));
    }

    static Stream<Refusal> ratios() {
        return Stream.of(
                refuse(
                        () -> REQUESTS.rate(HOUR)
                                .sum(by("job"))
                                .dividedBy(REQUESTS.rate(HOUR).sum(by("code"))),
                        "/: the sides have different labels and match nothing: left \"job\"; right \"code\"; "
                                + "aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> REQUESTS.rate(HOUR)
                                .sum(by("job"))
                                .dividedBy(REQUESTS.rate(HOUR).sum()),
                        "/: the sides have different labels and match nothing: left \"job\"; right no labels; "
                                + "aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> REQUESTS.where("code", "500").rate(HOUR).dividedBy(REQUESTS.rate(HOUR)),
                        "/: each series meets itself or none, for both sides are the same but for conditions on "
                                + "labels that must agree: \"job\", \"code\"; sum those labels away first"),
                refuse(
                        () -> UP.minus(UP),
                        "-: each series meets itself or none, for both sides are the same but for conditions on "
                                + "labels that must agree: \"job\"; sum those labels away first"));
    }

    static Stream<Refusal> values() {
        return Stream.of(
                refuse(
                        () -> UP.where("job", "a").plus(UP.where("job", "b")),
                        "+: no series match, for \"job\" is \"a\" on the left and \"b\" on the right;"
                                + " sum it away, or say ignoring(\"job\")"),
                refuse(
                        () -> PHASE.in("Running").dividedBy(PHASE.in("Failed")),
                        "/: no series match, for \"phase\" is \"Running\" on the left and \"Failed\" on the right;"
                                + " sum it away, or say ignoring(\"phase\")"));
    }

    static Stream<Refusal> sets() {
        return Stream.of(
                refuse(
                        () -> MEMORY.and(UP),
                        "and: the sides have different labels and match nothing: left \"pod\", \"node\"; right "
                                + "\"job\"; aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> MEMORY.unless(UP),
                        "unless: the sides have different labels and match nothing: left \"pod\", \"node\"; "
                                + "right \"job\"; aggregate both by the same labels, or say on(…) or ignoring(…) and "
                                + "groupLeft(…)"),
                refuse(
                        () -> UP.orZero(),
                        "or: the sides have different labels and match nothing: left \"job\"; right no labels; "
                                + "aggregate both by the same labels, or say on(…) or ignoring(…) and groupLeft(…)"),
                refuse(
                        () -> MEMORY.and(MEMORY, on("pod").groupLeft()),
                        "and matches many series with many; it takes no groupLeft or groupRight"));
    }

    static Stream<Refusal> numbers() {
        return Stream.of(
                refuse(
                        () -> MEMORY.quantile(95),
                        "a quantile lies between 0 and 1, got 95; the 95th percentile is 0.95"),
                refuse(
                        () -> MEMORY.over(HOUR).quantile(-0.1),
                        "a quantile lies between 0 and 1, got -0.1; the 95th percentile is 0.95"),
                refuse(
                        () -> MEMORY.quantile(Double.NaN),
                        "a quantile lies between 0 and 1, got NaN; the 95th percentile is 0.95"),
                refuse(() -> MEMORY.topk(0), "topk picks at least one series, got 0"),
                refuse(() -> MEMORY.clamp(1, 0), "clamp: the minimum 1 is above the maximum 0, which leaves nothing"),
                refuse(
                        () -> MEMORY.labelReplace("a", "$1", "stage", ".*"),
                        "label_replace: memory_bytes has no label \"stage\"; it has \"pod\", \"node\""),
                refuse(
                        () -> MEMORY.labelReplace("a", "$1", "pod", "*"),
                        "label(\"pod\"): error parsing regexp: missing argument to repetition operator: `*`"));
    }

    static Stream<Refusal> windows() {
        return Stream.of(
                refuse(() -> REQUESTS.rate(Duration.ZERO), "a window is longer than nothing, got 0s"),
                refuse(() -> REQUESTS.rate(HOUR.negated()), "a window is longer than nothing, got -1h"),
                refuse(
                        () -> REQUESTS.rate(Duration.ofNanos(1)),
                        "PromQL counts in whole milliseconds, got PT0.000000001S"),
                refuse(() -> REQUESTS.rate(Duration.ofDays(200_000)), "PromQL knows no duration as long as PT4800000H"),
                refuse(() -> UP.offset(HOUR).offset(HOUR), "up already has the offset 1h"));
    }

    static Stream<Refusal> histogramsAndSummaries() {
        return Stream.of(
                refuse(
                        () -> LATENCY.rate(HOUR).quantile(95),
                        "a quantile lies between 0 and 1, got 95; the 95th percentile is 0.95"),
                refuse(
                        () -> LATENCY.rate(HOUR).by("le"),
                        "latency_seconds: a histogram keeps the label \"le\" itself; leave it out of by()"),
                refuse(
                        () -> LATENCY.rate(HOUR).by("stage"),
                        "by: latency_seconds has no label \"stage\"; it has \"job\", \"code\""),
                refuse(
                        () -> LATENCY.labels("le"),
                        "latency_seconds: a histogram keeps the label \"le\" itself; leave it out"),
                refuse(
                        () -> LATENCY.where("le", "0.5"),
                        "latency_seconds: a histogram keeps the label \"le\" itself;"
                                + " say rate(…) or increase(…) and then quantile(…)"),
                refuse(
                        () -> GC.where("quantile", "0.5"),
                        "gc_seconds: a summary keeps the label \"quantile\" itself; say quantile(…)"),
                refuse(() -> Histogram.named("x_bucket"), "a histogram is named without _bucket: x_bucket"),
                refuse(() -> GC.quantile(99), "a quantile lies between 0 and 1, got 99; the 95th percentile is 0.95"),
                refuse(
                        () -> GC.labels("quantile"),
                        "gc_seconds: a summary keeps the label \"quantile\" itself; leave it out"),
                refuse(() -> GC.rate(HOUR).by("stage"), "by: gc_seconds has no label \"stage\"; it has \"job\""));
    }

    static Stream<Refusal> states() {
        return Stream.of(
                refuse(() -> PHASE.count("running"), "phase has no state \"running\"; it has \"Running\", \"Failed\""),
                refuse(() -> PHASE.in("Pending"), "phase has no state \"Pending\"; it has \"Running\", \"Failed\""),
                refuse(
                        () -> PHASE.count("Running", by("node")),
                        "sum by: phase{phase=\"Running\"} has no label \"node\"; it has \"phase\", \"pod\""),
                refuse(
                        () -> PHASE.counts(by("pod")),
                        "phase: counts() tells the states apart; keep the label \"phase\", or say count(state, …)"),
                refuse(
                        () -> PHASE.where("phase", "Failed").count("Running"),
                        "phase: nothing is phase=\"Failed\" and phase=\"Running\" at once; use label(…).in(…) "
                                + "for either"),
                refuse(
                        () -> BUILD.count(by("branch")),
                        "count by: build_info has no label \"branch\"; it has \"pod\", \"version\""));
    }

    static Stream<Refusal> raw() {
        return Stream.of(
                refuse(
                        () -> Vector.of(Promql.expr("sum by (job) (x)"), "pod"),
                        "sum by (job) (x) keeps \"job\", but it is declared with \"pod\""),
                refuse(() -> Vector.of(Promql.expr("x[5m]")), "expected an instant vector, got range vector: x[5m]"),
                refuse(() -> Vector.unchecked(Promql.expr("1 + 2")), "expected an instant vector, got scalar: 1 + 2"),
                refuse(() -> new Scalar(Promql.expr("x")), "expected a scalar, got instant vector: x"),
                refuse(
                        () -> Vector.of(Promql.expr("x"), "job").sum(by("pod")),
                        "sum by: x has no label \"pod\"; it has \"job\""));
    }
}
