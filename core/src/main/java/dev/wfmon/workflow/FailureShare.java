package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Grouping.by;

import dev.wfmon.alert.Rule;
import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Vector;
import java.time.Duration;
import java.util.List;

/**
 * The share of what was tried in a window that failed, for each environment, with the number of failures beside it.
 *
 * @param count recorded failures
 * @param share recorded, from 0 to 1; nothing where nothing was tried
 */
record FailureShare(Recorded count, Recorded share) {

    static final String ENVIRONMENT = "environment";

    private static final List<String> LEVEL = List.of(ENVIRONMENT);

    /**
     * By a counter of failures.
     *
     * @param subject what is recorded, {@code workflow_failures}
     */
    static FailureShare of(String subject, Counter failed, Counter tried, Duration window) {
        return of(subject, increase(failed, window), increase(tried, window), window);
    }

    /** By a counter of what went well. */
    static FailureShare ofSuccesses(String subject, Counter succeeded, Counter tried, Duration window) {
        Vector all = increase(tried, window);
        return of(subject, all.minus(increase(succeeded, window)), all, window);
    }

    private static FailureShare of(String subject, Vector failed, Vector tried, Duration window) {
        String start = ENVIRONMENT + ':' + subject + ':';
        String operation = "increase" + PrometheusDuration.format(window);
        Recorded count = new Recorded(start + operation, failed, LEVEL);
        Vector ratio = count.series().dividedBy(tried.greaterThan(0));
        return new FailureShare(count, new Recorded(start + "ratio_" + operation, ratio, LEVEL));
    }

    private static Vector increase(Counter counter, Duration window) {
        return counter.increase(window).sum(by(ENVIRONMENT));
    }

    /** The rules that record, in the order in which they need each other. */
    List<Rule> rules() {
        return List.of(count.rule(), share.rule());
    }

    /** The share where there are failures enough to speak of one. */
    Vector fromFailures(int minimum) {
        return share.series().and(count.series().atLeast(minimum));
    }
}
