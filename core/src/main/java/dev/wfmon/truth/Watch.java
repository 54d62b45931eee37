package dev.wfmon.truth;

import dev.wfmon.simulation.Period;
import dev.wfmon.workflow.WorkflowThresholds.Failures;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an alert watches of one thing.
 *
 * @param labels those of the thing, without the environment
 * @param span outside of which there is nothing to see
 * @param measure the value that is compared
 */
record Watch(String alert, Map<String, String> labels, Period span, Measure measure, List<Level> levels) {

    /** A value at an instant; NaN, which exceeds nothing, where there is none. */
    @FunctionalInterface
    interface Measure {
        double at(Instant instant);
    }

    /** From when on it fires: a limit that the value has to exceed, and for how long. */
    record Level(String severity, double limit, Duration pending) {

        static Level warning(double limit, Duration pending) {
            return new Level("warning", limit, pending);
        }

        static Level critical(double limit, Duration pending) {
            return new Level("critical", limit, pending);
        }

        static List<Level> of(Limits limits) {
            return List.of(warning(limits.warning(), limits.pending()), critical(limits.critical(), limits.pending()));
        }
    }

    /** The share of what was tried that failed, where enough did. */
    static Watch share(
            String alert,
            Period span,
            Failures limits,
            Function<Instant, Integer> failed,
            Function<Instant, Integer> tried) {
        Measure share = at -> {
            int failures = failed.apply(at);
            return failures < limits.minimum() ? Double.NaN : (double) failures / tried.apply(at);
        };
        return new Watch(alert, Map.of(), span, share, Level.of(limits.share()));
    }

    /** When it fires in a period. */
    Stream<Firing> firings(Period period, Certainty certainty, Map<String, String> everywhere) {
        Map<String, String> all = new HashMap<>(everywhere);
        all.putAll(labels);
        return levels.stream()
                .flatMap(level -> periods(period, certainty, level).stream()
                        .map(firing -> new Firing(alert, level.severity(), all, firing)));
    }

    private List<Period> periods(Period period, Certainty certainty, Level level) {
        double limit = certainty.limit(level.limit());
        Minutes held = Minutes.of(period, span, at -> measure.at(at) > limit);
        return certainty.seen(held).afterHolding(level.pending()).periods();
    }
}
