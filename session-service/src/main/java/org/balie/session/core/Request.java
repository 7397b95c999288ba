package org.balie.session.core;

import java.util.UUID;

/// The floor's request that an agent accepted, with the queue it waited in.
public record Request(UUID id, String queueId, String queueName) {}
