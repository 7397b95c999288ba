package org.balie.acd.core.routing;

import java.time.Duration;
import java.time.Instant;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.QueueSettings;

/// Where a request stands among all that wait on its floor: the smaller goes first (rule ACD-9).
///
/// Returned sessions come before all others. Then counts priority with ageing: each level of the
/// queue's priority is worth [#LEVEL] of waiting, so that at any instant the order is that of
/// `priority + waited / LEVEL`, largest first. As all who wait age alike, that is the order of
/// `arrived − priority × LEVEL`, which never changes. What is equal then goes by arrival.
///
/// @param aged `arrived − priority × LEVEL`
/// @param ticket number of the arrival
public record Place(Lane lane, Instant aged, long ticket, RequestId request, QueueId queue)
        implements Comparable<Place> {

    /// The waiting that makes up for one level of priority.
    public static final Duration LEVEL = Duration.ofSeconds(60);

    /// Returned sessions, and everybody else.
    public enum Lane {
        FRONT,
        NORMAL
    }

    /// @param queue the one in which the request waits
    public static Place of(Request request, QueueSettings queue) {
        return new Place(
                request.isReturning() ? Lane.FRONT : Lane.NORMAL,
                request.arrivedAt().minus(LEVEL.multipliedBy(queue.priority())),
                request.ticket(),
                request.id(),
                queue.id());
    }

    @Override
    public int compareTo(Place other) {
        if (lane != other.lane) {
            return lane.compareTo(other.lane);
        }
        int byAge = aged.compareTo(other.aged);
        return byAge != 0 ? byAge : Long.compare(ticket, other.ticket);
    }
}
