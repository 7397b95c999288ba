package org.balie.recording.playing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.core.Viewer;
import org.balie.recording.core.Viewer.Standing;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.tickets.Tickets;
import org.balie.recording.tickets.Tickets.Ticket;

/// Tells for whom a media element plays: it names a person and a track, and the rules are asked
/// about these each time it is shown.
@Singleton
class MediaTickets {
    private static final String PURPOSE = "media";
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Tickets tickets;
    private final InstantSource clock;

    MediaTickets(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    record Grant(RecordingRef ref, int track, Viewer viewer) {
        private static Grant of(Ticket ticket) {
            return new Grant(
                    new RecordingRef(ticket.part(0), UUID.fromString(ticket.part(1))),
                    Integer.parseInt(ticket.part(2)),
                    new Viewer(ticket.part(3), Standing.valueOf(ticket.part(4))));
        }

        private List<String> parts() {
            return List.of(
                    ref.siteId(),
                    ref.recordingId().toString(),
                    String.valueOf(track),
                    viewer.userId(),
                    viewer.standing().name());
        }
    }

    String issue(Grant grant) {
        return tickets.sign(new Ticket(PURPOSE, grant.parts(), clock.instant().plus(GOOD_FOR)));
    }

    /// Empty for what is no ticket, or is one no longer.
    Optional<Grant> check(String text) {
        return tickets.check(PURPOSE, text).map(Grant::of);
    }
}
