package dev.wfmon.workflow;

import java.util.List;
import java.util.Optional;

/** What evaluates the alerts of the pack. */
public enum AlertEngine {
    /** Prometheus or vmalert, with Alertmanager behind it. */
    PROMETHEUS("prometheus"),
    /** Grafana's own alerting; what is recorded stays with Prometheus or vmalert, see {@link WorkflowPack}. */
    GRAFANA("grafana"),
    /** Each of them: everything fires twice, which is for moving from the one to the other. */
    BOTH("both");

    /** All engines as configurations write them. */
    public static final List<String> KEYWORDS =
            List.of(values()).stream().map(AlertEngine::keyword).toList();

    private final String keyword;

    AlertEngine(String keyword) {
        this.keyword = keyword;
    }

    /** The engine as a configuration writes it. */
    public String keyword() {
        return keyword;
    }

    /** The engine of that keyword. */
    public static Optional<AlertEngine> of(String keyword) {
        return List.of(values()).stream()
                .filter(engine -> engine.keyword.equals(keyword))
                .findFirst();
    }
}
