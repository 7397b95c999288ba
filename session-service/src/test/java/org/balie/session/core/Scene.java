package org.balie.session.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// People, ids and beginnings that the tests of the core share.
final class Scene {
    static final Terms TERMS =
            new Terms(
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(90),
                    Duration.ofMinutes(10),
                    Duration.ofHours(4),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    6,
                    20,
                    100,
                    50);

    static final Instant T0 = Instant.parse("2027-03-01T09:00:00Z");
    static final SessionId SESSION = new SessionId(id("session"));
    static final SiteId SITE = new SiteId("acme");
    static final String NUMBER = "123456789";
    static final Request REQUEST = new Request(SESSION.value(), "billing", "Billing", List.of());
    static final Person.Agent NADIA = new Person.Agent("agent-nadia", "Nadia");
    static final Person.Agent OMAR = new Person.Agent("agent-omar", "Omar");
    static final Person.Agent PIA = new Person.Agent("agent-pia", "Pia");
    static final Person.Visitor JAN = new Person.Visitor("visitor-jan", "Jan");
    static final Person.Visitor MIA = new Person.Visitor("visitor-mia", "Mia");
    static final CustomerCard CARD =
            new CustomerCard(
                    JAN.id(),
                    JAN.name(),
                    Optional.of("jan@example.org"),
                    "nl",
                    List.of(new CustomerCard.Answer("topic", "Topic", "My bill")),
                    new CustomerCard.Page("https://shop.example/", "Shop", "", "A browser"));

    static final ParticipantId P1 = new ParticipantId(1);
    static final ParticipantId P2 = new ParticipantId(2);
    static final ParticipantId P3 = new ParticipantId(3);

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static ConsentId consent(String name) {
        return new ConsentId(id(name));
    }

    static Connection socketOf(Person person) {
        return new Connection(id("socket of " + person.id()), "replica-a");
    }

    static Instant at(int seconds) {
        return T0.plusSeconds(seconds);
    }

    static Event.Started started() {
        return new Event.Started(
                SESSION,
                SITE,
                NUMBER,
                Optional.of(REQUEST),
                NADIA,
                Optional.of(CARD),
                "Billing",
                List.of(),
                false,
                at(120),
                T0);
    }

    static Event.Started startedOutbound(boolean approval) {
        return new Event.Started(
                SESSION,
                SITE,
                NUMBER,
                Optional.empty(),
                NADIA,
                Optional.empty(),
                "Your order",
                List.of("campaign-7"),
                approval,
                at(120),
                T0);
    }

    static List<Event> joined(ParticipantId id, Person person, Role role) {
        return List.of(
                new Event.Joined(id, person, role, T0),
                new Event.ConnectionOpened(id, socketOf(person), T0));
    }

    /// Nadia (p1) helps Jan (p2), both connected.
    static List<Event> helping() {
        List<Event> events = new ArrayList<>();
        events.add(started());
        events.add(new Event.Deserted(at(1800), T0));
        events.addAll(joined(P1, NADIA, Role.PRIMARY));
        events.addAll(joined(P2, JAN, Role.CUSTOMER));
        return events;
    }

    /// Omar (p3) assists Nadia.
    static List<Event> assisted() {
        List<Event> events = helping();
        events.addAll(joined(P3, OMAR, Role.ASSISTANT));
        return events;
    }

    /// Nadia started a session and is in; she admits everybody by hand, or nobody.
    static List<Event> outbound(boolean approval) {
        List<Event> events = new ArrayList<>();
        events.add(startedOutbound(approval));
        events.addAll(joined(P1, NADIA, Role.PRIMARY));
        return events;
    }

    /// Nadia sees Jan's screen after he allowed it.
    static List<Event> viewing() {
        List<Event> events = assisted();
        events.add(
                new Event.ConsentAsked(
                        consent("view"), ActivityKind.VIEW_SCREEN, P1, P2, at(60), T0));
        events.add(
                new Event.ConsentAnswered(
                        consent("view"),
                        ActivityKind.VIEW_SCREEN,
                        Consent.Answer.ALLOWED,
                        false,
                        T0));
        events.add(
                new Event.ActivityStarted(
                        ActivityKind.VIEW_SCREEN,
                        P1,
                        Optional.of(consent("view")),
                        Optional.of(at(90)),
                        T0));
        events.add(new Event.MediaChanged(P2, new Media(false, false, Camera.OFF, true), T0));
        return events;
    }

    static Event.ActivityStarted on(ActivityKind kind, ParticipantId by) {
        return new Event.ActivityStarted(kind, by, Optional.empty(), Optional.empty(), T0);
    }

    private Scene() {}
}
