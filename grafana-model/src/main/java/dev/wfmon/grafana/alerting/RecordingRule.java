package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * A rule that writes its answer as a metric.
 *
 * <pre>{@code
 * RecordingRule.named("Failure ratio")
 *         .uid("failure-ratio")
 *         .record("job:failures:ratio5m")
 *         .query(RuleQuery.instant("prometheus", "sum by (job) (rate(failures_total[5m]))"));
 * }</pre>
 */
public record RecordingRule(JsonObject json) implements Rule<RecordingRule> {

    public static RecordingRule named(String title) {
        return new RecordingRule(JsonObject.builder().put("title", title).build());
    }

    @Override
    public RecordingRule with(String member, Json value) {
        return new RecordingRule(json.with(member, value));
    }

    @Override
    public RecordingRule resultOf(String refId) {
        return recording("from", refId);
    }

    /** The name of the metric. */
    public RecordingRule record(String metric) {
        return recording("metric", metric);
    }

    /** The data source that gets the metric, where it is not Grafana's default one. */
    public RecordingRule into(String dataSourceUid) {
        return recording("target_datasource_uid", dataSourceUid);
    }

    private RecordingRule recording(String name, String value) {
        return with("record", recorded().with(name, Json.of(value)));
    }

    /** The name of the metric. */
    public Optional<String> metric() {
        return recorded().string("metric");
    }

    /** The refId of the query or expression that is written. */
    public Optional<String> from() {
        return recorded().string("from");
    }

    private JsonObject recorded() {
        return json.object("record").orElse(JsonObject.empty());
    }
}
