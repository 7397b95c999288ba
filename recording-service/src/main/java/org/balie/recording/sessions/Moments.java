package org.balie.recording.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/// Writes the time line, within the caller's transaction. A session's events come one after the
/// other, so its lines number themselves.
final class Moments {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String ADD =
            """
            insert into session_moment (session_id, number, at, kind, who, text, body)
            select s.id,
                (select coalesce(max(m.number), 0) + 1 from session_moment m
                    where m.session_id = s.id),
                :at, :kind, :who, :text, cast(cast(:body as text) as jsonb)
            from session_seen s where s.id = :session""";

    /// Notes are saved while they are being written: what follows soon takes the place of what was.
    private static final String REWRITE =
            """
            update session_moment set text = :text, at = :at
            where session_id = :session and kind = 'note' and who = :who and at > :before
                and number = (select max(number) from session_moment
                    where session_id = :session and kind = 'note')""";

    private static final long REWRITTEN_SECONDS = 60;

    static Uni<Void> add(Moment moment) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(ADD)
                                        .setParameter("session", moment.sessionId())
                                        .setParameter("at", moment.at().atOffset(ZoneOffset.UTC))
                                        .setParameter("kind", moment.kind())
                                        .setParameter("who", Words.storable(moment.who()))
                                        .setParameter("text", Words.storable(moment.text()))
                                        .setParameter("body", json(moment.body()))
                                        .executeUpdate())
                .replaceWithVoid();
    }

    static Uni<Void> addNote(UUID session, String who, String text, Instant at) {
        return Panache.getSession()
                .chain(
                        opened ->
                                opened.createNativeQuery(REWRITE)
                                        .setParameter("session", session)
                                        .setParameter("who", Words.storable(who))
                                        .setParameter("text", Words.storable(text))
                                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                                        .setParameter(
                                                "before",
                                                at.minusSeconds(REWRITTEN_SECONDS)
                                                        .atOffset(ZoneOffset.UTC))
                                        .executeUpdate())
                .chain(
                        rewritten ->
                                rewritten > 0
                                        ? Uni.createFrom().voidItem()
                                        : add(
                                                new Moment(
                                                        session, at, "note", who, text, Map.of())));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private Moments() {}
}
