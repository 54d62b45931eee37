package dev.wfmon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.json.SourceText;
import org.junit.jupiter.api.Test;

class RuleFileEditTest {

    private static final String RESOURCE = """
            apiVersion: monitoring.coreos.com/v1 # as of 2024
            kind: PrometheusRule
            spec:
              groups:
                - name: hosts
                  rules:
                    # is it up?
                    - alert: Down
                      expr: |
                        up == 0
                      labels:
                        severity: page   # at night
                    - {alert: Slow, expr: "x > 1"} # in one line
            """;

    @Test
    void changesOnlyWhatIsAsked() {
        assertThat(edit().expr("hosts", "Down", "up < 1").text()).isEqualTo(RESOURCE.replace("up == 0", "up < 1"));
        assertThat(edit().expr("hosts", "Slow", "x > 2").text()).isEqualTo(RESOURCE.replace("x > 1", "x > 2"));
        assertThat(edit().label("hosts", "Down", "severity", "warning").text())
                .isEqualTo(RESOURCE.replace("severity: page ", "severity: warning "));
        assertThat(edit().annotation("hosts", "Down", "summary", "S").text())
                .isEqualTo(RESOURCE.replace(
                        "# at night\n", "# at night\n          annotations:\n            summary: S\n"));
        assertThat(edit().annotation("hosts", "Slow", "summary", "a, b").text())
                .isEqualTo(RESOURCE.replace("\"x > 1\"}", "\"x > 1\", annotations: {\"summary\":\"a, b\"}}"));
        assertThat(edit().removeLabel("hosts", "Down", "severity").text())
                .isEqualTo(RESOURCE.replace("          labels:\n            severity: page   # at night\n", ""));
        assertThat(edit().remove("hosts", "Slow").text())
                .isEqualTo(RESOURCE.replace("        - {alert: Slow, expr: \"x > 1\"} # in one line\n", ""));
    }

    @Test
    void addsARule() {
        assertThat(edit().add("hosts", Rule.recording("r", "sum(up)")).text())
                .isEqualTo(RESOURCE + "        - record: r\n          expr: sum(up)\n");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> edit().expr("hosts", "Gone", "up"))
                .hasMessage("rules.yaml has no rule Gone in group hosts");
        assertThatThrownBy(() -> edit().expr("gone", "Down", "up")).hasMessage("rules.yaml has no group gone");
    }

    private static RuleFileEdit edit() {
        return RuleFileEdit.of(new SourceText("rules.yaml", RESOURCE));
    }
}
