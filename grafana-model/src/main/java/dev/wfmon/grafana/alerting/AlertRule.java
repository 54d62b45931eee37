package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.time.Duration;
import java.util.Optional;

/**
 * A rule that raises alerts: one for each series for which its condition is not 0.
 *
 * <pre>{@code
 * AlertRule.named("High failure rate")
 *         .uid("high-failure-rate")
 *         .query(RuleQuery.range("prometheus", "sum by (stage) (rate(stages_failed_total[5m]))"))
 *         .reduce(Reducer.LAST)
 *         .threshold(Evaluator.above(0.2), Evaluator.below(0.1))
 *         .pending(Duration.ofMinutes(5))
 *         .label("severity", "critical")
 *         .summary("{{ $labels.stage }} fails in {{ $values.B }} of runs")
 *         .onPanel("workflows", 7);
 * }</pre>
 */
public record AlertRule(JsonObject json) implements Rule<AlertRule> {

    static final String DASHBOARD = "__dashboardUid__";
    static final String PANEL = "__panelId__";

    /** A rule that has no data or fails says so, and raises its alerts at once. */
    public static AlertRule named(String title) {
        return new AlertRule(JsonObject.builder()
                .put("title", title)
                .put("noDataState", NoDataState.NO_DATA.json())
                .put("execErrState", ErrorState.ERROR.json())
                .put("for", "0s")
                .build());
    }

    @Override
    public AlertRule with(String member, Json value) {
        return new AlertRule(json.with(member, value));
    }

    @Override
    public AlertRule resultOf(String refId) {
        return with("condition", Json.of(refId));
    }

    /** Alerts where the last answer passes a comparison. */
    public AlertRule threshold(Evaluator evaluator) {
        return expression(Expression.threshold(lastAnswer(), evaluator));
    }

    /** Alerts from where the last answer passes one comparison until it passes another. */
    public AlertRule threshold(Evaluator evaluator, Evaluator until) {
        return expression(Expression.threshold(lastAnswer(), evaluator).until(until));
    }

    private String lastAnswer() {
        return condition().orElse("");
    }

    /** How long the condition has to be met before an alert is raised; Grafana's {@code for}. */
    public AlertRule pending(Duration duration) {
        return with("for", Json.of(PrometheusDuration.format(duration)));
    }

    /** How long an alert lasts after its condition is no longer met. */
    public AlertRule keepFiring(Duration duration) {
        return with("keep_firing_for", Json.of(PrometheusDuration.format(duration)));
    }

    public AlertRule onNoData(NoDataState state) {
        return with("noDataState", state.json());
    }

    public AlertRule onError(ErrorState state) {
        return with("execErrState", state.json());
    }

    /** After how many evaluations an alert ends whose series is gone; at least 1, Grafana's default is 2. */
    public AlertRule resolveMissingAfter(int evaluations) {
        return with("missingSeriesEvalsToResolve", Json.of(evaluations));
    }

    /** Where its alerts go, past the notification policies. */
    public AlertRule notify(NotificationSettings settings) {
        return with("notification_settings", settings.json());
    }

    /** A text for people; it may hold templates such as {@code {{ $labels.pod }}}. */
    public AlertRule annotation(String name, String text) {
        return with("annotations", annotationsJson().with(name, Json.of(text)));
    }

    public AlertRule summary(String text) {
        return annotation("summary", text);
    }

    public AlertRule description(String text) {
        return annotation("description", text);
    }

    public AlertRule runbook(String url) {
        return annotation("runbook_url", url);
    }

    /** The panel that shows what the rule is about. */
    public AlertRule onPanel(String dashboardUid, long panelId) {
        return annotation(DASHBOARD, dashboardUid).annotation(PANEL, Long.toString(panelId));
    }

    /** The refId of the query or expression that decides. */
    public Optional<String> condition() {
        return json.string("condition");
    }

    /** How long the condition has to be met before an alert is raised. */
    public Optional<Duration> pending() {
        return json.string("for").flatMap(PrometheusDuration::parse);
    }

    public Optional<Duration> keepFiring() {
        return json.string("keep_firing_for").flatMap(PrometheusDuration::parse);
    }

    public Optional<NoDataState> noDataState() {
        return Members.keyword(json, "noDataState", NoDataState.values());
    }

    public Optional<ErrorState> errorState() {
        return Members.keyword(json, "execErrState", ErrorState.values());
    }

    public Optional<NotificationSettings> notificationSettings() {
        return json.object("notification_settings").map(NotificationSettings::new);
    }

    public Optional<String> annotation(String name) {
        return annotationsJson().string(name);
    }

    private JsonObject annotationsJson() {
        return json.object("annotations").orElse(JsonObject.empty());
    }
}
