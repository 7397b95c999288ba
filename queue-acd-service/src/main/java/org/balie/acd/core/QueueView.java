package org.balie.acd.core;

import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.routing.Members;
import org.balie.acd.core.routing.Members.Shown;
import org.balie.acd.core.routing.Place;
import org.balie.acd.core.state.Arrivals;
import org.balie.acd.core.state.QueueDay;
import org.balie.acd.core.state.QueueState;
import org.balie.acd.core.state.Request;

/// A queue as its wallboard shows it (rule ACD-14).
///
/// @param openness whether a request would be let in now
/// @param waiting live requests in the line, those being offered not counted
/// @param messages others in the line
/// @param longestSince when the live one who waits longest arrived
/// @param people members by presence
/// @param day counters of the day that it is now
public record QueueView(
        QueueState queue,
        Admission openness,
        int waiting,
        int messages,
        Optional<Instant> longestSince,
        int offered,
        int inSession,
        People people,
        QueueDay day,
        Arrivals arrivals) {

    /// Members of a queue by presence.
    public record People(int offline, int away, int available, int busy, int wrapUp) {}

    static QueueView of(FloorState floor, QueueState queue, Instant at) {
        QueueCount count = floor.count(queue.id());
        return new QueueView(
                queue,
                CustomerRules.admission(floor, queue.id(), at),
                count.waiting,
                count.messages,
                longest(floor, queue),
                count.offered,
                count.inSession,
                people(floor.members(queue.id())),
                queue.day().asOf(floor.site().dayAt(at).date()),
                queue.arrivals().asOf(at));
    }

    private static Optional<Instant> longest(FloorState floor, QueueState queue) {
        for (Place place : floor.lines.byArrival(queue.id())) {
            if (place.queue().equals(queue.id())) {
                Request request = floor.requestOf(place.request());
                if (request.kind().isLive()) {
                    return Optional.of(request.arrivedAt());
                }
            }
        }
        return Optional.empty();
    }

    private static People people(Members members) {
        return new People(
                members.count(Shown.OFFLINE),
                members.count(Shown.AWAY),
                members.count(Shown.AVAILABLE),
                members.count(Shown.BUSY),
                members.count(Shown.WRAP_UP));
    }
}
