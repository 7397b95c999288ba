package org.balie.telephony.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;

/// Whose desks may show something else because of what has happened since they were drawn.
final class Concerned {
    private final Set<PersonId> persons = new HashSet<>();
    private boolean everybody;

    void everybody() {
        everybody = true;
    }

    /// To be told before the event is applied and after it: whom a call leaves is concerned as much
    /// as whom it reaches.
    void by(ExchangeEvent event, Exchange exchange) {
        switch (event) {
            case CallEvent about -> exchange.call(about.call()).ifPresent(it -> by(it, exchange));
            case SetupEvent _, VoicemailEvent _ -> everybody();
            case ExchangeEvent.CommandAnswered _ -> {}
        }
    }

    private void by(Call call, Exchange exchange) {
        call.holder().ifPresent(persons::add);
        call.line().map(exchange::group).ifPresent(persons::addAll);
        for (Leg leg : call.legs()) {
            leg.party().asPerson().ifPresent(persons::add);
        }
    }

    /// Of these, the ones who are; from now on nobody is.
    List<PersonId> take(Collection<PersonId> some) {
        List<PersonId> taken = new ArrayList<>(some);
        if (!everybody) {
            taken.removeIf(person -> !persons.contains(person));
        }
        persons.clear();
        everybody = false;
        return taken;
    }
}
