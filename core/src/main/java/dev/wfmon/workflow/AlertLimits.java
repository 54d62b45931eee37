package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.ORANGE;
import static dev.wfmon.grafana.dashboard.Color.RED;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import java.time.Duration;

/** The limits of alerts as panels show them. */
final class AlertLimits {

    private AlertLimits() {}

    /** From when on there is a warning, and from when on it is critical. */
    static Thresholds of(Limits limits) {
        return Thresholds.base(GREEN).then(limits.warning(), ORANGE).then(limits.critical(), RED);
    }

    /** Half of the time after which there is a warning, and that time. */
    static Thresholds nearing(Limits limits) {
        return Thresholds.base(GREEN).then(limits.warning() / 2, ORANGE).then(limits.warning(), RED);
    }

    /** A time in a text: {@code 24h}, where Prometheus would say {@code 1d}. */
    static String words(Duration time) {
        return time.equals(Duration.ofHours(time.toHours())) ? time.toHours() + "h" : PrometheusDuration.format(time);
    }
}
