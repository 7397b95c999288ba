package org.balie.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.Customer;
import org.balie.contracts.SessionEvent;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// Tells the story of one customer's request and session at one site, as the other services would,
/// with ids of its own.
final class Narrator {
    static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    final String site;
    final UUID request = UUID.randomUUID();
    final String customerName;

    Narrator(String site, String customerName) {
        this.site = site;
        this.customerName = customerName;
    }

    /// What the floor tells, in its order.
    List<String> floor() {
        return encoded(
                List.of(
                        new AcdEvent.RequestQueued(
                                site,
                                request,
                                request,
                                "shop",
                                "billing",
                                "Billing",
                                customer(),
                                AcdEvent.LIVE,
                                NINE),
                        new AcdEvent.OfferMade(
                                site, request, request, "billing", "nadia", at(40), at(20)),
                        new AcdEvent.OfferAccepted(
                                site,
                                request,
                                request,
                                request,
                                "billing",
                                "Billing",
                                "nadia",
                                "Nadia",
                                customer(),
                                Duration.ofSeconds(30),
                                List.of(),
                                AcdEvent.LIVE,
                                at(30)),
                        new AcdEvent.HandlingEnded(
                                site,
                                request,
                                request,
                                "nadia",
                                Duration.ofSeconds(300),
                                Optional.empty(),
                                at(330))));
    }

    /// What the session tells, in its order.
    List<String> session() {
        return encoded(
                List.of(
                        new SessionEvent.SessionStarted(
                                site,
                                request,
                                "123456789",
                                "inbound",
                                Optional.of(request),
                                Optional.of("billing"),
                                Optional.of("Billing"),
                                "nadia",
                                "Nadia",
                                Optional.of(customer()),
                                "",
                                List.of(),
                                at(30)),
                        joined("p1", "nadia", "Nadia", "primary"),
                        joined("p2", "visitor-1", customerName, "customer"),
                        joined("p3", "mark", "Mark", "assistant"),
                        joined("p4", "olga", "Olga", "assistant"),
                        chat(1, "p2", customerName, Optional.empty(), "<b>Hello</b>"),
                        chat(2, "p1", "Nadia", Optional.of("p3"), "Is this a known one?"),
                        new SessionEvent.NotesSaved(
                                site, request, "nadia", "Invoice corrected", at(200)),
                        new SessionEvent.SessionEnded(
                                site, request, "ended-by-agent", Optional.of("nadia"), at(330)),
                        new SessionEvent.SessionRated(site, request, 4, "Thanks", at(360))));
    }

    private Customer customer() {
        return new Customer(
                "visitor-1",
                customerName,
                Optional.of("jan@example.org"),
                "nl",
                List.of(new Customer.Answer("topic", "Onderwerp", "Factuur 42")),
                new Customer.PageVisit("https://shop.example/cart", "Cart", "", "Firefox"));
    }

    private SessionEvent joined(String participant, String user, String name, String role) {
        return new SessionEvent.ParticipantJoined(
                site, request, participant, user, name, role, at(31));
    }

    private SessionEvent chat(
            int number, String participant, String name, Optional<String> to, String text) {
        return new SessionEvent.ChatPosted(
                site, request, number, participant, name, to, text, at(60));
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private List<String> encoded(List<?> events) {
        var texts = new ArrayList<String>();
        for (var event : events) {
            texts.add(
                    EventCodec.encode(
                            Envelope.of(
                                    UUID.randomUUID(),
                                    request.toString(),
                                    NINE,
                                    site,
                                    texts.size() + 1L,
                                    "system",
                                    event)));
        }
        return texts;
    }
}
