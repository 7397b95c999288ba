package org.balie.simulation.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.simulation.Broken;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;

/// The replicas that own the site, one after the other. The owner takes batches of commands and
/// commits their events. Now and then it dies before the commit, and its successor does the same
/// again; or after it, before anybody was told; or it is stopped before the commit, for so long
/// that another takes over, and goes on later as a zombie that knows nothing of it.
final class Owner {

    private record Batch(Exchange exchange, long from, List<Decision> decisions) {
        List<NumberedEvent> events() {
            return decisions.stream().flatMap(decision -> decision.events().stream()).toList();
        }

        boolean commit(Store store) {
            return store.commit(from, events());
        }
    }

    /// What came of a batch.
    ///
    /// @param isTold whether the owner lived long enough to carry out the effects
    record Outcome(List<Decision> decisions, boolean isTold) {}

    private final Dice dice;
    private final Climate climate;
    private final Story story;
    private final Store store;
    private Exchange exchange;
    private Optional<Batch> zombie = Optional.empty();

    Owner(Exchange exchange, Dice dice, Climate climate, Story story) {
        this.exchange = exchange;
        this.store = new Store(exchange);
        this.dice = dice;
        this.climate = climate;
        this.story = story;
    }

    /// As committed.
    Exchange exchange() {
        return exchange;
    }

    Outcome take(List<IssuedCommand> commands) {
        Batch batch = decide(commands);
        if (dice.percent(climate.crashPercent())) {
            batch = replaced(batch, commands);
        }
        Broken.unless(batch.commit(store), "the owner may commit", () -> "it may not");
        boolean dies = dice.percent(climate.crashPercent());
        if (dies) {
            story.says("the owner dies after the commit, before it has told anybody");
            recover();
        }
        if (dice.percent(20)) {
            zombie.ifPresent(this::zombieGoesOn);
        }
        return new Outcome(batch.decisions(), !dies);
    }

    /// Another replica comes to the same from what is stored.
    private Batch replaced(Batch lost, List<IssuedCommand> commands) {
        if (zombie.isEmpty() && dice.percent(50)) {
            story.says("the owner is stopped before the commit; another takes over");
            zombie = Optional.of(lost);
        } else {
            story.says("the owner dies before the commit; its successor does the same again");
        }
        exchange = store.load();
        Batch again = decide(commands);
        Broken.unless(
                again.decisions().equals(lost.decisions()),
                "the same commands on what is stored have the same outcome",
                () -> lost.decisions() + " became " + again.decisions());
        return again;
    }

    private void zombieGoesOn(Batch late) {
        zombie = Optional.empty();
        if (!late.events().isEmpty()) {
            story.says("the owner that was stopped goes on");
            Broken.unless(
                    !late.commit(store),
                    "who lost the site commits nothing",
                    () -> late.decisions() + " were committed again");
        }
    }

    private Batch decide(List<IssuedCommand> commands) {
        long from = exchange.site().sequence();
        List<Decision> decisions = new ArrayList<>();
        for (IssuedCommand command : commands) {
            decisions.add(exchange.handle(command));
        }
        return new Batch(exchange, from, decisions);
    }

    private void recover() {
        Exchange before = exchange;
        exchange = store.load();
        Broken.unless(
                exchange.snapshot().equals(before.snapshot()),
                "what is stored is the whole exchange",
                () -> before.snapshot() + " was restored as " + exchange.snapshot());
        Broken.unless(
                exchange.nextDeadline().equals(before.nextDeadline()),
                "what is stored is the whole exchange",
                () -> before.nextDeadline() + " became " + exchange.nextDeadline());
    }
}
