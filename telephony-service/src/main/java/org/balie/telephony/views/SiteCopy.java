package org.balie.telephony.views;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveSockets;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;

/// A copy of one site's exchange, with the desks that are open here.
final class SiteCopy {
    /// For how long a copy that nobody asks is kept.
    private static final Duration KEPT = Duration.ofMinutes(5);

    /// @param askedAt when a socket last came for it; it may not have joined yet
    private record Desk(LiveAudience audience, Instant askedAt) {}

    private final Map<PersonId, Desk> desks = new HashMap<>();
    private final LiveSockets sockets;
    private final SiteId site;
    private final Concerned stale = new Concerned();
    private Exchange exchange;
    private Instant usedAt = Instant.EPOCH;

    SiteCopy(Exchange exchange, LiveSockets sockets) {
        this.exchange = exchange;
        this.site = exchange.site().id();
        this.sockets = sockets;
    }

    SiteId site() {
        return site;
    }

    Exchange exchange() {
        return exchange;
    }

    void used(Instant now) {
        usedAt = now;
    }

    boolean isWatched() {
        return !desks.isEmpty();
    }

    boolean isForgotten(Instant now) {
        desks.values()
                .removeIf(
                        desk ->
                                desk.audience.sockets().isEmpty()
                                        && desk.askedAt.plus(KEPT).isBefore(now));
        return desks.isEmpty() && usedAt.plus(KEPT).isBefore(now);
    }

    /// A person's desk, with what it shows now.
    LiveAudience desk(PersonId person, Instant now) {
        Desk known = desks.get(person);
        LiveAudience audience = known == null ? sockets.audience() : known.audience;
        desks.put(person, new Desk(audience, now));
        draw(person, audience);
        return audience;
    }

    /// Events that it has already are passed over.
    void follow(List<NumberedEvent> events) {
        for (NumberedEvent event : events) {
            if (event.sequence() > exchange.site().sequence()) {
                follow(event);
            }
        }
    }

    private void follow(NumberedEvent event) {
        if (isWatched()) {
            stale.by(event.event(), exchange);
            exchange.apply(event);
            stale.by(event.event(), exchange);
        } else {
            exchange.apply(event);
        }
    }

    void start(Exchange other) {
        exchange = other;
        stale.everybody();
    }

    /// Brings the desks to where the exchange is. What stays as it is costs nobody anything: an
    /// audience compares.
    void draw() {
        for (PersonId person : stale.take(desks.keySet())) {
            draw(person, Objects.requireNonNull(desks.get(person)).audience);
        }
    }

    private void draw(PersonId person, LiveAudience desk) {
        desk.change(change -> change.replaceAll(DeskDocuments.of(exchange, person)));
    }
}
