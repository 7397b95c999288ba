package org.balie.telephony.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.CallRecord;

/// What a run of commands of one site has led to, to be committed as a whole or not at all.
///
/// @param events in order, without gaps, the first one following the lease's last
/// @param outgoing what other services are told
/// @param audited what somebody set up by hand
public record Batch(
        List<NumberedEvent> events, List<OutgoingEvent> outgoing, List<Audited> audited) {
    public Batch {
        events = List.copyOf(events);
        outgoing = List.copyOf(outgoing);
        audited = List.copyOf(audited);
    }

    /// Something that somebody set up by hand.
    ///
    /// @param action stable code, `line-changed` for one
    /// @param subject what it was done to, by name
    /// @param detail what exactly, in words or names
    public record Audited(
            Instant at,
            String personId,
            String personName,
            String action,
            String subject,
            Optional<String> detail) {}

    List<CallRecord> records() {
        return events.stream()
                .flatMap(
                        event ->
                                event.event() instanceof CallEvent.CallEnded(var record)
                                        ? Stream.of(record)
                                        : Stream.empty())
                .toList();
    }
}
