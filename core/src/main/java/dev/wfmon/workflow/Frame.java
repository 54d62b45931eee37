package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.workflow.Choices.here;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.EngineMetrics;
import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.Annotation;
import dev.wfmon.grafana.dashboard.Dashboard;
import dev.wfmon.grafana.dashboard.DataSource;
import dev.wfmon.grafana.dashboard.DataSourceVariable;
import dev.wfmon.grafana.dashboard.GraphTooltip;
import dev.wfmon.grafana.dashboard.QueryVariable;
import dev.wfmon.grafana.dashboard.Variable;
import dev.wfmon.grafana.dashboard.VariableHide;
import dev.wfmon.grafana.dashboard.VariableSort;
import dev.wfmon.promql.dsl.Gauge;
import java.util.function.UnaryOperator;

/** What the dashboards of the pack have in common: times, variables and marks of alerts. */
record Frame(Choices choices) {

    /** A hidden variable: the picked agents as the names of pods have them, {@code Rex} for {@code 5DLabs-Rex}. */
    static final String AGENT_OF_POD = "agent_pod";

    /** A dashboard for any number of tasks and agents. */
    Dashboard ofAll(String title, String uid) {
        return of(title, uid, Frame::any, Frame::any);
    }

    /** A dashboard for one task. */
    Dashboard ofTask(String title, String uid) {
        return of(title, uid, UnaryOperator.identity(), Frame::any);
    }

    /** A dashboard for one agent. */
    Dashboard ofAgent(String title, String uid) {
        return of(title, uid, Frame::any, UnaryOperator.identity());
    }

    private Dashboard of(
            String title, String uid, UnaryOperator<QueryVariable> tasks, UnaryOperator<QueryVariable> agents) {
        return Dashboard.titled(title)
                .uid(uid)
                .dataSource(dataSource())
                .tags("taskmaster", "workflows", "agents")
                .timezone("utc")
                .refresh("30s")
                .time("now-24h", "now")
                .tooltip(GraphTooltip.SHARED_CROSSHAIR)
                .variable(dataSources())
                .variable(any(environment()))
                .variable(tasks.apply(task()))
                .variable(agents.apply(agent()))
                .variable(agentOfPod())
                .annotation(Annotation.query("Alerts", alerts("firing").print())
                        .title("{{alertname}}")
                        .text("{{component}}, {{severity}}")
                        .tags("component", "severity")
                        .color(RED));
    }

    /** Alerts of the platform in the picked environments; some are about none. */
    static Gauge alerts(String state) {
        return EngineMetrics.ALERTS
                .gauge()
                .where(
                        label("alertstate").is(state),
                        label("component").isPresent(),
                        label("environment").matches("|$environment"));
    }

    private DataSource dataSource() {
        return DataSource.of(type(), "${datasource}");
    }

    /** The configured one is chosen at first. */
    private DataSourceVariable dataSources() {
        DataSourceVariable variable = Variable.datasource("datasource", type()).label("Data source");
        return choices.config()
                .dataSource()
                .map(source -> variable.selected(source.uid(), source.name()))
                .orElse(variable);
    }

    private String type() {
        return choices.config()
                .dataSource()
                .map(WorkflowConfig.DataSource::type)
                .orElse("prometheus");
    }

    private static QueryVariable any(QueryVariable variable) {
        return variable.multi().includeAll().allValue(".*");
    }

    private static QueryVariable environment() {
        return Variable.labelValues("environment", AgentMetrics.RUNS.counter().toString(), "environment")
                .label("Environment");
    }

    private QueryVariable task() {
        return Variable.labelValues(
                        "task_id",
                        here(choices.play(WorkflowMetrics.INFO.info())).toString(),
                        "task_id")
                .label("Task")
                .sort(VariableSort.NATURAL);
    }

    private static QueryVariable agent() {
        return Variable.labelValues(
                        "agent_type", here(AgentMetrics.RUNS.counter()).toString(), "github_app")
                .label("Agent");
    }

    /** "All" without a value of its own is each agent by its name, so this follows what is picked. */
    private QueryVariable agentOfPod() {
        return Variable.labelValues(
                        AGENT_OF_POD,
                        Choices.ofPickedAgents(AgentMetrics.RUNS.counter()).toString(),
                        "github_app")
                .regex(choices.appPattern())
                .multi()
                .includeAll()
                .hide(VariableHide.VARIABLE)
                .skipUrl();
    }
}
