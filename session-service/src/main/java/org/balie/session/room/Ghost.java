package org.balie.session.room;

import java.util.UUID;
import org.balie.session.core.SessionId;

/// A connection that its session takes for open and that is not.
public record Ghost(SessionId session, UUID connection) {}
