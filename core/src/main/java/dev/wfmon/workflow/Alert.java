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
 * @param config where links lead, and which labels all alerts have
 * @param component what it is about: {@code workflow}, {@code agent}, {@code resources}, {@code event}, {@code platform}
 * @param runbook the name of its page
 * @param variables the dashboard's variables, and the label that each takes its value from
 */
record Alert(
        WorkflowConfig config,
        String name,
        String component,
        String runbook,
        String summary,
        String description,
        Map<String, String> variables) {

    /** An alert of an environment that has no words yet. */
    static Alert of(WorkflowConfig config, String name, String component, String runbook) {
        return new Alert(config, name, component, runbook, "", "", Map.of("environment", "environment"));
    }

    Alert says(String newSummary, String newDescription) {
        return new Alert(config, name, component, runbook, newSummary, newDescription, variables);
    }

    /** The alert with a link to the dashboard of one task or agent. */
    Alert shows(String variable, String label) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(variable, label);
        return new Alert(config, name, component, runbook, summary, description, more);
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
        Rule.Alerting rule = Rule.alert(name, condition.print()).pending(pending);
        for (Map.Entry<String, String> label : config.labels().entrySet()) {
            rule = rule.label(label.getKey(), label.getValue());
        }
        return rule.label("severity", severity)
                .label("component", component)
                .annotation("summary", summary)
                .annotation("description", description)
                .annotation("runbook_url", config.links().runbooks() + runbook)
                .annotation("dashboard_url", config.links().grafana() + "d/" + WorkflowDashboard.UID + query());
    }

    private String query() {
        return variables.entrySet().stream()
                .map(variable -> "var-" + variable.getKey() + "={{ $labels." + variable.getValue() + " }}")
                .collect(Collectors.joining("&", "?", ""));
    }
}
