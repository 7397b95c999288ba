package org.balie.recording.ingest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.tickets.Tickets;
import org.balie.recording.tickets.Tickets.Ticket;

/// Leave to write one recording, for one agent, to be used soon.
@Singleton
class WriteTickets {
    private static final String PURPOSE = "write";

    private final Tickets tickets;
    private final InstantSource clock;
    private final Duration life;

    WriteTickets(Tickets tickets, InstantSource clock, IngestSettings settings) {
        this.tickets = tickets;
        this.clock = clock;
        this.life = settings.ticket();
    }

    /// What a ticket lets in.
    record Grant(UUID recordingId, UUID sessionId, String agentId) {
        private static Grant of(Ticket ticket) {
            return new Grant(
                    UUID.fromString(ticket.part(0)),
                    UUID.fromString(ticket.part(1)),
                    ticket.part(2));
        }

        private List<String> parts() {
            return List.of(recordingId.toString(), sessionId.toString(), agentId);
        }
    }

    String issue(Grant grant) {
        return tickets.sign(new Ticket(PURPOSE, grant.parts(), clock.instant().plus(life)));
    }

    /// Empty for what is no ticket, or is one no longer.
    Optional<Grant> check(String text) {
        return tickets.check(PURPOSE, text).map(Grant::of);
    }
}
