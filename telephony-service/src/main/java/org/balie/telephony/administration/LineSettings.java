package org.balie.telephony.administration;

import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.wire.Faults;
import org.jspecify.annotations.Nullable;

/// A shared line as it goes over the wire.
///
/// @param ownerId the delegator
/// @param greetingId null: nothing but the beep
/// @param version that was read before; null or 0: there is none yet
record LineSettings(
        @Nullable String lineId,
        @Nullable String ownerId,
        @Nullable String number,
        @Nullable String greetingId,
        @Nullable Long version) {
    static LineSettings of(Line line, Version version) {
        return new LineSettings(
                line.id().value(),
                line.owner().value(),
                line.number().value(),
                line.greeting().map(GreetingId::value).orElse(null),
                version.value());
    }

    static LineSettings of(Exchange exchange, Line line) {
        return of(line, exchange.version(new Setting.OfLine(line.id())));
    }

    Line read(String id) {
        var faults = new Faults();
        var line =
                new Line(
                        new LineId(faults.id("lineId", id)),
                        new PersonId(faults.id("ownerId", ownerId)),
                        faults.number("number", number),
                        faults.optionalId("greetingId", greetingId).map(GreetingId::new));
        if (lineId != null && !lineId.equals(id)) {
            faults.add("lineId", "out-of-range", "not the id of the address");
        }
        faults.check();
        return line;
    }
}
