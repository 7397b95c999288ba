package org.balie.recording.links;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.tickets.Tickets;
import org.balie.recording.tickets.Tickets.Ticket;

/// What stands in a link's address: its id, signed. Whether it is still good is for its row to say.
@Singleton
class LinkTokens {
    private static final String PURPOSE = "link";

    private final Tickets tickets;

    LinkTokens(Tickets tickets) {
        this.tickets = tickets;
    }

    String of(Link link) {
        return tickets.sign(new Ticket(PURPOSE, List.of(link.id().toString()), link.expiresAt()));
    }

    /// Empty when it is none of ours; one that has expired is.
    Optional<UUID> linkId(String token) {
        return tickets.genuine(PURPOSE, token).map(ticket -> UUID.fromString(ticket.part(0)));
    }
}
