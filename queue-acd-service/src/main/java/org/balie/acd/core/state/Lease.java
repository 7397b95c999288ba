package org.balie.acd.core.state;

import java.time.Instant;
import org.balie.acd.core.state.Id.HolderId;

/// Until when a process that holds sockets is taken to be alive.
public record Lease(HolderId holder, Instant until) {}
