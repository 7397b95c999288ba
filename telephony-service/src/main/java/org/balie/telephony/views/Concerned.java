package org.balie.telephony.views;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;

/// Whose desks may show something else because of what happened.
///
/// @param all everybody's
record Concerned(boolean all, Set<PersonId> persons) {
    static final Concerned NOBODY = new Concerned(false, Set.of());
    static final Concerned EVERYBODY = new Concerned(true, Set.of());

    /// To be asked before the event is applied and after it: whom a call leaves is concerned as
    /// much as whom it reaches.
    static Concerned by(ExchangeEvent event, Exchange exchange) {
        return switch (event) {
            case CallEvent about ->
                    exchange.call(about.call()).map(call -> by(call, exchange)).orElse(NOBODY);
            case SetupEvent _, VoicemailEvent _ -> EVERYBODY;
            case ExchangeEvent.CommandAnswered _ -> NOBODY;
        };
    }

    private static Concerned by(Call call, Exchange exchange) {
        var persons = new HashSet<PersonId>();
        call.holder().ifPresent(persons::add);
        call.line().map(exchange::group).ifPresent(persons::addAll);
        call.legs().stream()
                .map(Leg::party)
                .flatMap(party -> party.asPerson().stream())
                .forEach(persons::add);
        return new Concerned(false, persons);
    }

    Concerned and(Concerned other) {
        if (all || other.all) {
            return EVERYBODY;
        }
        if (other.persons.isEmpty()) {
            return this;
        }
        var both = new HashSet<>(persons);
        both.addAll(other.persons);
        return new Concerned(false, both);
    }

    /// Of these, the ones who are.
    Collection<PersonId> of(Collection<PersonId> some) {
        return all ? some : some.stream().filter(persons::contains).toList();
    }
}
