package org.balie.simulation.telephony;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.simulation.Broken;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupCommand.Edit;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.PersonId;

/// Follows the owner as a read copy does, event by event, and checks each.
final class Watch {

    private final Exchange copy;
    private final Books books = new Books();
    private final Map<CommandId, Optional<Rejection>> answers = new HashMap<>();
    private final Administrators administrators;
    private int looks;

    Watch(Exchange copy, Administrators administrators) {
        this.copy = copy;
        this.administrators = administrators;
    }

    void sees(IssuedCommand issued, Decision decision) {
        if (issued.command() instanceof Edit edit) {
            administrators.check(copy, edit, decision);
        }
        for (NumberedEvent event : decision.events()) {
            books.enter(event);
            copy.apply(event);
        }
        Inspection inspection = new Inspection(copy, books);
        if (!decision.events().isEmpty()) {
            inspection.check();
            List<PersonId> persons = books.rights.persons();
            looks++;
            if (!persons.isEmpty() && looks % 3 == 0) {
                inspection.look(persons.get(looks / 3 % persons.size()));
            }
        }
        if (issued.command() instanceof ExchangeCommand.Tick) {
            inspection.checkDeadlines();
        }
        isTheFirstAnswer(issued, decision);
    }

    /// Or none, when nobody remembers.
    private void isTheFirstAnswer(IssuedCommand issued, Decision decision) {
        if (issued.actor().person().isEmpty()) {
            return;
        }
        boolean isForgotten =
                decision.rejection()
                        .filter(no -> no.reason() == Reason.COMMAND_EXPIRED)
                        .isPresent();
        Optional<Rejection> first = answers.putIfAbsent(issued.id(), decision.rejection());
        if (first != null) {
            Broken.unless(
                    decision.events().isEmpty()
                            && (isForgotten || first.equals(decision.rejection())),
                    "a command that comes twice gets the first answer and changes nothing",
                    () -> issued + " got " + first + " and then " + decision);
        }
    }

    /// The copy is the exchange that it follows.
    void compare(Exchange owned) {
        Broken.unless(
                copy.snapshot().equals(owned.snapshot())
                        && copy.nextDeadline().equals(owned.nextDeadline()),
                "the events alone rebuild the exchange",
                () -> copy.snapshot() + " should be " + owned.snapshot());
    }

    Books books() {
        return books;
    }
}
