package dev.wfmon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetricTest {

    private static final Emitter TEST = new Emitter("test");

    private static Arguments row(String expected, Supplier<?> made) {
        return Arguments.of(expected, (ThrowingCallable) made::get);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                row("a label has no name", () -> Label.open(" ", "")),
                row("__name__ is the name of the metric, not a label of its own", () -> Label.open("__name__", "")),
                row("the values of a label differ and are not none, got [a, a]", () -> Label.oneOf("l", "", "a", "a")),
                row("the values of a label differ and are not none, got []", () -> Label.states("l", "")),
                row("a metric has no name", () -> TEST.gauge("", "x").build()),
                row(
                        "g has two labels of one name",
                        () -> TEST.gauge("g", "x")
                                .labels(Label.open("a", ""), Label.open("a", ""))
                                .build()),
                row(
                        "h: a histogram keeps the label \"le\" itself; leave it out",
                        () -> TEST.histogram("h", "x")
                                .labels(Label.open("le", ""))
                                .build()),
                row(
                        "s: a stateset, and nothing else, has one label that holds the state",
                        () -> TEST.stateSet("s", "x")
                                .labels(Label.open("a", ""))
                                .build()),
                row(
                        "g: a stateset, and nothing else, has one label that holds the state",
                        () -> TEST.gauge("g", "x")
                                .labels(Label.states("a", "", "on", "off"))
                                .build()),
                row(
                        "g has buckets but is a gauge",
                        () -> TEST.gauge("g", "x").buckets(1).build()),
                row(
                        "h: the bounds of buckets ascend, got [2.0, 1.0]",
                        () -> TEST.histogram("h", "x").buckets(2, 1).build()),
                row(
                        "h: the bounds of buckets are finite; the infinite one is always there",
                        () -> TEST.histogram("h", "x")
                                .buckets(1, Double.POSITIVE_INFINITY)
                                .build()),
                row(
                        "runs: the name of a counter ends in _total; or say why by note(…)",
                        () -> TEST.counter("runs", "x").build()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void noMetricContradictsItself(String expected, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(expected);
    }

    static Stream<Arguments> conventions() {
        return Stream.of(
                Arguments.of(TEST.counter("runs_total", "x"), List.of()),
                Arguments.of(TEST.counter("used_bytes_total", "x").unit("bytes"), List.of()),
                Arguments.of(TEST.counter("runs", "x"), List.of("the name of a counter ends in _total")),
                Arguments.of(TEST.gauge("runs_total", "x"), List.of("the ending _total is for a counter")),
                Arguments.of(TEST.info("build", "x"), List.of("the name of an info metric ends in _info")),
                Arguments.of(TEST.gauge("build_info", "x"), List.of("the ending _info is for an info metric")),
                Arguments.of(TEST.gauge("status_gauge", "x"), List.of("the name says its type")),
                Arguments.of(TEST.gauge("gauge_glass_pressure", "x"), List.of()),
                Arguments.of(
                        TEST.gauge("jobs_count", "x"),
                        List.of("the ending _count is for series of histograms and counters")),
                Arguments.of(TEST.gauge("wait", "x").unit("seconds"), List.of("the name ends in its unit, _seconds")),
                Arguments.of(
                        TEST.gauge("wait_milliseconds", "x"), List.of("the unit is seconds rather than milliseconds")),
                Arguments.of(TEST.gauge("waitTime", "x"), List.of("the name is not in lower_snake_case")),
                Arguments.of(TEST.gauge("job:wait:max", "x"), List.of("the name is not in lower_snake_case")),
                Arguments.of(TEST.gauge("wait", ""), List.of("a metric has a help text")),
                Arguments.of(
                        TEST.gauge("wait", "x").labels(Label.open("taskId", "")),
                        List.of("the label \"taskId\" is not in lower_snake_case")));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void conventionsOfNaming(Declaration declaration, List<String> breaches) {
        assertThat(Convention.breaches(declaration.note("so it is").build())).isEqualTo(breaches);
    }

    @Test
    void aLabelAdmitsWhatItsSetHas() {
        assertThat(Label.open("l", "", "a").admits("b")).isTrue();
        assertThat(Label.oneOf("l", "", "a").admits("a")).isTrue();
        assertThat(Label.oneOf("l", "", "a").admits("b")).isFalse();
        assertThat(Label.states("l", "", "a").admits("b")).isFalse();
    }
}
