package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.workflow.WorkflowThresholds.Agents;
import dev.wfmon.workflow.WorkflowThresholds.Events;
import dev.wfmon.workflow.WorkflowThresholds.Failures;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import dev.wfmon.workflow.WorkflowThresholds.Platform;
import dev.wfmon.workflow.WorkflowThresholds.Times;
import dev.wfmon.workflow.WorkflowThresholds.Workflows;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowThresholdsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -0.1 | 0.2 | 5  | a limit is above 0, got -0.1
            0.2  | 0.1 | 5  | critical starts above the warning at 0.2, got 0.1
            0.1  | 0.2 | -1 | a condition cannot last PT-1M
            0.1  | 1.2 | 5  | failures is a share and at most 1.0, got 1.2
            """)
    void refusesWhatCannotBe(double warning, double critical, int minutes, String message) {
        assertThatThrownBy(() -> new Failures(new Limits(warning, critical, Duration.ofMinutes(minutes)), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void alertsAreMadeOfThem() {
        Workflows usual = Workflows.DEFAULT;
        Times patient = new Times(Duration.ofDays(2), Duration.ofDays(4), Duration.ofMinutes(7));
        WorkflowThresholds thresholds = new WorkflowThresholds(
                new Workflows(patient, usual.suspended(), usual.failures(), usual.progressionFailures()),
                Agents.DEFAULT,
                Events.DEFAULT,
                Platform.DEFAULT);
        String stuck = WorkflowAlerts.groups(WorkflowConfig.DEFAULT.thresholds(thresholds))
                .getFirst()
                .toJson()
                .toString();
        assertThat(stuck)
                .contains("> 172800")
                .contains("> 345600")
                .contains("7m")
                .doesNotContain("> 86400,");
    }
}
