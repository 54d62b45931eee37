package dev.wfmon.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator can choose of the pack.
 *
 * <pre>{@code
 * WorkflowConfig config = WorkflowConfig.DEFAULT
 *         .dataSource(new WorkflowConfig.DataSource("victoria", "VictoriaMetrics", "prometheus"))
 *         .engine(AlertEngine.GRAFANA);
 * }</pre>
 *
 * @param type the value of the label {@code workflow_type} of the platform's workflows
 * @param job the job under which the platform is scraped
 * @param agents at least one, with different names and apps
 * @param dataSource what dashboards show at first, and what Grafana's alerts ask; without one, dashboards show
 *     Grafana's default, and there are no alerts of Grafana
 * @param folder what holds the dashboards and Grafana's alerts
 * @param labels further labels of each alert
 * @param names what the platform calls its metrics and labels
 */
public record WorkflowConfig(
        String type,
        String job,
        List<WorkflowAgent> agents,
        Optional<DataSource> dataSource,
        Folder folder,
        Links links,
        AlertEngine engine,
        Map<String, String> labels,
        WorkflowThresholds thresholds,
        NameMapping names) {

    /** The pack as it is delivered. */
    public static final WorkflowConfig DEFAULT = new WorkflowConfig(
            "play-orchestration",
            "workflow-platform",
            WorkflowAgent.DEFAULT,
            Optional.empty(),
            new Folder("workflows", "Workflows"),
            new Links("https://docs.taskmaster.com/runbooks/", "https://grafana.taskmaster.com/"),
            AlertEngine.PROMETHEUS,
            Map.of(),
            WorkflowThresholds.DEFAULT,
            NameMapping.NONE);

    /**
     * A data source of Grafana that speaks PromQL.
     *
     * @param name what Grafana shows
     * @param type the plugin, {@code prometheus} or {@code victoriametrics-metrics-datasource}
     */
    public record DataSource(String uid, String name, String type) {}

    /** A folder of Grafana. */
    public record Folder(String uid, String title) {}

    /**
     * Where alerts send people to.
     *
     * @param runbooks the address of the runbooks' folder, with a slash at its end
     * @param grafana the address of Grafana, with a slash at its end
     */
    public record Links(String runbooks, String grafana) {}

    public WorkflowConfig {
        agents = List.copyOf(agents);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        if (agents.isEmpty()) {
            throw new IllegalArgumentException("a platform has agents");
        }
        if (engine != AlertEngine.PROMETHEUS && dataSource.isEmpty()) {
            throw new IllegalArgumentException("alerts of Grafana ask a data source, and none is said");
        }
    }

    public WorkflowConfig dataSource(DataSource source) {
        return new WorkflowConfig(
                type, job, agents, Optional.of(source), folder, links, engine, labels, thresholds, names);
    }

    public WorkflowConfig engine(AlertEngine evaluator) {
        return new WorkflowConfig(type, job, agents, dataSource, folder, links, evaluator, labels, thresholds, names);
    }

    public WorkflowConfig thresholds(WorkflowThresholds limits) {
        return new WorkflowConfig(type, job, agents, dataSource, folder, links, engine, labels, limits, names);
    }

    public WorkflowConfig names(NameMapping mapping) {
        return new WorkflowConfig(type, job, agents, dataSource, folder, links, engine, labels, thresholds, mapping);
    }

    public WorkflowConfig agents(List<WorkflowAgent> others) {
        return new WorkflowConfig(type, job, others, dataSource, folder, links, engine, labels, thresholds, names);
    }

    /** The agents of a role, in the order in which they are configured. */
    List<WorkflowAgent> agents(AgentRole role) {
        return agents.stream().filter(agent -> agent.role() == role).toList();
    }
}
