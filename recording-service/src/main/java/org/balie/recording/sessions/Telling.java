package org.balie.recording.sessions;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.balie.contracts.SessionEvent;
import org.balie.recording.core.EndCause;
import org.jspecify.annotations.Nullable;

/// What each event changes in what is known of its session, within the caller's transaction. Events
/// of a session whose beginning was never told are passed over.
final class Telling {
    private static final String RECORDING = "recording";

    private static final String END_DUE =
            """
            update recording set end_due = :cause
            where session_id = :session and source = 'session' and state <> 'ended'
                and end_due is null""";

    private static final String END_LOCAL =
            """
            update local_recording set state = 'ended'
            where session_id = :session and state <> 'ended'""";

    static Uni<Void> of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionStarted started -> begin(started);
            case SessionEvent.ParticipantJoined joined -> join(joined);
            case SessionEvent.ParticipantLeft left -> leave(left);
            case SessionEvent.ControlHandedOver handed -> handOver(handed);
            case SessionEvent.ActivityStarted started -> start(started);
            case SessionEvent.ActivityStopped stopped -> stop(stopped);
            case SessionEvent.ConsentAsked asked ->
                    consent(asked, asked.askedBy(), asked.activity(), "asked");
            case SessionEvent.ConsentAnswered answered ->
                    consent(
                            answered,
                            "",
                            answered.activity(),
                            answered.everything() ? "allowed-everything" : answered.answer());
            case SessionEvent.ConsentRevoked revoked ->
                    consent(revoked, "", revoked.activity(), "revoked");
            case SessionEvent.ChatPosted posted -> Moments.add(chat(posted));
            case SessionEvent.JoinedByTelephone joined ->
                    Moments.add(moment(joined, "joined", joined.who(), "by-telephone", Map.of()));
            case SessionEvent.LeftByTelephone left ->
                    Moments.add(moment(left, "left", left.who(), "by-telephone", Map.of()));
            case SessionEvent.NotesSaved saved ->
                    Persons.of(saved.sessionId(), saved.agentId())
                            .chain(
                                    who ->
                                            Moments.addNote(
                                                    saved.sessionId(),
                                                    who.map(Persons.Person::name).orElse(""),
                                                    saved.text(),
                                                    saved.at()));
            case SessionEvent.SessionReturnedToQueue returned ->
                    Moments.add(moment(returned, "control", "", "returned-to-queue", Map.of()));
            case SessionEvent.SessionEnded ended -> end(ended);
            case SessionEvent.SessionRated _ -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> begin(SessionEvent.SessionStarted started) {
        return SessionSeen.findById(started.sessionId())
                .chain(
                        known ->
                                known == null
                                        ? SessionSeen.of(started)
                                                .persistAndFlush()
                                                .replaceWithVoid()
                                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> join(SessionEvent.ParticipantJoined joined) {
        return Persons.join(joined)
                .chain(
                        () ->
                                change(
                                        joined.sessionId(),
                                        seen -> {
                                            if (joined.role().equals("primary")) {
                                                seen.ledBy(joined.userId(), joined.name());
                                            }
                                            if (joined.role().equals("customer")) {
                                                seen.customerName = Words.storable(joined.name());
                                            }
                                        }))
                .chain(
                        () ->
                                Moments.add(
                                        moment(
                                                joined,
                                                "joined",
                                                joined.name(),
                                                joined.role(),
                                                Map.of("participantId", joined.participantId()))));
    }

    private static Uni<Void> leave(SessionEvent.ParticipantLeft left) {
        return Persons.leave(left.sessionId(), left.participantId(), left.at())
                .chain(() -> Persons.at(left.sessionId(), left.participantId()))
                .chain(
                        who ->
                                Moments.add(
                                        moment(
                                                left,
                                                "left",
                                                who.map(Persons.Person::name).orElse(""),
                                                left.cause(),
                                                Map.of("participantId", left.participantId()))));
    }

    private static Uni<Void> handOver(SessionEvent.ControlHandedOver handed) {
        return Persons.handOver(handed)
                .chain(
                        () ->
                                change(
                                        handed.sessionId(),
                                        seen ->
                                                seen.ledBy(
                                                        handed.toAgentId(), handed.toAgentName())))
                .chain(() -> Persons.of(handed.sessionId(), handed.fromAgentId()))
                .chain(
                        from ->
                                Moments.add(
                                        moment(
                                                handed,
                                                "control",
                                                from.map(Persons.Person::name).orElse(""),
                                                "handed-over",
                                                Map.of("to", handed.toAgentName()))));
    }

    /// Whoever starts something is the primary agent. An assistant who accepts the request of a
    /// session that came back to its queue becomes primary without another word.
    private static Uni<Void> start(SessionEvent.ActivityStarted started) {
        return Persons.at(started.sessionId(), started.participantId())
                .call(
                        who ->
                                change(
                                        started.sessionId(),
                                        seen -> {
                                            who.ifPresent(
                                                    agent ->
                                                            seen.ledBy(
                                                                    agent.userId(), agent.name()));
                                            if (started.activity().equals(RECORDING)) {
                                                seen.recordingSince = started.at();
                                            }
                                        }))
                .chain(
                        who ->
                                Moments.add(
                                        moment(
                                                started,
                                                "activity",
                                                who.map(Persons.Person::name).orElse(""),
                                                started.activity(),
                                                Map.of("event", "started"))));
    }

    private static Uni<Void> stop(SessionEvent.ActivityStopped stopped) {
        Uni<Void> effect =
                stopped.activity().equals(RECORDING)
                        ? change(stopped.sessionId(), seen -> seen.recordingSince = null)
                                .chain(() -> endDue(stopped.sessionId(), stopped.cause()))
                                .chain(() -> endLocal(stopped.sessionId()))
                        : Uni.createFrom().voidItem();
        return effect.chain(() -> Persons.at(stopped.sessionId(), stopped.participantId()))
                .chain(
                        who ->
                                Moments.add(
                                        moment(
                                                stopped,
                                                "activity",
                                                who.map(Persons.Person::name).orElse(""),
                                                stopped.activity(),
                                                Map.of(
                                                        "event",
                                                        "stopped",
                                                        "cause",
                                                        stopped.cause()))));
    }

    private static Uni<Void> end(SessionEvent.SessionEnded ended) {
        return change(
                        ended.sessionId(),
                        seen -> {
                            seen.endedAt = ended.at();
                            seen.recordingSince = null;
                        })
                .chain(() -> endDue(ended.sessionId(), EndCause.SESSION_ENDED.code()))
                .chain(() -> endLocal(ended.sessionId()));
    }

    /// What ends a recording for good is written to it here, so that an activity that starts anew a
    /// moment later cannot hide it. A cause that only interrupts is none of these.
    private static Uni<Void> endDue(UUID session, String cause) {
        return EndCause.of(cause)
                .map(
                        due ->
                                Panache.getSession()
                                        .chain(
                                                opened ->
                                                        opened.createNativeQuery(END_DUE)
                                                                .setParameter("session", session)
                                                                .setParameter("cause", due.code())
                                                                .executeUpdate())
                                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// Whatever ends it: what is on an agent's disk cannot be gone on with by another.
    private static Uni<Void> endLocal(UUID session) {
        return Panache.getSession()
                .chain(
                        opened ->
                                opened.createNativeQuery(END_LOCAL)
                                        .setParameter("session", session)
                                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> consent(SessionEvent event, String who, String activity, String what) {
        return SessionSeen.<SessionSeen>findById(event.sessionId())
                .chain(
                        seen ->
                                Moments.add(
                                        moment(
                                                event,
                                                "consent",
                                                who.isEmpty() ? customer(seen) : who,
                                                activity,
                                                Map.of("event", what))));
    }

    private static String customer(@Nullable SessionSeen seen) {
        return seen == null || seen.customerName == null ? "" : seen.customerName;
    }

    private static Moment chat(SessionEvent.ChatPosted posted) {
        Map<String, ?> body =
                posted.to().isPresent()
                        ? Map.of(
                                "participantId",
                                posted.participantId(),
                                "to",
                                posted.to().get(),
                                "private",
                                true)
                        : Map.of("participantId", posted.participantId());
        return moment(posted, "chat", posted.name(), posted.text(), body);
    }

    private static Moment moment(
            SessionEvent event, String kind, String who, String text, Map<String, ?> body) {
        return new Moment(event.sessionId(), event.at(), kind, who, text, body);
    }

    private static Uni<Void> change(UUID id, Consumer<SessionSeen> change) {
        return SessionSeen.<SessionSeen>findById(id)
                .chain(
                        seen -> {
                            if (seen == null) {
                                return Uni.createFrom().voidItem();
                            }
                            change.accept(seen);
                            return seen.flush().replaceWithVoid();
                        });
    }

    private Telling() {}
}
