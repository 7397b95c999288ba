package org.balie.acd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand.Tick;
import org.jboss.logging.Logger;

/// Tells floors that time has passed, when one of their deadlines has come. The tick travels
/// through Kafka as every command does, so that the log alone says what the floor knew and when.
final class Ticks {
    private static final Logger LOG = Logger.getLogger(Ticks.class);

    /// A tick that has not arrived by then is sent again.
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private record Sent(Instant deadline, Instant at) {}

    private final CommandSender sender;
    private final Map<String, Sent> sent = new HashMap<>();

    Ticks(CommandSender sender) {
        this.sender = sender;
    }

    /// Sends the ticks that are due, and says how long it is until the next may be.
    Duration send(Collection<OwnedFloor> floors, Instant now, Duration atMost) {
        var wait = atMost;
        for (OwnedFloor owned : floors) {
            var deadline = owned.floor().nextDeadline();
            if (deadline.isEmpty()) {
                continue;
            }
            if (deadline.get().isAfter(now)) {
                wait = shorter(wait, Duration.between(now, deadline.get()));
            } else if (due(owned.siteId(), deadline.get(), now)) {
                sent.put(owned.siteId(), new Sent(deadline.get(), now));
                send(owned.siteId());
            }
        }
        return wait;
    }

    void forget(String siteId) {
        sent.remove(siteId);
    }

    private boolean due(String siteId, Instant deadline, Instant now) {
        var last = sent.get(siteId);
        return last == null || !last.deadline.equals(deadline) || last.at.plus(AGAIN).isBefore(now);
    }

    private void send(String siteId) {
        sender.send(siteId, Actor.CLOCK, new Tick())
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.warnf("Tick for site %s not sent: %s", siteId, failure));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
