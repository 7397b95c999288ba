package org.balie.telephony.core;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupCommand.RouteNumber;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.PhoneNumber;

/// Where the site's inbound numbers lead (TEL-27).
final class NumberRules {

    private NumberRules() {}

    static Optional<Rejection> route(Ledger ledger, RouteNumber command) {
        ExchangeState state = ledger.state;
        PhoneNumber number = command.number();
        Identity to = command.to();
        if (state.route(number).equals(Optional.of(to))) {
            return Optional.empty();
        }
        Optional<Rejection> no = state.versions.conflict(command).or(() -> unknown(state, to));
        if (no.isEmpty()) {
            ledger.emit(new SetupEvent.NumberRouted(number, to));
        }
        return no;
    }

    private static Optional<Rejection> unknown(ExchangeState state, Identity to) {
        return switch (to) {
            case Identity.OfLine(var line) ->
                    state.line(line).isPresent()
                            ? Optional.empty()
                            : Optional.of(Rejection.of(Reason.LINE_UNKNOWN));
            case Identity.OfPerson(var person) ->
                    state.person(person).isPresent()
                            ? Optional.empty()
                            : Optional.of(Rejection.of(Reason.PERSON_UNKNOWN));
            case Identity.OfQueue _ -> Optional.empty();
        };
    }

    static Optional<Rejection> unroute(Ledger ledger, PhoneNumber number) {
        if (ledger.state.route(number).isPresent()) {
            ledger.emit(new SetupEvent.NumberUnrouted(number));
        }
        return Optional.empty();
    }

    static void unrouteFrom(Ledger ledger, PhoneNumber number, Identity identity) {
        if (ledger.state.route(number).equals(Optional.of(identity))) {
            ledger.emit(new SetupEvent.NumberUnrouted(number));
        }
    }

    /// Its numbers lead nowhere any more, and its messages go.
    static void forget(Ledger ledger, Identity identity) {
        for (PhoneNumber number : List.copyOf(ledger.state.routes().keySet())) {
            unrouteFrom(ledger, number, identity);
        }
        for (MessageId message : ledger.state.messagesIn(identity)) {
            ledger.emit(new VoicemailEvent.MessagePurged(message));
        }
    }
}
