package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * Log lines; fed by {@link Query#logs}.
 *
 * <pre>{@code
 * Panel.logs("Errors")
 *         .dataSource(DataSource.loki("${logs}"))
 *         .query(Query.logs("{app=\"rex\"} |= \"error\""));
 * }</pre>
 */
public final class LogsPanel extends QueryPanel<LogsPanel> {

    LogsPanel(String title) {
        super("logs", title, new Size(24, 10));
        option("showTime", Json.of(true));
        option("showLabels", Json.of(false));
        option("showCommonLabels", Json.of(false));
        option("wrapLogMessage", Json.of(true));
        option("prettifyLogMessage", Json.of(false));
        option("enableLogDetails", Json.of(true));
        deduplicate(LogDeduplication.NONE);
        option("sortOrder", Json.of("Descending"));
    }

    public LogsPanel showLabels() {
        return option("showLabels", Json.of(true));
    }

    public LogsPanel oldestFirst() {
        return option("sortOrder", Json.of("Ascending"));
    }

    public LogsPanel prettyJson() {
        return option("prettifyLogMessage", Json.of(true));
    }

    public LogsPanel deduplicate(LogDeduplication deduplication) {
        return option("dedupStrategy", deduplication.json());
    }
}
