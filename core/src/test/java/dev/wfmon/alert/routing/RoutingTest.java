package dev.wfmon.alert.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final Route ROUTE = Route.to("chat")
            .groupBy("alertname", "task_id")
            .groupWait(Duration.ofSeconds(10))
            .route(Route.to("pager")
                    .when(LabelMatcher.equal("severity", "critical"))
                    .repeatInterval(Duration.ofHours(1))
                    .thenContinue())
            .route(Route.to("")
                    .when(LabelMatcher.matching("team", "a|b"), LabelMatcher.equal("env", "prod"))
                    .groupBy("...")
                    .activeDuring("office"));

    private static final Routing ROUTING = AlertmanagerConfig.of(ROUTE)
            .inhibit(new InhibitRule(
                    List.of(LabelMatcher.equal("severity", "critical")),
                    List.of(LabelMatcher.equal("severity", "warning")),
                    List.of("alertname")))
            .timeInterval(
                    "office",
                    TimeInterval.always()
                            .times("09:00", "17:30")
                            .weekdays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                            .in(ZoneId.of("Europe/Berlin")))
            .routing();

    @Test
    void tellsHowAnAlertIsSent() {
        Delivery pager = ROUTING.route(Map.of("alertname", "Stuck", "severity", "critical", "task_id", "7", "x", "y"))
                .getFirst();
        assertThat(pager.receiver()).isEqualTo("pager");
        assertThat(pager.path()).hasSize(2);
        assertThat(pager.groupLabels()).isEqualTo(Map.of("alertname", "Stuck", "task_id", "7"));
        assertThat(pager.groupKey()).isEqualTo("{}/{severity=\"critical\"}:{alertname=\"Stuck\", task_id=\"7\"}");
        assertThat(pager.groupWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(pager.groupInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(pager.repeatInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(pager.isSent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "info, c, dev, chat",
        "critical, c, dev, pager",
        "critical, a, prod, pager chat",
        "info, b, prod, chat",
        "info, a, dev, chat"
    })
    void findsReceivers(String severity, String team, String env, String receivers) {
        Map<String, String> labels = Map.of("severity", severity, "team", team, "env", env);
        assertThat(ROUTING.route(labels).stream().map(Delivery::receiver)).containsExactly(receivers.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T07:00:00Z, true", // Monday, 09:00 in Berlin
        "2024-07-01T06:59:00Z, false",
        "2024-07-01T15:29:00Z, true",
        "2024-07-01T15:30:00Z, false",
        "2024-07-06T10:00:00Z, false", // Saturday
        "2024-01-05T08:00:00Z, true" // Friday, in winter
    })
    void isMutedOutsideOfActiveTimes(Instant time, boolean isSent) {
        Delivery delivery = ROUTING.route(Map.of("team", "a", "env", "prod"), time, List.of())
                .getFirst();
        assertThat(delivery.isSent()).isEqualTo(isSent);
        assertThat(delivery.mutedBy().isPresent()).isEqualTo(!isSent);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:00:00Z, -1, -1, true", "2024-02-28T12:00:00Z, -1, -1, false",
                "2024-02-29T12:00:00Z, 28, 31, true",
        "2024-02-29T12:00:00Z, 30, 31, false", "2024-04-28T12:00:00Z, -3, -1, true",
                "2024-04-27T12:00:00Z, -3, -1, false",
        "2024-04-20T12:00:00Z, 20, -5, true"
    })
    void countsDaysFromBothEnds(Instant time, int first, int last, boolean isWithin) {
        TimeInterval always = TimeInterval.always();
        TimeInterval days = new TimeInterval(
                List.of(),
                List.of(),
                List.of(new TimeInterval.Span(first, last)),
                List.of(),
                List.of(),
                always.location());
        assertThat(days.contains(time)).isEqualTo(isWithin);
    }

    @Test
    void isInhibitedByWhatFires() {
        Map<String, String> warning = Map.of("alertname", "Stuck", "severity", "warning");
        Map<String, String> critical = Map.of("alertname", "Stuck", "severity", "critical");
        Map<String, String> other = Map.of("alertname", "Slow", "severity", "critical");
        Instant now = Instant.parse("2024-07-01T07:00:00Z");
        assertThat(ROUTING.route(warning, now, List.of(other, warning))
                        .getFirst()
                        .isSent())
                .isTrue();
        assertThat(ROUTING.route(warning, now, List.of(other, critical))
                        .getFirst()
                        .inhibitedBy())
                .contains(critical);
        assertThat(ROUTING.route(critical, now, List.of(warning, critical))
                        .getFirst()
                        .isSent())
                .isTrue();
    }
}
