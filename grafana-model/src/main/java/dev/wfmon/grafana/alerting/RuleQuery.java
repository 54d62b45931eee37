package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * A query or an expression of a rule. The rule gives each its letter: A, B, …
 *
 * <pre>{@code
 * RuleQuery.instant("prometheus", "sum(rate(orders_failed_total[5m]))");
 * RuleQuery.range("prometheus", "queue_length").last(Duration.ofMinutes(15));
 * RuleQuery.of("loki", JsonObject.builder().put("expr", "rate({app=\"shop\"}[5m])").build());
 * }</pre>
 *
 * @param json the query in Grafana's JSON: {@code refId}, {@code relativeTimeRange}, {@code datasourceUid} and {@code
 *     model}
 */
public record RuleQuery(JsonObject json) {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** A PromQL expression now. */
    public static RuleQuery instant(String dataSourceUid, String expr) {
        return promQl(dataSourceUid, expr, true);
    }

    /** A PromQL expression over time; to be reduced before it is compared. */
    public static RuleQuery range(String dataSourceUid, String expr) {
        return promQl(dataSourceUid, expr, false);
    }

    private static RuleQuery promQl(String dataSourceUid, String expr, boolean isInstant) {
        return of(
                dataSourceUid,
                JsonObject.builder()
                        .put("expr", expr)
                        .put("instant", isInstant)
                        .put("range", !isInstant)
                        .build());
    }

    /** A query in the words of any data source, over the last ten minutes. */
    public static RuleQuery of(String dataSourceUid, JsonObject model) {
        return new RuleQuery(JsonObject.builder()
                        .put("datasourceUid", dataSourceUid)
                        .put("model", model)
                        .build())
                .last(TEN_MINUTES);
    }

    public static RuleQuery of(Expression expression) {
        return new RuleQuery(JsonObject.builder()
                .put("datasourceUid", Expression.DATA_SOURCE)
                .put("model", expression.model())
                .build());
    }

    /** The time range, which ends now. */
    public RuleQuery last(Duration length) {
        return between(length, Duration.ZERO);
    }

    /** The time range, as ages of its start and its end. */
    public RuleQuery between(Duration start, Duration end) {
        JsonObject range = JsonObject.builder()
                .put("from", start.toSeconds())
                .put("to", end.toSeconds())
                .build();
        return with("relativeTimeRange", range);
    }

    /** A name other than the letter that the rule would give. */
    public RuleQuery refId(String refId) {
        return with("refId", Json.of(refId));
    }

    /** Sets any member of the query's model, such as {@code intervalMs}. */
    public RuleQuery option(String name, Json value) {
        return with("model", model().with(name, value));
    }

    private RuleQuery with(String name, Json value) {
        return new RuleQuery(json.with(name, value));
    }

    public Optional<String> refId() {
        return json.string("refId");
    }

    public Optional<String> dataSourceUid() {
        return json.string("datasourceUid");
    }

    /** What the data source gets, in its own words. */
    public JsonObject model() {
        return json.object("model").orElse(JsonObject.empty());
    }

    /** Whether Grafana's server works it out by itself. */
    public boolean isExpression() {
        return dataSourceUid()
                .filter(uid -> uid.equals(Expression.DATA_SOURCE) || uid.equals("-100"))
                .isPresent();
    }

    /** The expression, where this is one of a known kind. */
    public Optional<Expression> expression() {
        return isExpression() ? Expression.of(model()) : Optional.empty();
    }
}
