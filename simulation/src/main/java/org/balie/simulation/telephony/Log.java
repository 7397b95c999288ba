package org.balie.simulation.telephony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.CommandId;

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

    void send(String sender, Instant now, Actor actor, ExchangeCommand command) {
        IssuedCommand issued = issued(now, actor, command);
        Instant first =
                now.plus(dice.percent(climate.troublePercent()) ? dice.upTo(8) : dice.upTo(1));
        Instant at = latest.merge(sender, first, (one, other) -> one.isAfter(other) ? one : other);
        deliver(at, issued);
        if (dice.percent(climate.repeatPercent())) {
            deliver(at.plus(dice.upTo(150)), issued);
        }
    }

    private void deliver(Instant at, IssuedCommand command) {
        number++;
        underWay.add(new Delivery(at, number, command));
    }

    /// A command without delay.
    IssuedCommand issued(Instant at, Actor actor, ExchangeCommand command) {
        number++;
        return new IssuedCommand(new CommandId(new UUID(1, number)), at, actor, command);
    }

    List<IssuedCommand> arrivedBy(Instant now) {
        List<IssuedCommand> arrived = new ArrayList<>();
        while (!underWay.isEmpty() && !underWay.element().at.isAfter(now)) {
            arrived.add(underWay.remove().command);
        }
        return arrived;
    }
}
