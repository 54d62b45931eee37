package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/**
 * A reference to a data source; the uid may be a variable.
 *
 * <pre>{@code
 * DataSource.prometheus("${datasource}");
 * DataSource.of("victoriametrics-logs-datasource", "vlogs");
 * }</pre>
 */
public record DataSource(String type, String uid) {

    /** Grafana itself: its annotations and its demonstration data. */
    public static final DataSource GRAFANA = of("grafana", "-- Grafana --");

    /** For a panel whose queries each name their own data source; panels with such queries take it by themselves. */
    public static final DataSource MIXED = of("datasource", "-- Mixed --");

    /** The answers to the queries of another panel of the dashboard. */
    public static final DataSource DASHBOARD = of("datasource", "-- Dashboard --");

    /** Grafana's server, which works out {@link Expression expressions}. */
    static final DataSource EXPRESSION = of("__expr__", "__expr__");

    public DataSource {
        Check.notBlank(type, "A data source needs a type, such as prometheus");
        Check.notBlank(uid, "A data source needs a uid");
    }

    public static DataSource of(String type, String uid) {
        return new DataSource(type, uid);
    }

    public static DataSource prometheus(String uid) {
        return of("prometheus", uid);
    }

    public static DataSource loki(String uid) {
        return of("loki", uid);
    }

    JsonObject json() {
        return JsonObject.builder().put("type", type).put("uid", uid).build();
    }
}
