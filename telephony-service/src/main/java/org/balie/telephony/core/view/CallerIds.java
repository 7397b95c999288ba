package org.balie.telephony.core.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;

/// The menu under the keypad: on whose number to call (TEL-6).
public record CallerIds(List<CallerId> choices) {

    /// One entry of the menu.
    ///
    /// @param line empty: the own number
    /// @param onBehalfOf the delegator's name over the number; empty for one's own
    public record CallerId(
            Optional<LineId> line, PhoneNumber number, Optional<String> onBehalfOf) {}

    public CallerIds {
        choices = List.copyOf(choices);
    }

    /// Own numbers first.
    public static CallerIds of(Exchange exchange, PersonId person) {
        Stream<CallerId> own =
                exchange.person(person).map(Person::number).stream()
                        .map(number -> new CallerId(Optional.empty(), number, Optional.empty()));
        return new CallerIds(
                Stream.of(own, lines(exchange, person, true), lines(exchange, person, false))
                        .flatMap(each -> each)
                        .toList());
    }

    private static Stream<CallerId> lines(Exchange exchange, PersonId person, boolean own) {
        return exchange.lines()
                .filter(line -> line.owner().equals(person) == own)
                .filter(line -> exchange.may(person, line.id(), Privilege.PLACE_CALLS))
                .map(
                        line ->
                                new CallerId(
                                        Optional.of(line.id()),
                                        line.number(),
                                        own
                                                ? Optional.empty()
                                                : Optional.of(exchange.nameOf(line.owner()))));
    }
}
