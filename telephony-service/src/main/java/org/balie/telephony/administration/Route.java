package org.balie.telephony.administration;

import java.util.ArrayList;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.wire.Faults;
import org.jspecify.annotations.Nullable;

/// Where an inbound number leads, as it goes over the wire: one of the three is given.
///
/// @param version that was read before; null or 0: it leads nowhere yet
record Route(
        @Nullable String number,
        @Nullable String lineId,
        @Nullable String personId,
        @Nullable String queueId,
        @Nullable Long version) {
    static Route of(PhoneNumber dialled, Identity to, Version read) {
        String number = dialled.value();
        Long version = read.value();
        return switch (to) {
            case Identity.OfLine(var line) -> new Route(number, line.value(), null, null, version);
            case Identity.OfPerson(var person) ->
                    new Route(number, null, person.value(), null, version);
            case Identity.OfQueue(var queue) ->
                    new Route(number, null, null, queue.value(), version);
        };
    }

    static Route of(Exchange exchange, PhoneNumber number, Identity to) {
        return of(number, to, exchange.version(new Setting.OfNumber(number)));
    }

    Identity read(Faults faults) {
        var all = new ArrayList<Identity>();
        faults.optionalId("lineId", lineId)
                .ifPresent(id -> all.add(new Identity.OfLine(new LineId(id))));
        faults.optionalId("personId", personId)
                .ifPresent(id -> all.add(new Identity.OfPerson(new PersonId(id))));
        faults.optionalId("queueId", queueId)
                .ifPresent(id -> all.add(new Identity.OfQueue(new QueueId(id))));
        faults.one("lineId, personId, queueId", all);
        faults.check();
        return all.getFirst();
    }
}
