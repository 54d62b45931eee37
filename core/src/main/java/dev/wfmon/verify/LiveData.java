package dev.wfmon.verify;

import dev.wfmon.json.JsonObject;
import dev.wfmon.target.TargetException;
import java.util.Map;

/**
 * A Grafana server that answers for its data sources. Answers come back whatever their status is, since Grafana tells
 * of a failed query in the body.
 */
public interface LiveData {

    /** What {@code /api/frontend/settings} says. */
    JsonObject settings() throws TargetException;

    /** What {@code /api/ds/query} answers to a body. */
    JsonObject query(JsonObject body) throws TargetException;

    /** What Prometheus' API answers through a data source, {@code labels} or {@code series} for one. */
    JsonObject prometheus(DataSource source, Endpoint endpoint, Map<String, String> parameters) throws TargetException;

    /** The values of a label, by the same way. */
    JsonObject labelValues(DataSource source, String label, Map<String, String> parameters) throws TargetException;

    /** What of Prometheus' API is used besides the values of labels. */
    enum Endpoint {
        LABELS,
        SERIES,
        QUERY
    }
}
