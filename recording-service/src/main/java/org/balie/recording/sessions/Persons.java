package org.balie.recording.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.SessionEvent;

/// Who is or was in a session, within the caller's transaction.
final class Persons {
    private static final String JOIN =
            """
            insert into session_person (session_id, participant_id, user_id, name, role)
            select s.id, :participant, :user, :name, :role from session_seen s
            where s.id = :session
            on conflict (session_id, participant_id) do update
                set user_id = excluded.user_id, name = excluded.name, role = excluded.role,
                    left_at = null""";

    private static final String LEAVE =
            """
            update session_person set left_at = :at
            where session_id = :session and participant_id = :participant""";

    private static final String HAND_OVER =
            """
            update session_person set role = case when user_id = :to then 'primary'
                else 'assistant' end
            where session_id = :session and user_id in (:from, :to)""";

    private static final String BY_PARTICIPANT =
            """
            select user_id, name from session_person
            where session_id = :session and participant_id = :id""";

    private static final String BY_USER =
            "select user_id, name from session_person where session_id = :session and user_id = :id";

    /// Somebody, by the name of that day.
    record Person(String userId, String name) {}

    static Uni<Void> join(SessionEvent.ParticipantJoined joined) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(JOIN)
                                        .setParameter("session", joined.sessionId())
                                        .setParameter("participant", joined.participantId())
                                        .setParameter("user", joined.userId())
                                        .setParameter("name", Words.storable(joined.name()))
                                        .setParameter("role", joined.role())
                                        .executeUpdate())
                .replaceWithVoid();
    }

    static Uni<Void> leave(UUID id, String participant, Instant at) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(LEAVE)
                                        .setParameter("session", id)
                                        .setParameter("participant", participant)
                                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                                        .executeUpdate())
                .replaceWithVoid();
    }

    static Uni<Void> handOver(SessionEvent.ControlHandedOver handed) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(HAND_OVER)
                                        .setParameter("session", handed.sessionId())
                                        .setParameter("from", handed.fromAgentId())
                                        .setParameter("to", handed.toAgentId())
                                        .executeUpdate())
                .replaceWithVoid();
    }

    static Uni<Optional<Person>> at(UUID session, String participant) {
        return find(BY_PARTICIPANT, session, participant);
    }

    static Uni<Optional<Person>> of(UUID session, String userId) {
        return find(BY_USER, session, userId);
    }

    private static Uni<Optional<Person>> find(String query, UUID id, String by) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(query, Object[].class)
                                        .setParameter("session", id)
                                        .setParameter("id", by)
                                        .getResultList())
                .map(Persons::first);
    }

    private static Optional<Person> first(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Person(String.valueOf(row[0]), String.valueOf(row[1])));
    }

    private Persons() {}
}
