package org.balie.acd.core.routing;

import java.time.Duration;
import java.time.Instant;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Settings.QueueSettings;

/// Where a request stands among all that wait on its floor: the smaller goes first (rule ACD-9).
///
/// Requests of running sessions come before all others. Then counts priority with ageing: each
/// level of priority is worth [#LEVEL] of waiting, so that at any instant the order is that of
/// `priority + waited / LEVEL`, largest first. As all who wait age alike, that is the order of
/// `arrived − priority × LEVEL`, which never changes. What is equal then goes by arrival. A message
/// or a wish to be called back counts as if it had come [#UNHURRIED] later.
///
/// @param aged `arrived − priority × LEVEL`
/// @param ticket number of the arrival
/// @param queue the one in whose line the request stands
public record Place(Lane lane, Instant aged, long ticket, RequestId request, QueueId queue)
        implements Comparable<Place> {

    /// The waiting that makes up for one level of priority.
    public static final Duration LEVEL = Duration.ofSeconds(60);

    /// How much sooner somebody may come who waits at a page, and still go first.
    public static final Duration UNHURRIED = Duration.ofMinutes(10);

    /// Running sessions, and everybody else.
    public enum Lane {
        FRONT,
        NORMAL
    }

    /// @param queue the one in which the request waits
    public static Place of(Request request, QueueSettings queue) {
        Instant since =
                request.kind().isLive() ? request.arrivedAt() : request.arrivedAt().plus(UNHURRIED);
        int priority = request.reach().priority(queue.priority());
        return new Place(
                request.isOfRunningSession() ? Lane.FRONT : Lane.NORMAL,
                since.minusSeconds(LEVEL.toSeconds() * priority),
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
