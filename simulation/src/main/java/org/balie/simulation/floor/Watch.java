package org.balie.simulation.floor;

import java.time.Instant;
import java.util.Optional;
import org.balie.acd.core.Decision;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.routing.Explanation.Rule;
import org.balie.acd.core.state.Kind;
import org.balie.simulation.Broken;

/// Follows the owner as a read copy does, event by event, and checks each before it is applied.
final class Watch {

    private final Floor copy;
    private final Books books = new Books();

    Watch(Floor copy) {
        this.copy = copy;
    }

    void sees(IssuedCommand issued, Decision decision) {
        if (decision.events().isEmpty()) {
            return;
        }
        Optional<Refusal> expected = expectedRefusal(issued, decision);
        for (NumberedEvent event : decision.events()) {
            before(event, expected);
            books.enter(event);
            copy.apply(event);
        }
        books.compare(copy);
        Inspection inspection = new Inspection(copy);
        inspection.nobodyWaitsForSomebodyFree();
        if (issued.command() instanceof FloorCommand.Tick) {
            inspection.checkDeadlines();
        }
    }

    private Optional<Refusal> expectedRefusal(IssuedCommand issued, Decision decision) {
        Instant at = decision.events().getFirst().at();
        if (issued.command() instanceof FloorCommand.QueueCall call) {
            return new Oracle(copy, at).refusal(call.queue(), Kind.CALL);
        }
        if (!(issued.command() instanceof FloorCommand.RequestHelp help)) {
            return Optional.empty();
        }
        return switch (help.entry()) {
            case FloorCommand.Entry.SwitchedOff _ -> Optional.of(Refusal.CLOSED);
            case FloorCommand.Entry.Open open ->
                    new Oracle(copy, at).refusal(open.queue(), help.kind());
        };
    }

    private void before(NumberedEvent event, Optional<Refusal> expected) {
        switch (event.event()) {
            case FloorEvent.OfferMade made -> offer(event, made);
            case FloorEvent.RequestQueued queued ->
                    Broken.unless(
                            expected.isEmpty(),
                            "who may come in comes in, and nobody else",
                            () -> queued + " should be refused: " + expected);
            case FloorEvent.RequestRefused refused ->
                    // A session that comes back to a queue that is gone is refused too.
                    Broken.unless(
                            expected.equals(Optional.of(refused.reason()))
                                    || copy.queue(refused.queue()).isEmpty(),
                            "who may come in comes in, and nobody else",
                            () -> refused + " should be " + expected);
            case FloorEvent.CallRefused refused ->
                    Broken.unless(
                            expected.equals(Optional.of(refused.reason()))
                                    || copy.queue(refused.queue()).isEmpty(),
                            "who may come in comes in, and nobody else",
                            () -> refused + " should be " + expected);
            default -> {}
        }
    }

    private void offer(NumberedEvent event, FloorEvent.OfferMade made) {
        Oracle oracle = new Oracle(copy, event.at());
        Optional<Oracle.Offer> next = oracle.next();
        boolean isPulled = made.explanation().rule().equals(Rule.PULLED.code());
        Broken.unless(
                isPulled
                        || next.filter(
                                        offer ->
                                                offer.request().id().equals(made.request())
                                                        && offer.agent().equals(made.agent())
                                                        && offer.rule()
                                                                .equals(made.explanation().rule()))
                                .isPresent(),
                "the naive choice is the same",
                () -> made + " should be " + next);
        new Overtaking(copy, oracle).check(made);
    }

    /// The copy is the floor that it follows, and all in it fits together.
    void compare(Floor owned) {
        new Inspection(copy).check();
        Broken.unless(
                copy.snapshot().equals(owned.snapshot()),
                "the events alone rebuild the floor",
                () -> copy.snapshot() + " should be " + owned.snapshot());
        Broken.unless(
                copy.nextDeadline().equals(owned.nextDeadline()),
                "the events alone rebuild the floor",
                () -> copy.nextDeadline() + " should be " + owned.nextDeadline());
    }

    Books books() {
        return books;
    }
}
