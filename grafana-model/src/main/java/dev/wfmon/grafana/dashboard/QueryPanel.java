package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A panel that shows the answers to queries. */
public abstract sealed class QueryPanel<P extends QueryPanel<P>> extends Panel<P>
        permits FieldPanel, HeatmapPanel, LogsPanel {

    private final List<Query> queries = new ArrayList<>();
    private final List<Transformation> transformations = new ArrayList<>();
    private @Nullable DataSource dataSource;

    QueryPanel(String type, String title, Size size) {
        super(type, title, size);
    }

    /** Adds a query. */
    public P query(Query query) {
        queries.add(query);
        return self();
    }

    /** Adds a transformation of the answers, after those before it. */
    public P transform(Transformation transformation) {
        transformations.add(transformation);
        return self();
    }

    /** Asks another data source than the dashboard does. */
    public P dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return self();
    }

    /** The smallest step between two points, such as {@code 1m}. */
    public P minInterval(String interval) {
        return attribute("interval", Json.of(interval));
    }

    public P maxDataPoints(int points) {
        return attribute("maxDataPoints", Json.of(points));
    }

    /** A time range of its own that ends with the dashboard's, such as {@code 7d}. */
    public P last(String duration) {
        return attribute("timeFrom", Json.of(duration));
    }

    /** Shows the time before, such as {@code 1d} for the day before. */
    public P shifted(String duration) {
        return attribute("timeShift", Json.of(duration));
    }

    @Override
    JsonObject data(DataSource fallback) {
        DataSource source = dataSource == null ? fallback : dataSource;
        JsonObject.Builder json =
                JsonObject.builder().put("datasource", source.json()).put("targets", targets(source));
        if (!transformations.isEmpty()) {
            json.put(
                    "transformations",
                    transformations.stream().map(Transformation::json).toList());
        }
        return json.build();
    }

    private List<JsonObject> targets(DataSource source) {
        List<JsonObject> targets = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Query query : queries) {
            String refId = query.refId().orElse(RefId.of(targets.size()));
            Check.that(taken.add(refId), "Two queries of the panel \"" + title() + "\" have the refId " + refId);
            targets.add(query.json(refId, source));
        }
        return targets;
    }
}
