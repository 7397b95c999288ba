package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Settings.QueueSettings;

/// A queue apart from those who wait in it.
///
/// @param lastAsked the agent who got the queue's latest offer, from whom round robin goes on
/// @param delays how long those waited who stood in line lately
public record QueueState(
        QueueSettings settings,
        Lifecycle lifecycle,
        Optional<AgentId> lastAsked,
        QueueDay day,
        Arrivals arrivals,
        DelayHistory delays) {

    public static QueueState configured(QueueSettings settings, Instant at, LocalDate today) {
        return new QueueState(
                settings,
                Lifecycle.ACTIVE,
                Optional.empty(),
                QueueDay.begin(today),
                Arrivals.none(at),
                DelayHistory.unknown());
    }

    public QueueId id() {
        return settings.id();
    }

    public boolean isRetired() {
        return lifecycle == Lifecycle.RETIRED;
    }

    /// Whether the queue takes requests by its settings and the clock.
    public boolean isOpen(Instant at) {
        return !isRetired() && settings.hours().map(hours -> hours.isOpen(at)).orElse(true);
    }

    /// What overflow does for a request for which so many steps have been taken.
    public Optional<OverflowStep> stepAfter(int taken) {
        return taken < settings.overflow().size()
                ? Optional.of(settings.overflow().get(taken))
                : Optional.empty();
    }

    public Duration target() {
        return settings.serviceLevel().within();
    }

    public QueueState with(QueueSettings next, Lifecycle cycle) {
        return new QueueState(next, cycle, lastAsked, day, arrivals, delays);
    }

    public QueueState asking(AgentId agent) {
        return new QueueState(settings, lifecycle, Optional.of(agent), day, arrivals, delays);
    }

    public QueueState on(QueueDay next) {
        return new QueueState(settings, lifecycle, lastAsked, next, arrivals, delays);
    }

    public QueueState receiving(QueueDay next, Instant at) {
        return new QueueState(settings, lifecycle, lastAsked, next, arrivals.plusOne(at), delays);
    }

    /// @param stood empty when the one who was answered had not stood in line
    public QueueState answering(QueueDay next, Optional<Standing> stood, Duration waited) {
        DelayHistory known =
                stood.map(standing -> delays.accepted(standing.position(), waited)).orElse(delays);
        return new QueueState(settings, lifecycle, lastAsked, next, arrivals, known);
    }
}
