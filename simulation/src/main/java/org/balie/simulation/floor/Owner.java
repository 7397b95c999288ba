package org.balie.simulation.floor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorSnapshot;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.Touched;

/// The replica that owns the site: takes batches of commands, commits, and now and then dies before
/// or after the commit. What it had in memory is gone then; the log hands the batch out again.
final class Owner {
    private final Dice dice;
    private final Story story;
    private final Store store;
    private Floor floor;

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

    List<Decision> take(List<IssuedCommand> batch, Climate climate) {
        List<Decision> decisions = decide(batch);
        if (dice.percent(climate.crashPercent())) {
            story.says("the owner dies before the commit; its successor does the same again");
            recover();
            List<Decision> again = decide(batch);
            Broken.unless(
                    again.equals(decisions),
                    "the same commands on the stored floor have the same outcome",
                    () -> decisions + " became " + again);
        }
        Set<Touched> touched = new LinkedHashSet<>();
        decisions.forEach(decision -> touched.addAll(decision.touched()));
        if (!touched.isEmpty()) {
            commit(touched);
        }
        if (dice.percent(climate.crashPercent())) {
            story.says("the owner dies after the commit");
            recover();
        }
        return decisions;
    }

    private void commit(Set<Touched> touched) {
        store.commit(floor, touched);
        FloorSnapshot live = floor.snapshot();
        FloorSnapshot stored = store.load();
        Broken.unless(
                live.equals(stored),
                "the rows of what was touched are the whole floor",
                () -> live + " was stored as " + stored);
    }

    private List<Decision> decide(List<IssuedCommand> batch) {
        List<Decision> decisions = new ArrayList<>();
        for (IssuedCommand command : batch) {
            decisions.add(floor.handle(command));
        }
        return decisions;
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
