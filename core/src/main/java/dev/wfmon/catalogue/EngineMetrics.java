package dev.wfmon.catalogue;

import java.util.List;

/**
 * The series that Prometheus, VictoriaMetrics and vmalert write themselves while they scrape and alert.
 *
 * <pre>{@code
 * EngineMetrics.UP.gauge().where("job", "workflow-platform").absent();
 * // absent(up{job="workflow-platform"})
 * }</pre>
 */
public final class EngineMetrics {

    private static final Emitter ENGINE = new Emitter("Prometheus, VictoriaMetrics", ClusterMetrics.SCRAPED_FROM);

    private static final String NOT_OURS = "Breaks the conventions; the emitter's own name.";

    private static final Label ALERT = Label.open("alertname", "The alert.", "WorkflowStuckTooLong");
    private static final Label SEVERITY = Label.open("severity", "How bad it is.", "warning", "critical");
    private static final Label COMPONENT = Label.open("component", "The part of the platform.", "workflow", "agent");

    /** Whether a target could be scraped. */
    public static final Metric UP = ENGINE.gauge(
                    "up", "1 for a target that could be scraped, 0 for one that could not.")
            .labels(
                    Label.open("job", "The job of the scrape.", "workflow-platform"),
                    Label.open("instance", "The target.", "10.0.0.7:8080"))
            .build();

    /** The alerts that are pending or fire. */
    public static final Metric ALERTS = ENGINE.gauge("ALERTS", "The alerts that are pending or fire; always 1.")
            .labels(ALERT, Label.oneOf("alertstate", "Whether it fires yet.", "pending", "firing"), SEVERITY, COMPONENT)
            .note(NOT_OURS + " Has the labels of the alert as well.")
            .build();

    static final List<Metric> ALL = List.of(UP, ALERTS);

    private EngineMetrics() {}
}
