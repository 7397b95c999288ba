package org.balie.session.handling;

import org.balie.session.core.Session;

/// Fired after a commit of this replica, with the session as it then was.
public record SessionChanged(Session session) {}
