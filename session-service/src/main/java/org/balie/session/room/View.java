package org.balie.session.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.session.core.Activity;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.ActivityProblem;
import org.balie.session.core.Camera;
import org.balie.session.core.Codes;
import org.balie.session.core.Control;
import org.balie.session.core.Line;
import org.balie.session.core.Notes;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Presence;
import org.balie.session.core.Request;
import org.balie.session.core.Role;
import org.balie.session.core.Session;
import org.jspecify.annotations.Nullable;

/// The documents of a session's socket, as `docs/api.md` says.
sealed interface View {
    record Me(String participantId, String role, String state) implements View {
        static Me of(Participant viewer) {
            return new Me(
                    viewer.id().toString(),
                    Codes.of(viewer.role()),
                    viewer.admitted() ? "in" : "lobby");
        }
    }

    record Overview(
            String sessionId,
            String number,
            String joinUrl,
            String siteId,
            String topic,
            String origin,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endCause,
            @Nullable String primaryId,
            @Nullable Instant primaryAwayUntil,
            String customerName,
            @Nullable String queueName,
            boolean approval,
            boolean allowsEverything,
            List<String> controlOfferedTo,
            boolean rated,
            List<String> trackingCodes,
            List<String> featuresOff)
            implements View {
        static Overview of(Session session, Participant viewer, String joinUrl) {
            return new Overview(
                    session.id().toString(),
                    session.opening().number(),
                    joinUrl,
                    session.site().value(),
                    session.opening().topic(),
                    session.isInbound() ? "inbound" : "outbound",
                    session.isRunning() ? "running" : "ended",
                    session.opening().at(),
                    session.ending().map(Session.Ending::at).orElse(null),
                    session.ending().map(ending -> Codes.of(ending.cause())).orElse(null),
                    session.primary().map(primary -> primary.id().toString()).orElse(null),
                    session.primary().flatMap(Overview::awayUntil).orElse(null),
                    session.customerName(),
                    session.request().map(Request::queueName).orElse(null),
                    session.opening().approval(),
                    session.ledger().everythingBy().isPresent(),
                    offeredTo(session),
                    session.rating().isPresent(),
                    viewer.role().isAgent() ? session.opening().trackingCodes() : List.of(),
                    session.featuresOff().stream().map(Codes::of).toList());
        }

        private static Optional<Instant> awayUntil(Participant primary) {
            return switch (primary.presence()) {
                case Presence.Away away -> Optional.of(away.until());
                case Presence.Expected expected -> Optional.of(expected.until());
                case Presence.In _, Presence.Lobby _, Presence.Left _ -> Optional.empty();
            };
        }

        private static List<String> offeredTo(Session session) {
            return session.isRunning() && session.control() instanceof Control.Offered offered
                    ? offered.to().stream().map(ParticipantId::toString).toList()
                    : List.of();
        }
    }

    /// Another agent is being looked for.
    record Handing(String byName, String to, Instant since) implements View {
        static Handing of(Session.Transfer transfer, Session session) {
            return new Handing(
                    session.people().get(transfer.by()).name(), transfer.to(), transfer.since());
        }
    }

    record Voice(boolean in, boolean muted) {}

    record Person(
            String id,
            String userId,
            String name,
            String role,
            String state,
            Voice voice,
            String camera,
            String screen)
            implements View {
        /// A customer's id is nobody's business but the agents' and the customer's own.
        static Person of(Participant person, Participant viewer) {
            boolean known = viewer.role().isAgent() || person.id().equals(viewer.id());
            return new Person(
                    person.id().toString(),
                    known || person.role() != Role.CUSTOMER ? person.person().id() : "",
                    person.name(),
                    Codes.of(person.role()),
                    state(person.presence()),
                    new Voice(person.media().voice(), person.media().muted()),
                    camera(person.media().camera()),
                    person.media().screen() ? "on" : "off");
        }

        private static String state(Presence presence) {
            return switch (presence) {
                case Presence.In _ -> "in";
                case Presence.Lobby _ -> "lobby";
                case Presence.Away _, Presence.Expected _ -> "away";
                case Presence.Left _ -> "left";
            };
        }

        private static String camera(Camera camera) {
            return Codes.of(camera);
        }
    }

    record Doing(
            String kind,
            String state,
            @Nullable String by,
            @Nullable Instant since,
            @Nullable String problem)
            implements View {
        static Doing of(ActivityKind kind, Activity activity) {
            return switch (activity) {
                case Activity.Off off ->
                        new Doing(Codes.of(kind), "off", null, null, problem(off.problem()));
                case Activity.Asked asked ->
                        new Doing(
                                Codes.of(kind),
                                "asked",
                                asked.by().toString(),
                                asked.since(),
                                null);
                case Activity.On on ->
                        new Doing(
                                Codes.of(kind),
                                "on",
                                on.by().toString(),
                                on.since(),
                                problem(on.problem()));
            };
        }

        private static @Nullable String problem(Optional<ActivityProblem> problem) {
            return problem.map(
                            known ->
                                    switch (known) {
                                        case ActivityProblem.Reported reported ->
                                                Codes.of(reported.problem());
                                        case ActivityProblem.ConsentRefused _ -> "consent-refused";
                                        case ActivityProblem.ConsentExpired _ -> "consent-expired";
                                        case ActivityProblem.ConsentRevoked _ -> "consent-revoked";
                                        case ActivityProblem.NothingChosen _ -> "nothing-chosen";
                                        case ActivityProblem.NotRecorded _ -> "not-recorded";
                                    })
                    .orElse(null);
        }
    }

    record ChatLine(
            int number,
            String kind,
            String participantId,
            String name,
            @Nullable String to,
            String text,
            @Nullable String code,
            Instant at,
            @Nullable String clientId)
            implements View {
        static ChatLine of(Line line) {
            return switch (line) {
                case Line.Text text ->
                        new ChatLine(
                                text.number(),
                                "text",
                                text.author().toString(),
                                text.name(),
                                text.to().map(ParticipantId::toString).orElse(null),
                                text.text(),
                                null,
                                text.at(),
                                text.clientId());
                case Line.Notice notice ->
                        new ChatLine(
                                notice.number(),
                                "system",
                                notice.about().toString(),
                                notice.name(),
                                null,
                                notice.text(),
                                Codes.of(notice.code()),
                                notice.at(),
                                null);
            };
        }
    }

    record AgentNotes(String text, int version, @Nullable Instant updatedAt, String by)
            implements View {
        static AgentNotes of(Notes notes) {
            return new AgentNotes(
                    notes.text(), notes.version(), notes.updatedAt().orElse(null), notes.by());
        }
    }
}
