package org.balie.session.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.session.core.Session;
import org.balie.session.core.SessionId;

/// The sessions that were used last, as they were after some commit. May lag behind, is never
/// ahead.
final class Remembered {
    private static final int AT_MOST = 2_000;

    private final Map<SessionId, Session> sessions =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<SessionId, Session> eldest) {
                    return size() > AT_MOST;
                }
            };

    synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    synchronized void keep(Session session) {
        sessions.merge(
                session.id(),
                session,
                (known, newer) -> newer.version() > known.version() ? newer : known);
    }
}
