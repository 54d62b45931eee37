package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.workflow.WorkflowThresholds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When the pack's alerts must fire, worked out from what happened and never from metrics.
 *
 * <pre>{@code
 * AlertTimeline timeline = AlertTimeline.of(history, WorkflowThresholds.DEFAULT);
 * timeline.firings(Certainty.EXPECTED); // WorkflowPlatformDown warning from 07:05 to 07:30, …
 * }</pre>
 *
 * <p>Rules are evaluated once a minute, from the start of the history's period to its end.
 */
public final class AlertTimeline {

    private final History history;
    private final List<Watch> watches;

    private AlertTimeline(History history, List<Watch> watches) {
        this.history = history;
        this.watches = watches;
    }

    /** The timeline of a history, with the limits of the alerts. */
    public static AlertTimeline of(History history, WorkflowThresholds limits) {
        return new AlertTimeline(
                history,
                Stream.of(
                                WorkflowWatches.of(history, limits.workflows()),
                                EventWatches.of(history, limits.events()),
                                AgentWatches.of(history, limits.agents()),
                                PlatformWatches.of(history, limits.platform()))
                        .flatMap(watches -> watches)
                        .toList());
    }

    /** The installation. */
    public String environment() {
        return history.environment();
    }

    /** What was simulated. */
    public Period period() {
        return history.period();
    }

    /** What fires, in the order in which it begins. */
    public List<Firing> firings(Certainty certainty) {
        Map<String, String> everywhere = Map.of("environment", history.environment());
        return watches.stream()
                .flatMap(watch -> watch.firings(history.period(), certainty, everywhere))
                .sorted(Comparator.comparing((Firing firing) -> firing.period().from())
                        .thenComparing(Firing::alert)
                        .thenComparing(Firing::severity))
                .toList();
    }

    /** What is expected to fire as an engine shows it in {@code ALERTS}. */
    public List<FiringAlert> series() {
        return firings(Certainty.EXPECTED).stream()
                .map(firing -> new FiringAlert(
                        firing.alert(), Labels.and(firing.labels(), "severity", firing.severity()), firing.period()))
                .toList();
    }
}
