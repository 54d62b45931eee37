package dev.wfmon.workflow;

import java.util.List;
import java.util.Locale;

/**
 * An agent of the platform.
 *
 * <pre>{@code
 * WorkflowAgent agent = new WorkflowAgent("Rex", AgentRole.IMPLEMENTATION, "5DLabs-Rex");
 * agent.podName(); // rex
 * }</pre>
 *
 * @param name what people call it; in lower case a part of the names of its pods, {@code play-task-15-rex-x7k2p}
 * @param gitHubApp the value of the label {@code github_app} of its metrics, which ends with the name in any case
 */
public record WorkflowAgent(String name, AgentRole role, String gitHubApp) {

    /** The agents of the platform as it is delivered. */
    public static final List<WorkflowAgent> DEFAULT = List.of(
            new WorkflowAgent("Rex", AgentRole.IMPLEMENTATION, "5DLabs-Rex"),
            new WorkflowAgent("Blaze", AgentRole.IMPLEMENTATION, "5DLabs-Blaze"),
            new WorkflowAgent("Cleo", AgentRole.QUALITY, "5DLabs-Cleo"),
            new WorkflowAgent("Tess", AgentRole.TESTING, "5DLabs-Tess"));

    public WorkflowAgent {
        if (!isNamedBy(name, gitHubApp)) {
            throw new IllegalArgumentException(
                    "the app " + gitHubApp + " does not end with the name of its agent, " + name);
        }
    }

    /** Whether the pods of the agent of an app can be found by a name. */
    public static boolean isNamedBy(String name, String gitHubApp) {
        return name.matches("[A-Za-z0-9]+") && lower(gitHubApp).endsWith(lower(name));
    }

    /** The part of its pods' names that tells them from those of the others. */
    public String podName() {
        return lower(name);
    }

    /** What stands before the name in its app. */
    String appPrefix() {
        return gitHubApp.substring(0, gitHubApp.length() - name.length());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
