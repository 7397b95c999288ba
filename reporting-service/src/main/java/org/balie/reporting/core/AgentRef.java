package org.balie.reporting.core;

/// An agent as a report shows one: the name is the one the agent had at the time.
public record AgentRef(String agentId, String name) {}
