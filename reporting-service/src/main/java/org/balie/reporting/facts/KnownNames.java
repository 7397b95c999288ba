package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.reporting.core.AgentRef;
import org.balie.reporting.core.Introduction;
import org.balie.reporting.core.QueueRef;
import org.hibernate.reactive.mutiny.Mutiny;

/// The queues and agents that a site's events have named, under the name told last: for the
/// filters, and for events that name an agent by id only.
@ApplicationScoped
class KnownNames {
    private static final String LEARN_QUEUE = learning("known_queue", "queue_id");
    private static final String LEARN_AGENT = learning("known_agent", "agent_id");

    /// To be called last in a transaction: it holds on to a row that many transactions write.
    Uni<Void> learn(Mutiny.Session session, AcdEvent event) {
        return learnQueue(session, event, Introduction.queueIn(event))
                .chain(
                        () ->
                                learnAgent(
                                        session,
                                        event.siteId(),
                                        Introduction.agentIn(event),
                                        event.at()));
    }

    /// To be called last in a transaction, as above.
    Uni<Void> learn(Mutiny.Session session, SessionEvent event) {
        return learnAgent(session, event.siteId(), Introduction.agentIn(event), event.at());
    }

    private static Uni<Void> learnQueue(
            Mutiny.Session session, AcdEvent event, Optional<QueueRef> queue) {
        return queue.map(
                        known ->
                                learn(
                                        session,
                                        LEARN_QUEUE,
                                        event.siteId(),
                                        known.queueId(),
                                        known.name(),
                                        event.at()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> learnAgent(
            Mutiny.Session session, String siteId, Optional<AgentRef> agent, Instant at) {
        return agent.map(
                        known ->
                                learn(
                                        session,
                                        LEARN_AGENT,
                                        siteId,
                                        known.agentId(),
                                        known.name(),
                                        at))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> learn(
            Mutiny.Session session,
            String statement,
            String siteId,
            String id,
            String name,
            Instant at) {
        return session.createNativeQuery(statement)
                .setParameter("site", siteId)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String learning(String table, String id) {
        return """
        insert into %1$s (site_id, %2$s, name, told_at) values (:site, :id, :name, :at)
        on conflict (site_id, %2$s) do update set name = excluded.name, told_at = excluded.told_at
        where %1$s.told_at < excluded.told_at
        """
                .formatted(table, id);
    }
}
