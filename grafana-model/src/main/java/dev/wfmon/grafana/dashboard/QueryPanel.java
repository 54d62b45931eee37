package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A panel that shows the answers to queries. */
public abstract sealed class QueryPanel<P extends QueryPanel<P>> extends Panel<P>
        permits FieldPanel, HeatmapPanel, LogsPanel, NodeGraphPanel {

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

    /** Leaves {@link #last} and {@link #shifted} out of the header. */
    public P hideTimeOverride() {
        return attribute("hideTimeOverride", Json.of(true));
    }

    /** Draws the time before too, such as {@code 1d} for the day before; from Grafana 12.4. */
    public P compareWith(String duration) {
        return attribute("timeCompare", Json.of(duration));
    }

    /** How long the data source keeps an answer, where it has a cache of its own, such as {@code 60} seconds. */
    public P cacheTimeout(String timeout) {
        return attribute("cacheTimeout", Json.of(timeout));
    }

    /** How long Grafana keeps an answer, where its cache is on. */
    public P cacheFor(Duration duration) {
        return attribute("queryCachingTTL", Json.of(duration.toMillis()));
    }

    @Override
    JsonObject data(DataSource fallback) {
        DataSource source = dataSource == null ? fallback : dataSource;
        JsonObject.Builder json =
                JsonObject.builder().put("datasource", asked(source)).put("targets", targets(source));
        if (!transformations.isEmpty()) {
            json.put(
                    "transformations",
                    transformations.stream().map(Transformation::json).toList());
        }
        return json.build();
    }

    /** Grafana asks other data sources than that of the panel only where the panel's is a mix. */
    private JsonObject asked(DataSource source) {
        List<JsonObject> asked = queries.stream()
                .filter(query -> !query.isExpression())
                .map(query -> query.dataSource().orElse(source.json()))
                .distinct()
                .toList();
        return switch (asked.size()) {
            case 0 -> source.json();
            case 1 -> source.equals(DataSource.MIXED) ? source.json() : asked.getFirst();
            default -> DataSource.MIXED.json();
        };
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
