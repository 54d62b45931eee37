package dev.wfmon.workflow;

import java.util.Map;

/**
 * What a platform calls the metrics and labels that the {@link dev.wfmon.catalogue.Catalogue#PLATFORM catalogue} knows.
 *
 * <pre>{@code
 * new NameMapping(Map.of("agent_total", "agent_runs_total"), Map.of("github_app", "app"));
 * }</pre>
 *
 * <p>A histogram is mapped by its name without {@code _bucket}. A label is called the same in all metrics.
 *
 * @param metrics the platform's name by that of the catalogue
 * @param labels the platform's name by that of the catalogue
 */
public record NameMapping(Map<String, String> metrics, Map<String, String> labels) {

    /** The platform says what the catalogue says. */
    public static final NameMapping NONE = new NameMapping(Map.of(), Map.of());

    public NameMapping {
        metrics = Map.copyOf(metrics);
        labels = Map.copyOf(labels);
    }

    boolean isEmpty() {
        return metrics.isEmpty() && labels.isEmpty();
    }
}
