package dev.wfmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.alert.routing.LabelMatcher;
import dev.wfmon.alert.routing.Route;
import dev.wfmon.json.YamlWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrafanaRoutesTest {

    @Test
    void theTreeIsTheSame() {
        Route route = Route.to("mail")
                .groupBy("team")
                .groupWait(Duration.ofSeconds(15))
                .groupInterval(Duration.ofMinutes(3))
                .repeatInterval(Duration.ofHours(4))
                .route(Route.to("")
                        .when(LabelMatcher.notEqual("env", "test"), LabelMatcher.notMatching("team", "x|y"))
                        .muteDuring("nights")
                        .activeDuring("weekdays")
                        .thenContinue()
                        .route(Route.to("pager").when(LabelMatcher.matching("team", "z.*"))))
                .route(Route.to("chat").when(LabelMatcher.equal("severity", "info")));
        assertThat(YamlWriter.write(GrafanaRoutes.of(route).toApi())).isEqualTo("""
                receiver: mail
                group_by:
                - team
                group_wait: 15s
                group_interval: 3m
                repeat_interval: 4h
                routes:
                - mute_time_intervals:
                  - nights
                  active_time_intervals:
                  - weekdays
                  object_matchers:
                  - - env
                    - "!="
                    - test
                  - - team
                    - "!~"
                    - x|y
                  continue: true
                  routes:
                  - receiver: pager
                    object_matchers:
                    - - team
                      - =~
                      - z.*
                - receiver: chat
                  object_matchers:
                  - - severity
                    - "="
                    - info
                """);
    }
}
