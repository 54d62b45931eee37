package dev.wfmon.workflow;

import dev.wfmon.alert.RuleGroup;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The monitoring of the multi-agent workflow platform: its folder, dashboards and alerts.
 *
 * <pre>{@code
 * List<Resource> resources = WorkflowPack.resources();
 * }</pre>
 */
public final class WorkflowPack {

    private static final String AUTHOR = "built-in workflow pack";
    private static final String FOLDER = "workflows";

    private WorkflowPack() {}

    public static List<Resource> resources() {
        Resource folder = resource(
                Kind.FOLDER,
                FOLDER,
                Optional.empty(),
                JsonObject.builder().put("title", "Workflows").build());
        Stream<Resource> dashboards = Stream.of(
                dashboard(WorkflowDashboard.UID, WorkflowDashboard.build()),
                dashboard(TaskDashboard.UID, TaskDashboard.build()),
                dashboard(AgentDashboard.UID, AgentDashboard.build()));
        Stream<Resource> groups = WorkflowAlerts.groups().stream().map(WorkflowPack::ruleGroup);
        return Stream.of(Stream.of(folder), dashboards, groups)
                .flatMap(resources -> resources)
                .toList();
    }

    private static Resource dashboard(String uid, JsonObject spec) {
        return resource(Kind.DASHBOARD, uid, Optional.of(FOLDER), spec);
    }

    private static Resource ruleGroup(RuleGroup group) {
        return resource(Kind.RULE_GROUP, group.name(), Optional.empty(), group.toJson());
    }

    private static Resource resource(Kind kind, String name, Optional<String> folder, JsonObject spec) {
        return Resource.builtBy(AUTHOR, new ResourceId(kind, name), folder, spec);
    }
}
