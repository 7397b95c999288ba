package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.reporting.core.Introduction;
import org.hibernate.reactive.mutiny.Mutiny;

/// The queues and agents that a site's events have named, under the name told last: for the
/// filters, and for events that name an agent by id only.
@ApplicationScoped
class KnownNames {
    private static final String LEARN_QUEUES = learning("known_queue", "queue_id");
    private static final String LEARN_AGENTS = learning("known_agent", "agent_id");

    /// @param toldAt in ISO 8601
    private record Name(String siteId, String id, String name, String toldAt) {
        static Name of(String siteId, String id, String name, Instant at) {
            return new Name(siteId, id, name, at.toString());
        }

        private record Bearer(String siteId, String id) {}

        private Bearer bearer() {
            return new Bearer(siteId, id);
        }

        private Instant at() {
            return Instant.parse(toldAt);
        }
    }

    /// To be called last in a transaction: it holds on to rows that many transactions write.
    Uni<Void> learnFromFloor(Mutiny.Session session, List<Envelope<AcdEvent>> told) {
        var queues = told.stream().map(Envelope::data).flatMap(KnownNames::queueIn);
        var agents = told.stream().map(Envelope::data).flatMap(KnownNames::agentIn);
        return learn(session, LEARN_QUEUES, queues)
                .chain(() -> learn(session, LEARN_AGENTS, agents));
    }

    /// To be called last in a transaction, as above.
    Uni<Void> learnFromSessions(Mutiny.Session session, List<Envelope<SessionEvent>> told) {
        return learn(
                session,
                LEARN_AGENTS,
                told.stream().map(Envelope::data).flatMap(KnownNames::agentIn));
    }

    private static Stream<Name> queueIn(AcdEvent event) {
        return Introduction.queueIn(event).stream()
                .map(queue -> Name.of(event.siteId(), queue.queueId(), queue.name(), event.at()));
    }

    private static Stream<Name> agentIn(AcdEvent event) {
        return Introduction.agentIn(event).stream()
                .map(agent -> Name.of(event.siteId(), agent.agentId(), agent.name(), event.at()));
    }

    private static Stream<Name> agentIn(SessionEvent event) {
        return Introduction.agentIn(event).stream()
                .map(agent -> Name.of(event.siteId(), agent.agentId(), agent.name(), event.at()));
    }

    private static Uni<Void> learn(Mutiny.Session session, String statement, Stream<Name> told) {
        Collection<Name> latest = latest(told);
        return latest.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("names", SetText.ofRecords(latest))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// Of several names told at once the latest; of those told at the same time the first.
    private static Collection<Name> latest(Stream<Name> told) {
        Map<Name.Bearer, Name> latest = new HashMap<>();
        told.forEach(
                name ->
                        latest.merge(
                                name.bearer(),
                                name,
                                (one, other) -> other.at().isAfter(one.at()) ? other : one));
        return latest.values();
    }

    /// In the order of the ids, so that two who learn the same names don't wait in a circle.
    private static String learning(String table, String id) {
        return """
        insert into %1$s (site_id, %2$s, name, told_at)
        select site_id, id, name, told_at
        from jsonb_to_recordset(cast(cast(:names as text) as jsonb))
            as told (site_id text, id text, name text, told_at timestamptz)
        order by site_id, id
        on conflict (site_id, %2$s) do update set name = excluded.name, told_at = excluded.told_at
        where %1$s.told_at < excluded.told_at
        """
                .formatted(table, id);
    }
}
