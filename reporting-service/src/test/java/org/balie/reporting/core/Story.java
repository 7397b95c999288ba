package org.balie.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;

/// A customer whose agent was lost, who was helped by a second one, and who rated: everything the
/// floor and the session tell of it.
final class Story {
    static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    static final String SITE = "acme";
    static final UUID SESSION = new UUID(1, 1);
    static final UUID FIRST = SESSION;
    static final UUID SECOND = new UUID(1, 2);
    static final UUID CONSENT = new UUID(1, 3);
    static final Customer JAN =
            new Customer(
                    "visitor-1",
                    "Jan de Vries",
                    Optional.of("jan@example.org"),
                    "nl",
                    List.of(new Customer.Answer("topic", "Onderwerp", "Factuur")),
                    new Customer.PageVisit("https://shop.example/cart", "Cart", "", "Firefox"));
    static final FinalRule RULE = new FinalRule(Duration.ofHours(1), Duration.ofHours(24));

    private Story() {}

    static Instant minute(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    static List<Numbered<AcdEvent>> first() {
        return List.of(
                new Numbered<>(10, queued()),
                new Numbered<>(
                        11,
                        new AcdEvent.OfferMade(
                                SITE,
                                new UUID(2, 1),
                                FIRST,
                                "billing",
                                "bo",
                                minute(2),
                                minute(1))),
                new Numbered<>(
                        12, new AcdEvent.OfferLapsed(SITE, new UUID(2, 1), FIRST, "bo", minute(2))),
                new Numbered<>(13, accepted(FIRST, "nadia", "Nadia", 3)),
                new Numbered<>(30, handlingEnded(FIRST, "nadia", 10, Optional.empty())));
    }

    static List<Numbered<AcdEvent>> second() {
        return List.of(
                new Numbered<>(
                        31,
                        new AcdEvent.RequestRequeued(
                                SITE,
                                SECOND,
                                SESSION,
                                "billing",
                                "Billing",
                                "agent-lost",
                                AcdEvent.LIVE,
                                minute(10))),
                new Numbered<>(32, accepted(SECOND, "mark", "Mark", 12)),
                new Numbered<>(50, handlingEnded(SECOND, "mark", 20, Optional.of(minute(22)))),
                new Numbered<>(
                        51,
                        new AcdEvent.WrapUpEnded(
                                SITE,
                                SECOND,
                                "mark",
                                Duration.ofMinutes(1),
                                Optional.of("refund"),
                                minute(21))));
    }

    static AcdEvent queued() {
        return new AcdEvent.RequestQueued(
                SITE, FIRST, SESSION, "shop", "billing", "Billing", JAN, AcdEvent.LIVE, NINE);
    }

    static AcdEvent accepted(UUID request, String agentId, String agentName, int atMinute) {
        return new AcdEvent.OfferAccepted(
                SITE,
                new UUID(2, atMinute),
                request,
                SESSION,
                "billing",
                "Billing",
                agentId,
                agentName,
                JAN,
                request.equals(FIRST)
                        ? Duration.ofMinutes(atMinute)
                        : Duration.ofMinutes(atMinute - 10L),
                List.of(),
                AcdEvent.LIVE,
                minute(atMinute));
    }

    static AcdEvent handlingEnded(
            UUID request, String agentId, int atMinute, Optional<Instant> wrapUpUntil) {
        return new AcdEvent.HandlingEnded(
                SITE,
                request,
                SESSION,
                agentId,
                Duration.ofMinutes(7),
                wrapUpUntil,
                minute(atMinute));
    }

    static List<Numbered<SessionEvent>> session() {
        var events =
                List.of(
                        started(),
                        joined("p1", "nadia", "Nadia", "primary", 3),
                        joined("p2", "visitor-1", "Jan de Vries", "customer", 3),
                        new SessionEvent.ConsentAsked(
                                SITE, SESSION, CONSENT, "view-screen", "p1", minute(4)),
                        new SessionEvent.ConsentAnswered(
                                SITE, SESSION, CONSENT, "view-screen", "allowed", true, minute(5)),
                        chat(1, "p2", "Jan de Vries", Optional.empty(), "It says <b>error</b>", 5),
                        chat(2, "p1", "Nadia", Optional.of("p3"), "Know this one?", 6),
                        note("nadia", "Inv", 6),
                        note("nadia", "Invoice is wrong", 7),
                        new SessionEvent.ParticipantLeft(
                                SITE, SESSION, "p1", "connection-lost", minute(8)),
                        new SessionEvent.SessionReturnedToQueue(
                                SITE, SESSION, "billing", "nadia", minute(10)),
                        joined("p4", "mark", "Mark", "primary", 12),
                        note("mark", "Invoice is wrong. Corrected.", 18),
                        new SessionEvent.SessionEnded(
                                SITE, SESSION, "ended-by-agent", Optional.of("mark"), minute(20)),
                        new SessionEvent.SessionRated(SITE, SESSION, 5, "Quick!", minute(24)));
        var numbered = new ArrayList<Numbered<SessionEvent>>();
        for (var event : events) {
            numbered.add(new Numbered<>(numbered.size() + 1L, event));
        }
        return numbered;
    }

    static SessionEvent started() {
        return new SessionEvent.SessionStarted(
                SITE,
                SESSION,
                "123456789",
                "inbound",
                Optional.of(FIRST),
                Optional.of("billing"),
                Optional.of("Billing"),
                "nadia",
                "Nadia",
                Optional.of(JAN),
                "Invoice",
                List.of("A1"),
                minute(3));
    }

    static SessionEvent joined(
            String participant, String user, String name, String role, int atMinute) {
        return new SessionEvent.ParticipantJoined(
                SITE, SESSION, participant, user, name, role, minute(atMinute));
    }

    static SessionEvent chat(
            int number,
            String participant,
            String name,
            Optional<String> to,
            String text,
            int atMinute) {
        return new SessionEvent.ChatPosted(
                SITE, SESSION, number, participant, name, to, text, minute(atMinute));
    }

    static SessionEvent note(String agent, String text, int atMinute) {
        return new SessionEvent.NotesSaved(SITE, SESSION, agent, text, minute(atMinute));
    }

    /// The same events in another order, about a third of them twice.
    static <E> List<E> shuffledWithRepeats(List<E> events, Random random) {
        var mixed = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(3) == 0).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
