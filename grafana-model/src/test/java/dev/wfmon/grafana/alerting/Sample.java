package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Upsampler;
import dev.wfmon.json.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;

/** One of each kind of resource, with all that it can say. */
public final class Sample {

    public static final RuleGroup GROUP = RuleGroup.named("Workflows")
            .folderUid("workflows")
            .folder("Teams/Workflows")
            .every(Duration.ofMinutes(1))
            .rule(AlertRule.named("Failures over $5")
                    .uid("failures")
                    .query(RuleQuery.range("prometheus", "rate(failed_total{stage=~\"$stage\"}[5m])"))
                    .reduce(Reducer.LAST, NonNumbers.replaceBy(0))
                    .threshold(Evaluator.above(0.2), Evaluator.below(0.1))
                    .pending(Duration.ofMinutes(90))
                    .keepFiring(Duration.ofSeconds(90))
                    .onNoData(NoDataState.KEEP_LAST)
                    .onError(ErrorState.OK)
                    .resolveMissingAfter(3)
                    .label("price", "$5")
                    .summary("{{ $labels.stage }}")
                    .onPanel("workflows", 7)
                    .notify(NotificationSettings.to("On call")
                            .groupBy("alertname", "grafana_folder")
                            .groupWait(Duration.ofSeconds(30))
                            .groupInterval(Duration.ofMinutes(5))
                            .repeatInterval(Duration.ofHours(4))
                            .muteDuring("Nights")
                            .activeDuring("Days")))
            .rule(AlertRule.named("Ratio")
                    .uid("ratio")
                    .query(RuleQuery.range("prometheus", "a").between(Duration.ofHours(2), Duration.ofHours(1)))
                    .query(RuleQuery.instant("prometheus", "b").option("intervalMs", Json.of(15000)))
                    .resample(Duration.ofSeconds(30), Downsampler.MEAN, Upsampler.LAST_KNOWN)
                    .reduce(Reducer.MEAN, NonNumbers.drop())
                    .math("$A / ${B} > 0.5")
                    .paused())
            .rule(AlertRule.named("Classic")
                    .uid("classic")
                    .query(RuleQuery.range("prometheus", "up"))
                    .expression(Expression.classic(
                            ClassicCondition.when(ClassicReducer.AVG, "A", Evaluator.of(Comparison.NO_VALUE)))))
            .rule(AlertRule.named("SQL")
                    .uid("sql")
                    .query(RuleQuery.instant("prometheus", "up"))
                    .expression(Expression.sql("SELECT * FROM A WHERE value > 0")))
            .rule(RecordingRule.named("Recording")
                    .uid("recording")
                    .record("job:failures:rate5m")
                    .into("mimir")
                    .query(RuleQuery.instant("prometheus", "sum by (job) (rate(failures_total[5m]))")));

    public static final ContactPoint CONTACT_POINT = ContactPoint.named("On call for $5")
            .by(Integration.webhook("hook", "https://example.org/$hook").set("password", "very-secret"))
            .by(Integration.of("slack", "slack")
                    .set("recipient", "#alerts")
                    .set("url", "https://hooks.example.org/very-secret")
                    .withoutResolved());

    public static final NotificationPolicy POLICY = NotificationPolicy.to("On call for $5")
            .groupBy("grafana_folder", "alertname")
            .groupWait(Duration.ofSeconds(30))
            .groupInterval(Duration.ofMinutes(5))
            .repeatInterval(Duration.ofHours(4))
            .branch(NotificationPolicy.inherited()
                    .when(Matcher.equal("severity", "critical"), Matcher.matches("cost", "a$|$5"))
                    .muteDuring("Nights")
                    .andContinue()
                    .branch(NotificationPolicy.to("On call for $5")
                            .when(Matcher.notEqual("team", "shop"), Matcher.notMatches("app", "x.*"))
                            .groupBy("..."))
                    .branch(NotificationPolicy.inherited()
                            .when(Matcher.equal("severity", "page"))
                            .activeDuring("Days")));

    public static final MuteTiming MUTE_TIMING = MuteTiming.named("Nights")
            .during(TimeInterval.between(LocalTime.of(22, 30), LocalTime.MIDNIGHT)
                    .weekdays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                    .daysOfMonth(1, 7)
                    .daysOfMonth(-3, -1)
                    .daysOfMonth(31, 31)
                    .months(Month.MAY, Month.DECEMBER)
                    .years(2026, 2030)
                    .in(ZoneId.of("Europe/Berlin")))
            .during(TimeInterval.on(DayOfWeek.SUNDAY));

    public static final NotificationTemplate TEMPLATE =
            NotificationTemplate.named("shop", "{{ range $i, $alert := .Alerts }}{{ $alert.Labels }}{{ end }}");

    public static final AlertingFile FILE = AlertingFile.empty()
            .with(GROUP)
            .with(CONTACT_POINT)
            .with(POLICY)
            .with(MUTE_TIMING)
            .with(TEMPLATE)
            .deleteRule("old")
            .deleteContactPoint("old")
            .resetPolicies()
            .deleteMuteTiming("Old")
            .deleteTemplate("old");

    private Sample() {}
}
