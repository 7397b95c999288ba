package org.balie.simulation.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.Rejection;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.simulation.Broken;
import org.balie.simulation.Dice;

/// One seed's world, from opening to its last step.
final class World {
    /// A Monday morning.
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static final SiteId SITE = new SiteId("demo");

    private final Climate climate;
    private final Dice dice;
    private final Story story = new Story();
    private final Administration administration;
    private final Sockets sockets;
    private final Log log;
    private final People people;
    private final Owner owner;
    private final Watch watch = new Watch(Floor.empty(SITE, NINE));
    private final UnaryOperator<Decision> rumour;
    private Instant now = NINE;

    /// @param rumour what the watch hears of a decision, if not the truth
    World(long seed, UnaryOperator<Decision> rumour) {
        this.rumour = rumour;
        climate = Climate.of(seed);
        dice = new Dice(seed);
        administration = new Administration(dice, climate);
        sockets = new Sockets(dice);
        log = new Log(dice, climate);
        people = new People(dice, climate, administration, sockets, log);
        owner = new Owner(Floor.empty(SITE, NINE), dice, story);
    }

    void live() {
        deliver(List.of(log.issued(now, administration.everything())));
        for (int step = 0; step < climate.steps(); step++) {
            timePasses();
            people.act(owner.floor(), now);
            trouble();
            sockets.renewals(now).forEach(renewal -> log.send(renewal.toString(), now, renewal));
            List<IssuedCommand> arrived = new ArrayList<>(log.arrivedBy(now));
            while (!arrived.isEmpty()) {
                List<IssuedCommand> batch =
                        arrived.subList(0, Math.min(arrived.size(), dice.between(1, 5)));
                deliver(List.copyOf(batch));
                batch.clear();
            }
            if (dice.percent(85)) {
                deliver(List.of(log.issued(now, new FloorCommand.Tick())));
            }
        }
    }

    private void timePasses() {
        now = now.plus(dice.percent(2) ? dice.upTo(45) : dice.upTo(3));
        if (dice.percent(climate.pausePercent())) {
            now = now.plusSeconds(dice.between(30, 400));
            story.tells(now, () -> "nobody has looked at the clock for a while");
        }
    }

    private void trouble() {
        if (dice.percent(climate.troublePercent() / 5)) {
            log.send("administrator", now, administration.change());
        }
        if (dice.percent(climate.troublePercent() / 10)) {
            HolderId dead = sockets.kill();
            story.tells(now, () -> Narrator.name(dead) + " dies");
        }
    }

    private void deliver(List<IssuedCommand> batch) {
        List<Decision> decisions = owner.take(batch, climate);
        for (int i = 0; i < batch.size(); i++) {
            IssuedCommand issued = batch.get(i);
            Decision decision = rumour.apply(decisions.get(i));
            story.tells(issued, decision);
            watch.sees(issued, decision);
            if (issued.command() instanceof FloorCommand.RenewLease
                    && decision.rejection().orElse(null)
                            instanceof Rejection.LeaseLost(var holder)) {
                sockets.report(holder, now)
                        .forEach(report -> log.send(holder.value(), now, report));
            }
        }
        if (decisions.stream().anyMatch(decision -> !decision.events().isEmpty())) {
            watch.compare(owner.floor());
        }
        repeat(batch.getLast());
    }

    /// What has just been done is done.
    private void repeat(IssuedCommand issued) {
        if (dice.percent(climate.repeatPercent())) {
            List<Decision> again = owner.take(List.of(issued), climate);
            story.says("the same command once more");
            Broken.unless(
                    again.getFirst().events().isEmpty(),
                    "a command delivered twice changes nothing",
                    () -> issued + " led to " + again);
        }
    }

    Story story() {
        return story;
    }

    Books books() {
        return watch.books();
    }
}
