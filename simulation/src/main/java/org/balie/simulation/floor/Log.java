package org.balie.simulation.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.simulation.Dice;

/// The way of a command to the owner: it takes a while, keeps the order of one sender but not that
/// of several, and delivers some commands twice.
final class Log {

    private record Delivery(Instant at, long number, IssuedCommand command) {}

    private final Dice dice;
    private final Climate climate;
    private final PriorityQueue<Delivery> underWay =
            new PriorityQueue<>(Comparator.comparing(Delivery::at).thenComparing(Delivery::number));
    private final Map<String, Instant> latest = new HashMap<>();
    private long number;

    Log(Dice dice, Climate climate) {
        this.dice = dice;
        this.climate = climate;
    }

    void send(String sender, Instant now, FloorCommand command) {
        IssuedCommand issued = issued(now.plus(clockError()), command);
        deliver(sender, now.plus(dice.upTo(2)), issued);
        if (dice.percent(climate.repeatPercent())) {
            deliver(sender, now.plus(dice.upTo(40)), issued);
        }
    }

    /// A command without delay.
    IssuedCommand issued(Instant at, FloorCommand command) {
        number++;
        return new IssuedCommand(new CommandId(new UUID(1, number)), at, Actor.SYSTEM, command);
    }

    private void deliver(String sender, Instant at, IssuedCommand command) {
        Instant after = latest.merge(sender, at, (one, other) -> one.isAfter(other) ? one : other);
        number++;
        underWay.add(new Delivery(after, number, command));
    }

    List<IssuedCommand> arrivedBy(Instant now) {
        List<IssuedCommand> arrived = new ArrayList<>();
        while (!underWay.isEmpty() && !underWay.element().at.isAfter(now)) {
            arrived.add(underWay.remove().command);
        }
        return arrived;
    }

    /// The clocks of senders differ, and now and then one jumps.
    private Duration clockError() {
        return dice.percent(climate.troublePercent() / 6)
                ? dice.upTo(60).minus(dice.upTo(60))
                : Duration.ZERO;
    }
}
