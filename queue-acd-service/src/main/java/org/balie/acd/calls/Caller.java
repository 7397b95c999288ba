package org.balie.acd.calls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Customer.PastVisit;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.journal.Batch.Visit;
import org.balie.acd.json.CustomerCard;
import org.balie.contracts.Customer;
import org.balie.contracts.Customer.PageVisit;
import org.balie.contracts.TelephonyEvent.CallQueued;

/// Who telephones, as the floor knows customers: by the number, which is also the name.
///
/// @param eventId of the event that told it
record Caller(UUID eventId, CallQueued queued) {

    /// The same whenever somebody calls from this number.
    String visitorId() {
        return "tel:" + queued.number().orElseGet(() -> queued.callId().toString());
    }

    FloorCommand command(List<Visit> visits) {
        return new FloorCommand.QueueCall(
                request(),
                new SessionId(queued.callId()),
                new QueueId(queued.queueId()),
                customer(),
                queued.missedBy().map(AgentId::new),
                visits.stream().findFirst().map(visit -> new AgentId(visit.agentId())),
                visits.stream()
                        .map(it -> new PastVisit(it.at(), it.queueName(), it.agentName()))
                        .toList());
    }

    /// The same when the event comes twice; another when the call comes into a queue once more.
    private RequestId request() {
        var name = "queued/" + eventId;
        return new RequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private org.balie.acd.core.state.Customer customer() {
        var number = queued.number().orElse("");
        return new org.balie.acd.core.state.Customer(
                new VisitorId(visitorId()),
                number,
                CustomerCard.write(
                        new Customer(
                                visitorId(),
                                number,
                                Optional.empty(),
                                "en",
                                List.of(),
                                new PageVisit("", "", "", ""))));
    }
}
