package org.balie.acd.views;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.journal.OfferExplanation;

/// The latest routing decisions of a site, for the wallboard's list and the desks' "why".
final class Decisions {
    /// So many the wallboard lists.
    static final int SHOWN = 50;

    /// Open offers are known beyond the listed ones, since their desks still say why.
    private static final int KNOWN = 5_000;

    /// As the wallboard lists it.
    record Decision(
            UUID offerId,
            Instant at,
            String queueName,
            String customerName,
            String agentName,
            String outcome) {
        private Decision cameTo(String outcome) {
            return new Decision(offerId, at, queueName, customerName, agentName, outcome);
        }
    }

    private record Known(Decision decision, DeskDocuments.Why why) {}

    /// The oldest first.
    private final SequencedMap<UUID, Known> latest = new LinkedHashMap<>();

    /// One that was made before this view began.
    void add(OfferExplanation made, String outcome) {
        add(
                new Decision(
                        made.offerId(),
                        made.at(),
                        made.queueName(),
                        made.customerName(),
                        made.chosen().name(),
                        outcome),
                new DeskDocuments.Why(made.rule(), made.members()));
    }

    private void add(Decision decision, DeskDocuments.Why why) {
        latest.put(decision.offerId(), new Known(decision, why));
        if (latest.size() > KNOWN) {
            latest.pollFirstEntry();
        }
    }

    /// Follows an event.
    ///
    /// @param floor with the event applied
    /// @return whether anything changed
    boolean follow(NumberedEvent event, Floor floor) {
        return switch (event.event()) {
            case FloorEvent.OfferMade made -> {
                var customer = floor.request(made.request()).map(it -> it.customer().name());
                add(
                        new Decision(
                                made.offer().value(),
                                event.at(),
                                Names.of(floor, made.queue()),
                                customer.orElse(""),
                                Names.of(floor, made.agent()),
                                "open"),
                        new DeskDocuments.Why(
                                made.explanation().rule(), made.explanation().members()));
                yield true;
            }
            case FloorEvent.OfferAccepted accepted -> came(accepted.offer().value(), "accepted");
            case FloorEvent.OfferDeclined declined -> came(declined.offer().value(), "declined");
            case FloorEvent.OfferLapsed lapsed -> came(lapsed.offer().value(), "lapsed");
            case FloorEvent.OfferRescinded rescinded ->
                    came(rescinded.offer().value(), "rescinded");
            case FloorEvent _ -> false;
        };
    }

    private boolean came(UUID offer, String outcome) {
        return latest.computeIfPresent(
                        offer, (_, known) -> new Known(known.decision.cameTo(outcome), known.why))
                != null;
    }

    DeskDocuments.Why why(UUID offer) {
        return Optional.ofNullable(latest.get(offer))
                .map(Known::why)
                .orElse(new DeskDocuments.Why("", 0));
    }

    List<Decision> shown() {
        return latest.sequencedValues().reversed().stream()
                .limit(SHOWN)
                .map(Known::decision)
                .toList();
    }
}
