package dev.wfmon.instrument;

import java.time.Duration;

/**
 * What agents do.
 *
 * <pre>{@code
 * List<AgentEvent> runs = List.of(
 *         new AgentEvent.Started(Agent.BLAZE, "15"),
 *         new AgentEvent.Failed(Agent.BLAZE, "15", Duration.ofMinutes(30), FailureReason.TIMEOUT));
 * }</pre>
 */
public sealed interface AgentEvent extends PlatformEvent {

    /** An agent started to work on a task. */
    record Started(Agent agent, String taskId) implements AgentEvent {}

    /** A run ended well. */
    record Succeeded(Agent agent, String taskId, Duration took) implements AgentEvent {}

    /** A run ended, and not well. */
    record Failed(Agent agent, String taskId, Duration took, FailureReason reason) implements AgentEvent {}

    /** Cleo fixed warnings of the Rust linter. */
    record WarningsFixed(int count) implements AgentEvent {}

    /** Cleo formatted places anew. */
    record FormattingFixed(int count) implements AgentEvent {}

    /** Cleo labelled a pull request as ready for testing. */
    record ReadyForQaLabelAdded() implements AgentEvent {}

    /** Tess approved a pull request. */
    record ReviewApproved() implements AgentEvent {}

    /** Tess tested a deployment. */
    record DeploymentTested(boolean passed) implements AgentEvent {}

    /** Tess raised the test coverage of a pull request. */
    record CoverageImproved() implements AgentEvent {}

    /** Tess was done with a pull request. */
    record TestingFinished(Duration took) implements AgentEvent {}
}
