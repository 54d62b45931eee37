package dev.wfmon.workflow;

import dev.wfmon.alert.Rule;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An alert as this pack writes them: a warning and a critical rule of one name, with the words, the runbook and the
 * dashboard of both. Alertmanager mutes the warning while the critical one fires.
 *
 * @param component what it is about: {@code workflow}, {@code agent}, {@code resources}, {@code event}, {@code platform}
 * @param runbook the name of its page
 * @param variables the dashboard's variables, and the label that each takes its value from
 */
record Alert(
        String name,
        String component,
        String runbook,
        String summary,
        String description,
        Map<String, String> variables) {

    // The bases of links, until a configuration sets them.
    private static final String RUNBOOKS = "https://docs.taskmaster.com/runbooks/";
    private static final String DASHBOARD = "https://grafana.taskmaster.com/d/" + WorkflowDashboard.UID;

    /** An alert of an environment that has no words yet. */
    static Alert of(String name, String component, String runbook) {
        return new Alert(name, component, runbook, "", "", Map.of("environment", "environment"));
    }

    Alert says(String newSummary, String newDescription) {
        return new Alert(name, component, runbook, newSummary, newDescription, variables);
    }

    /** The alert with a link to the dashboard of one task or agent. */
    Alert shows(String variable, String label) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(variable, label);
        return new Alert(name, component, runbook, summary, description, more);
    }

    /** Fires while a value is above its limits. */
    List<Rule> above(Vector value, Limits limits) {
        return List.of(
                warning(value.greaterThan(limits.warning()), limits.pending()),
                critical(value.greaterThan(limits.critical()), limits.pending()));
    }

    /** Fires while a count reaches its limits. */
    List<Rule> reaching(Vector count, Limits limits) {
        return List.of(
                warning(count.atLeast(limits.warning()), limits.pending()),
                critical(count.atLeast(limits.critical()), limits.pending()));
    }

    Rule warning(Vector condition, Duration pending) {
        return rule("warning", condition, pending);
    }

    Rule critical(Vector condition, Duration pending) {
        return rule("critical", condition, pending);
    }

    private Rule rule(String severity, Vector condition, Duration pending) {
        return Rule.alert(name, condition.print())
                .pending(pending)
                .label("severity", severity)
                .label("component", component)
                .annotation("summary", summary)
                .annotation("description", description)
                .annotation("runbook_url", RUNBOOKS + runbook)
                .annotation("dashboard_url", DASHBOARD + query());
    }

    private String query() {
        return variables.entrySet().stream()
                .map(variable -> "var-" + variable.getKey() + "={{ $labels." + variable.getValue() + " }}")
                .collect(Collectors.joining("&", "?", ""));
    }
}
