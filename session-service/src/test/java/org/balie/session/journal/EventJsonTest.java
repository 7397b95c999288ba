package org.balie.session.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.session.core.ActivityKind;
import org.balie.session.core.ActivityProblem;
import org.balie.session.core.Camera;
import org.balie.session.core.Connection;
import org.balie.session.core.Consent;
import org.balie.session.core.ConsentId;
import org.balie.session.core.CustomerCard;
import org.balie.session.core.EndCause;
import org.balie.session.core.Event;
import org.balie.session.core.LeaveCause;
import org.balie.session.core.Media;
import org.balie.session.core.MediaProblem;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.Person;
import org.balie.session.core.Request;
import org.balie.session.core.Role;
import org.balie.session.core.SessionId;
import org.balie.session.core.SiteId;
import org.balie.session.core.StopCause;
import org.junit.jupiter.api.Test;

/// Journals are kept for ever, and so are the samples of what was ever written into one.
class EventJsonTest {
    private static final String SAMPLES = "/journal-samples.txt";
    private static final Instant AT = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-03-01T09:02:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ParticipantId P1 = new ParticipantId(1);
    private static final ParticipantId P2 = new ParticipantId(2);
    private static final ConsentId CONSENT = new ConsentId(ID);
    private static final Person.Agent AGENT = new Person.Agent("nadia", "Nadia");
    private static final Person.Visitor VISITOR = new Person.Visitor("v1", "Jan");
    private static final Request REQUEST = new Request(ID, "billing", "Billing", List.of());
    private static final ActivityKind VIEW = ActivityKind.VIEW_SCREEN;

    private static final List<Event> EVENTS =
            List.of(
                    new Event.Started(
                            new SessionId(ID),
                            new SiteId("acme"),
                            "123456789",
                            Optional.of(REQUEST),
                            AGENT,
                            Optional.of(
                                    new CustomerCard(
                                            "v1",
                                            "Jan",
                                            Optional.of("jan@example.org"),
                                            "nl",
                                            List.of(
                                                    new CustomerCard.Answer(
                                                            "topic", "Topic", "Bill")),
                                            new CustomerCard.Page(
                                                    "https://shop.example/", "Shop", "", "B"))),
                            "Billing",
                            List.of("campaign-7"),
                            true,
                            UNTIL,
                            AT),
                    new Event.LobbyEntered(P2, VISITOR, Role.CUSTOMER, UNTIL, AT),
                    new Event.Joined(P1, AGENT, Role.PRIMARY, AT),
                    new Event.ConnectionOpened(P1, new Connection(ID, "replica"), AT),
                    new Event.ConnectionClosed(P1, ID, AT),
                    new Event.ConnectionLost(P1, UNTIL, AT),
                    new Event.CameBack(P1, AT),
                    new Event.Left(P2, LeaveCause.LEFT, AT),
                    new Event.Deserted(UNTIL, AT),
                    new Event.ControlHandedOver(P1, P2, AT),
                    new Event.ControlOffered(P1, List.of(P2), UNTIL, AT),
                    new Event.ControlKept(P1, AT),
                    new Event.ControlTaken(P1, P2, AT),
                    new Event.ReturnedToQueue(P1, "billing", UNTIL, AT),
                    new Event.RequestMade(ID, AT),
                    new Event.PrimaryAssigned(P2, AGENT, REQUEST, UNTIL, AT),
                    new Event.ConsentAsked(CONSENT, VIEW, P1, P2, UNTIL, AT),
                    new Event.ConsentAnswered(CONSENT, VIEW, Consent.Answer.ALLOWED, true, AT),
                    new Event.ConsentRevoked(CONSENT, VIEW, AT),
                    new Event.TrustWithdrawn(P2, AT),
                    new Event.ActivityStarted(
                            VIEW, P1, Optional.of(CONSENT), Optional.of(UNTIL), AT),
                    new Event.ActivityStopped(
                            VIEW,
                            P1,
                            StopCause.PROBLEM,
                            Optional.of(new ActivityProblem.Reported(MediaProblem.NO_ROUTE)),
                            AT),
                    new Event.ActivityStopped(
                            VIEW,
                            P1,
                            StopCause.NOTHING_CHOSEN,
                            Optional.of(new ActivityProblem.NothingChosen()),
                            AT),
                    new Event.ActivityStopped(
                            VIEW,
                            P1,
                            StopCause.CONSENT_REVOKED,
                            Optional.of(new ActivityProblem.ConsentRevoked()),
                            AT),
                    new Event.ActivityStopped(
                            VIEW,
                            P1,
                            StopCause.NOT_RECORDED,
                            Optional.of(new ActivityProblem.NotRecorded()),
                            AT),
                    new Event.MediaChanged(P2, new Media(true, true, Camera.HIDDEN, false), AT),
                    new Event.MediaFailed(P2, ActivityKind.VIDEO, MediaProblem.NO_CAMERA, AT),
                    new Event.MessagePosted(P2, Optional.of(P1), "<b>hi</b>\0", "c1", AT),
                    new Event.NotesSaved(P1, "called back", 3, AT),
                    new Event.TransferBegun(new UUID(7, 7), P1, "Billing", AT),
                    new Event.TransferEnded(new UUID(7, 7), P1, AT),
                    new Event.Transferred(
                            P1,
                            P2,
                            new Person.Agent("omar", "Omar"),
                            new Request(new UUID(7, 7), "billing", "Billing", List.of()),
                            UNTIL,
                            AT),
                    new Event.JoinedByTelephone(new UUID(7, 8), P1, "+31612345678", AT),
                    new Event.LeftByTelephone(new UUID(7, 8), P1, "+31612345678", AT),
                    new Event.Ended(EndCause.ENDED_BY_AGENT, Optional.of(P1), AT),
                    new Event.Rated(P2, 5, "Thanks", AT));

    @Test
    void every_event_comes_back_as_it_was() {
        for (Event event : EVENTS) {
            assertEquals(event, EventJson.read(EventJson.type(event), EventJson.write(event)));
        }
    }

    @Test
    void every_kind_of_event_has_a_sample() {
        Set<Class<?>> sampled = EVENTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(Event.class.getPermittedSubclasses())), sampled);
    }

    @Test
    void what_was_ever_written_is_still_read() throws IOException {
        List<Event> read =
                samples()
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .map(sample -> EventJson.read(sample[0], sample[1]))
                        .toList();
        assertEquals(EVENTS, read);
    }

    @Test
    void what_a_later_version_adds_is_passed_over() {
        assertEquals(
                new Event.CameBack(P1, AT),
                EventJson.read(
                        "CameBack",
                        "{\"participant\":\"p1\",\"at\":\"2027-03-01T09:00:00Z\",\"new\":{}}"));
    }

    private static String samples() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EventJsonTest.class.getResourceAsStream(SAMPLES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
