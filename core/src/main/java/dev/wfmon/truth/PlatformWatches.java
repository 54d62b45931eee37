package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.truth.Watch.Level;
import dev.wfmon.workflow.WorkflowThresholds.Platform;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the alerts of the platform as a whole watch; it has one instance, which answers or does not. */
final class PlatformWatches {

    private PlatformWatches() {}

    static Stream<Watch> of(History history, Platform limits) {
        return Stream.of(
                new Watch(
                        "WorkflowPlatformDown",
                        Map.of(),
                        history.period(),
                        at -> history.isScrapedAt(at) && !history.answersAt(at) ? 1 : 0,
                        List.of(Level.warning(0.5, limits.down()), Level.critical(0.5, limits.down()))),
                new Watch(
                        "WorkflowMetricsMissing",
                        Map.of(),
                        history.period(),
                        at -> history.isScrapedAt(at) ? 0 : 1,
                        List.of(Level.critical(0.5, limits.noData()))));
    }
}
