package org.balie.session.core;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The floor's request that an agent accepted, with the queue it waited in.
///
/// @param featuresOff what the queue has switched off in its sessions (rule ADM-4); nothing in
///   journals from before this was known
public record Request(UUID id, String queueId, String queueName, List<ActivityKind> featuresOff) {
    public Request {
        featuresOff = List.copyOf(Objects.requireNonNullElse(featuresOff, List.of()));
    }
}
