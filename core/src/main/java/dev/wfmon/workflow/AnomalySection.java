package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GRAY;
import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.here;
import static dev.wfmon.workflow.Choices.ofPickedRuns;
import static dev.wfmon.workflow.Queries.range;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.EventMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.ThresholdStyle;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Vector;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far the present is from what is usual at this hour of the week: from the mean of the same hour of the past four
 * weeks, in standard deviations. Fewer weeks do as well; from fewer than two nothing can be told.
 */
record AnomalySection(Choices choices) {

    private static final int WEEKS = 4;
    private static final Duration NOW = Duration.ZERO;

    /** What is looked at: its values as they were some time ago, one for each environment. */
    private interface Past extends Function<Duration, Vector> {}

    Section build() {
        return Section.titled("Anomalies")
                .collapsed()
                .panels(
                        band("Workflows Ended and Usual", this::ended, Unit.SHORT),
                        band("Agent Run Time and Usual", AnomalySection::runTime, Unit.SECONDS),
                        scores());
    }

    private Vector ended(Duration ago) {
        Counter ended = choices.picked(WorkflowMetrics.DURATION.histogram()).observations();
        return at(ago, ended).increase(Queries.HOUR).sum(by("environment"));
    }

    private static Vector webhooks(Duration ago) {
        return at(ago, here(EventMetrics.WEBHOOKS_RECEIVED.counter()))
                .increase(Queries.HOUR)
                .sum(by("environment"));
    }

    private static Vector runTime(Duration ago) {
        Histogram runs = ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram());
        Vector took = at(ago, runs.total()).increase(Queries.HOUR).sum(by("environment"));
        Vector ended = at(ago, runs.observations()).increase(Queries.HOUR).sum(by("environment"));
        return took.dividedBy(ended.greaterThan(0));
    }

    private static Counter at(Duration ago, Counter counter) {
        return ago.isZero() ? counter : counter.offset(ago);
    }

    private static Panel<?> band(String title, Past past, Unit unit) {
        Vector mean = weeks(past).avg(by("environment"));
        Vector spread = weeks(past).stddev(by("environment"));
        return Panel.timeSeries(title)
                .description("The hour before, and the band of two standard deviations around the mean of the same hour"
                        + " of the past four weeks.")
                .query(range(past.apply(NOW)).legend("{{environment}}"))
                .query(range(mean.minus(spread.times(2)).clampMin(0)).legend("{{environment}} usual, from"))
                .query(range(mean.plus(spread.times(2))).legend("{{environment}} usual, to"))
                .unit(unit)
                .axisSoftMin(0)
                .override(FieldOverride.byRegex("/usual/").color(GRAY).fillOpacity(10));
    }

    private Panel<?> scores() {
        return Panel.timeSeries("Anomaly Scores")
                .description("Standard deviations from the mean of the same hour of the past four weeks: beyond 2 is"
                        + " unusual, beyond 3 wants a look.")
                .size(24, 8)
                .query(range(score(this::ended)).legend("{{environment}} workflows ended"))
                .query(range(score(AnomalySection::runTime)).legend("{{environment}} agent run time"))
                .query(range(score(AnomalySection::webhooks)).legend("{{environment}} webhooks"))
                .unit(Unit.suffix("σ"))
                .decimals(1)
                .thresholds(Thresholds.base(RED)
                        .then(-3, YELLOW)
                        .then(-2, GREEN)
                        .then(2, YELLOW)
                        .then(3, RED))
                .showThresholds(ThresholdStyle.DASHED);
    }

    private static Vector score(Past past) {
        Vector spread = weeks(past).stddev(by("environment")).greaterThan(0);
        return past.apply(NOW).minus(weeks(past).avg(by("environment"))).dividedBy(spread);
    }

    /** The same hour of the past weeks, told apart by a label {@code week}; a week without data is left out. */
    private static Vector weeks(Past past) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> past.apply(Queries.WEEK.multipliedBy(week))
                        .labelReplace("week", String.valueOf(week), "environment", ".*"))
                .reduce(Vector::or)
                .orElseThrow();
    }
}
