package org.balie.session.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.balie.platform.retention.Retention;

/// Which sessions may be forgotten, and when: those without a customer. A session that helped
/// somebody stays.
@ApplicationScoped
class SessionRetention {
    /// Row and journal go together, and not before the other services were told everything.
    private static final String UNVISITED =
            """
            with gone as (
                select id from session s
                where not running and not visited and ended_at < $1
                    and not exists (select from outbox o where o.key = cast(s.id as text))
                limit $2 for update skip locked),
            lines as (delete from session_journal where session_id in (select id from gone))
            delete from session where id in (select id from gone)""";

    @Produces
    Retention unvisited(KeepSettings keep) {
        return new Retention("session", keep.unvisited(), UNVISITED);
    }
}
