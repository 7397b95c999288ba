package org.balie.simulation.floor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.Touched;
import org.balie.simulation.Broken;
import org.balie.simulation.Dice;

/// The replicas that own the site, one after the other. The owner takes batches of commands and
/// commits them. Now and then it dies before or after the commit: what it had in memory is gone
/// then, and the log hands the batch out again. Or it is stopped before the commit, for so long
/// that another takes over; and later it goes on where it was, as a zombie that knows nothing of
/// it.
final class Owner {

    /// What a replica is about to commit.
    private record Batch(Floor floor, List<Decision> decisions, long from) {
        Set<Touched> touched() {
            Set<Touched> touched = new LinkedHashSet<>();
            decisions.forEach(decision -> touched.addAll(decision.touched()));
            return touched;
        }

        boolean commit(Store store) {
            return store.commit(floor, touched(), from, decisions.size());
        }
    }

    private final Dice dice;
    private final Story story;
    private final Store store;
    private Floor floor;
    private Optional<Batch> zombie = Optional.empty();

    Owner(Floor floor, Dice dice, Story story) {
        this.floor = floor;
        this.store = new Store(floor);
        this.dice = dice;
        this.story = story;
    }

    /// What is committed.
    Floor floor() {
        return floor;
    }

    List<Decision> take(List<IssuedCommand> commands, Climate climate) {
        Batch batch = decide(commands);
        if (dice.percent(climate.crashPercent())) {
            batch = replaced(batch, commands);
        }
        Broken.unless(batch.commit(store), "the owner may commit", () -> "it may not");
        theTablesAreTheFloor();
        if (dice.percent(climate.crashPercent())) {
            story.says("the owner dies after the commit");
            recover();
        }
        if (zombie.isPresent() && dice.percent(20)) {
            zombieGoesOn(zombie.get());
        }
        return batch.decisions();
    }

    /// Another replica comes to the same from what is stored.
    private Batch replaced(Batch lost, List<IssuedCommand> commands) {
        if (zombie.isEmpty() && dice.percent(50)) {
            story.says("the owner is stopped before the commit; another takes over");
            zombie = Optional.of(lost);
        } else {
            story.says("the owner dies before the commit; its successor does the same again");
        }
        recover();
        Batch again = decide(commands);
        Broken.unless(
                again.decisions().equals(lost.decisions()),
                "the same commands on the stored floor have the same outcome",
                () -> lost.decisions() + " became " + again.decisions());
        return again;
    }

    private void zombieGoesOn(Batch late) {
        story.says("the owner that was stopped goes on");
        zombie = Optional.empty();
        Broken.unless(
                !late.commit(store),
                "who lost the site commits nothing",
                () -> late.decisions() + " were committed again");
        theTablesAreTheFloor();
    }

    private void theTablesAreTheFloor() {
        FloorSnapshot live = floor.snapshot();
        FloorSnapshot stored = store.load();
        Broken.unless(
                live.equals(stored),
                "the rows of what was touched are the whole floor",
                () -> live + " was stored as " + stored);
    }

    private Batch decide(List<IssuedCommand> commands) {
        List<Decision> decisions = new ArrayList<>();
        for (IssuedCommand command : commands) {
            decisions.add(floor.handle(command));
        }
        return new Batch(floor, decisions, store.taken());
    }

    private void recover() {
        FloorSnapshot stored = store.load();
        floor = Floor.restore(stored);
        Broken.unless(
                floor.snapshot().equals(stored),
                "a restored floor equals what was stored",
                () -> stored + " was restored as " + floor.snapshot());
    }
}
