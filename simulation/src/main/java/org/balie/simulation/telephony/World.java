package org.balie.simulation.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.balie.simulation.Broken;
import org.balie.simulation.Dice;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.effect.Effects;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;

/// One seed's world, from opening to the silence after the last call.
final class World {
    /// A Monday morning.
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static final SiteId SITE = new SiteId("demo");
    private static final Actor ADMINISTRATOR = new Actor.Administrator(new PersonId("admin"));

    private final Climate climate;
    private final Dice dice;
    private final Story story = new Story();
    private final Cast cast;
    private final Log log;
    private final Phones phones;
    private final People people;
    private final Owner owner;
    private final Administrators administrators;
    private final Watch watch;
    private final UnaryOperator<Decision> rumour;
    private Instant now = NINE;

    /// @param rumour what the watch hears of a decision, if not the truth
    World(long seed, UnaryOperator<Decision> rumour) {
        this.rumour = rumour;
        climate = Climate.of(seed);
        dice = new Dice(seed);
        cast = new Cast(dice, climate);
        log = new Log(dice, climate);
        phones = new Phones(dice, cast, log);
        people = new People(dice, climate, cast, phones, log);
        administrators = new Administrators(dice);
        watch = new Watch(Exchange.empty(SITE, NINE), administrators);
        owner = new Owner(Exchange.empty(SITE, NINE), dice, climate, story);
    }

    void live() {
        open();
        for (int step = 0; step < climate.steps(); step++) {
            now = now.plus(dice.percent(2) ? dice.upTo(90) : dice.upTo(3));
            people.act(owner.exchange(), now);
            phones.act(now);
            trouble();
            takeWhatArrived();
            if (dice.percent(80)) {
                tick();
            }
        }
        fallSilent();
    }

    private void open() {
        List<SetupCommand> opening = cast.opening();
        opening.forEach(command -> take(List.of(log.issued(now, ADMINISTRATOR, command))));
        for (SetupCommand command : opening) {
            if (command instanceof SetupCommand.AddDelegate(var delegation, _)) {
                Actor delegate = new Actor.User(delegation.delegate());
                SetupCommand accept = new SetupCommand.AcceptDelegation(delegation);
                take(List.of(log.issued(now, delegate, accept)));
            }
        }
        cast.persons().forEach(person -> phones.register(person, now));
    }

    private void trouble() {
        if (dice.percent(climate.troublePercent() / 2)) {
            SetupCommand change = administrators.having(owner.exchange(), cast.change());
            log.send("administrator", now, ADMINISTRATOR, change);
        }
        PersonId person = dice.one(cast.persons());
        if (dice.percent(climate.troublePercent() / 2)) {
            phones.unplug(dice.one(cast.devices(person)), now);
            story.tells(now, () -> "a device of " + person.value() + " is unplugged");
        }
        if (dice.percent(15)) {
            phones.register(person, now);
        }
        if (dice.percent(climate.troublePercent() / 6)) {
            story.tells(now, () -> "a process with media dies");
            phones.loseSome(now);
        }
    }

    private void takeWhatArrived() {
        List<IssuedCommand> arrived = new ArrayList<>(log.arrivedBy(now));
        while (!arrived.isEmpty()) {
            List<IssuedCommand> batch =
                    arrived.subList(0, Math.min(arrived.size(), dice.between(1, 5)));
            take(List.copyOf(batch));
            batch.clear();
        }
    }

    private void tick() {
        take(List.of(log.issued(now, Actor.CLOCK, new ExchangeCommand.Tick())));
    }

    private void take(List<IssuedCommand> batch) {
        Owner.Outcome outcome = owner.take(batch);
        List<NumberedEvent> events = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Decision truth = outcome.decisions().get(i);
            events.addAll(truth.events());
            askersHear(batch.get(i), truth);
            Decision told = rumour.apply(truth);
            story.tells(batch.get(i), told);
            watch.sees(batch.get(i), told);
        }
        if (!events.isEmpty() && dice.percent(10)) {
            watch.compare(owner.exchange());
        }
        if (outcome.isTold()) {
            phones.carryOut(Effects.of(events, owner.exchange()), now);
        } else {
            phones.recover(owner.exchange(), now);
        }
    }

    /// Who brought or placed a call hears whether there is one now.
    private void askersHear(IssuedCommand issued, Decision decision) {
        boolean isAccepted = decision.rejection().isEmpty();
        if (issued.command() instanceof Report.CallArrived(var call, _, _)) {
            phones.heard(call, isAccepted);
        } else if (issued.command() instanceof CallCommand.PlaceCall(var call, _, _, _)) {
            phones.heard(call, isAccepted);
        }
    }

    /// When all have put down the receiver and all reports have come, nothing is left.
    private void fallSilent() {
        story.tells(now, () -> "everybody hangs up");
        phones.hangUpAll(now);
        for (int minute = 0; minute < 30; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            takeWhatArrived();
            tick();
            phones.hangUpAll(now);
        }
        now = now.plus(Duration.ofHours(25));
        takeWhatArrived();
        tick();
        watch.compare(owner.exchange());
        Broken.unless(
                owner.exchange().calls().findAny().isEmpty() && phones.alive().isEmpty(),
                "no call and no leg is for ever",
                () -> owner.exchange().calls().toList() + " and legs " + phones.alive());
    }

    Story story() {
        return story;
    }

    Books books() {
        return watch.books();
    }
}
