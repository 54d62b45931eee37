package dev.wfmon.workflow;

import dev.wfmon.alert.GrafanaRules;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The monitoring of the multi-agent workflow platform: its folder, dashboards and alerts. With Grafana as the engine of
 * alerts, groups of Prometheus hold what is recorded, groups of Grafana the alerts, and its contact points and policies say
 * where they go.
 *
 * <pre>{@code
 * List<Resource> resources = WorkflowPack.resources();
 * List<Resource> ours = WorkflowPack.resources(WorkflowConfig.DEFAULT.names(
 *         new NameMapping(Map.of("agent_total", "agent_runs_total"), Map.of())));
 * }</pre>
 */
public final class WorkflowPack {

    private static final String AUTHOR = "built-in workflow pack";

    private final WorkflowConfig config;
    private final Renaming renaming;

    private WorkflowPack(WorkflowConfig config) {
        this.config = config;
        this.renaming = new Renaming(config.names());
    }

    /** The pack as it is delivered. */
    public static List<Resource> resources() {
        return resources(WorkflowConfig.DEFAULT);
    }

    /** The pack as an operator wants it. */
    public static List<Resource> resources(WorkflowConfig config) {
        return new WorkflowPack(config).all();
    }

    private List<Resource> all() {
        Choices choices = new Choices(config);
        Resource folder = resource(
                Kind.FOLDER,
                config.folder().uid(),
                Optional.empty(),
                JsonObject.builder().put("title", config.folder().title()).build());
        JsonObject main = new WorkflowDashboard(choices).build();
        Stream<Resource> dashboards = Stream.of(
                dashboard(WorkflowDashboard.UID, main),
                dashboard(TaskDashboard.UID, new TaskDashboard(choices).build()),
                dashboard(AgentDashboard.UID, new AgentDashboard(choices).build()));
        return Stream.of(Stream.of(folder), dashboards, ruleGroups(), grafanaGroups(main), grafanaRouting())
                .flatMap(resources -> resources)
                .toList();
    }

    private Stream<Resource> ruleGroups() {
        Stream<RuleGroup> groups = WorkflowAlerts.groups(config).stream();
        Stream<RuleGroup> left = config.engine() == AlertEngine.GRAFANA
                ? groups.flatMap(group -> GrafanaRules.recording(group).stream())
                : groups;
        return left.map(WorkflowPack::ruleGroup);
    }

    private Stream<Resource> grafanaGroups(JsonObject dashboard) {
        if (config.engine() == AlertEngine.PROMETHEUS) {
            return Stream.empty();
        }
        String folder = config.folder().uid();
        GrafanaRules rules = new GrafanaRules(
                folder, config.dataSource().orElseThrow().uid(), name -> AlertPanels.of(name, dashboard));
        return WorkflowAlerts.groups(config).stream()
                .flatMap(group -> rules.of(group).stream())
                .map(group -> resource(
                        Kind.GRAFANA_RULE_GROUP,
                        folder + "/" + group.title().orElseThrow(),
                        Optional.of(folder),
                        group.toApi()));
    }

    private Stream<Resource> grafanaRouting() {
        if (config.engine() == AlertEngine.PROMETHEUS) {
            return Stream.empty();
        }
        Stream<Resource> points = WorkflowRouting.contactPoints().stream()
                .map(point -> resource(Kind.CONTACT_POINT, point.name().orElseThrow(), Optional.empty(), point.json()));
        JsonObject tree = WorkflowRouting.policy(config.names()).toApi();
        return Stream.concat(
                points, Stream.of(resource(Kind.NOTIFICATION_POLICY, Resource.POLICY_TREE, Optional.empty(), tree)));
    }

    private Resource dashboard(String uid, JsonObject spec) {
        return resource(Kind.DASHBOARD, uid, Optional.of(config.folder().uid()), renaming.dashboard(spec));
    }

    private static Resource ruleGroup(RuleGroup group) {
        return resource(Kind.RULE_GROUP, group.name(), Optional.empty(), group.toJson());
    }

    private static Resource resource(Kind kind, String name, Optional<String> folder, JsonObject spec) {
        return Resource.builtBy(AUTHOR, new ResourceId(kind, name), folder, spec);
    }
}
