package dev.wfmon.cli.bench;

import dev.wfmon.grafana.alerting.AlertRule;
import dev.wfmon.grafana.alerting.ClassicCondition;
import dev.wfmon.grafana.alerting.ClassicReducer;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.Downsampler;
import dev.wfmon.grafana.alerting.ErrorState;
import dev.wfmon.grafana.alerting.Evaluator;
import dev.wfmon.grafana.alerting.Expression;
import dev.wfmon.grafana.alerting.Integration;
import dev.wfmon.grafana.alerting.Matcher;
import dev.wfmon.grafana.alerting.MuteTiming;
import dev.wfmon.grafana.alerting.NoDataState;
import dev.wfmon.grafana.alerting.NonNumbers;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import dev.wfmon.grafana.alerting.NotificationSettings;
import dev.wfmon.grafana.alerting.NotificationTemplate;
import dev.wfmon.grafana.alerting.RecordingRule;
import dev.wfmon.grafana.alerting.Reducer;
import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.grafana.alerting.RuleQuery;
import dev.wfmon.grafana.alerting.TimeInterval;
import dev.wfmon.grafana.dashboard.Upsampler;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;

/**
 * One of each kind of alerting resource, with all that it can say, and with dollar signs.
 *
 * @param name what tells the samples of one run from those of others
 */
record AlertingSamples(String name) {

    private static final String DATA_SOURCE = "prometheus";

    RuleGroup group() {
        return alerts().rule(recording().into(DATA_SOURCE));
    }

    /** From files, Grafana 12.3 reads no data source that a metric would go to. */
    RuleGroup groupOfFile() {
        return alerts().rule(recording());
    }

    private RuleGroup alerts() {
        return RuleGroup.named(name)
                .folderUid(name)
                .folder(name)
                .every(Duration.ofMinutes(1))
                .rule(failures())
                .rule(ratio())
                .rule(classic());
    }

    private AlertRule failures() {
        return AlertRule.named("Failures over $5 or ${limit}")
                .uid(name + "-1")
                .query(RuleQuery.range(DATA_SOURCE, "rate(failed_total{stage=~\"$stage|a$\"}[5m])"))
                .reduce(Reducer.LAST, NonNumbers.replaceBy(0))
                .threshold(Evaluator.above(0.2), Evaluator.below(0.1))
                .pending(Duration.ofMinutes(90))
                .keepFiring(Duration.ofSeconds(90))
                .onNoData(NoDataState.KEEP_LAST)
                .onError(ErrorState.OK)
                .resolveMissingAfter(3)
                .label("price", "$5")
                .summary("{{ $labels.stage }} has ${limit}")
                .onPanel("workflows", 7)
                .notify(NotificationSettings.to(contactPointName())
                        .groupBy("alertname", "grafana_folder", "stage")
                        .groupWait(Duration.ofSeconds(90))
                        .repeatInterval(Duration.ofDays(14))
                        .muteDuring(muteTimingName()));
    }

    private AlertRule ratio() {
        return AlertRule.named("Ratio")
                .uid(name + "-2")
                .query(RuleQuery.range(DATA_SOURCE, "a").between(Duration.ofHours(2), Duration.ofHours(1)))
                .query(RuleQuery.instant(DATA_SOURCE, "b"))
                .expression(Expression.resample("A", Duration.ofSeconds(30), Downsampler.MEAN, Upsampler.LAST_KNOWN))
                .expression(Expression.reduce("C", Reducer.MEAN))
                .math("$D / ${B} > 0.5")
                .paused();
    }

    private AlertRule classic() {
        return AlertRule.named("Classic")
                .uid(name + "-3")
                .query(RuleQuery.range(DATA_SOURCE, "up"))
                .expression(Expression.classic(
                        ClassicCondition.when(ClassicReducer.PERCENT_DIFF, "A", Evaluator.outside(10, 90))));
    }

    private RecordingRule recording() {
        return RecordingRule.named("Recording")
                .uid(name + "-4")
                .record("job:failures:rate5m")
                .query(RuleQuery.instant(DATA_SOURCE, "sum by (job) (rate(failures_total[5m]))"))
                .label("team", "shop");
    }

    String contactPointName() {
        return name + " costs $5";
    }

    ContactPoint contactPoint() {
        return ContactPoint.named(contactPointName())
                .by(Integration.webhook(name + "-hook", "https://example.org/$hook")
                        .set("username", "wfmon")
                        .set("password", "very $secret"))
                .by(Integration.of("slack", name + "-slack")
                        .set("recipient", "#alerts")
                        .set("url", "https://hooks.slack.com/services/T0/B0/secret")
                        .set("text", "{{ template \"" + name + "\" . }} $$ ${X}")
                        .withoutResolved())
                .by(Integration.email(name + "-mail", "a@example.org;b@example.org"));
    }

    String muteTimingName() {
        return name + "-nights";
    }

    MuteTiming muteTiming() {
        return MuteTiming.named(muteTimingName())
                .during(TimeInterval.between(LocalTime.of(22, 30), LocalTime.MIDNIGHT)
                        .weekdays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                        .daysOfMonth(1, 7)
                        .daysOfMonth(-3, -1)
                        .months(Month.MAY, Month.DECEMBER)
                        .years(2026, 2030)
                        .in(ZoneId.of("Europe/Berlin")))
                .during(TimeInterval.on(DayOfWeek.SUNDAY));
    }

    NotificationTemplate template() {
        return NotificationTemplate.named(name, "{{ range $i, $alert := .Alerts }}{{ $alert.Labels }}\n{{ end }}");
    }

    NotificationPolicy policy() {
        return NotificationPolicy.to(contactPointName())
                .groupBy("grafana_folder", "alertname")
                .groupWait(Duration.ofSeconds(90))
                .groupInterval(Duration.ofMinutes(5))
                .repeatInterval(Duration.ofHours(4))
                .branch(NotificationPolicy.inherited()
                        .when(Matcher.equal("severity", "critical"), Matcher.matches("cost", "a$|${b}|$c"))
                        .muteDuring(muteTimingName())
                        .andContinue()
                        .branch(NotificationPolicy.to(contactPointName())
                                .when(Matcher.notEqual("team", "shop"), Matcher.notMatches("app", "x.*"))
                                .groupBy("...")))
                .branch(NotificationPolicy.to(contactPointName())
                        .when(Matcher.equal("severity", "warning"))
                        .activeDuring(muteTimingName()));
    }
}
