package dev.wfmon.instrument;

/** Something that happened in the platform and that its metrics tell of. */
public sealed interface PlatformEvent permits WorkflowEvent, AgentEvent, SystemEvent {}
