package org.balie.simulation.telephony;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.PhoneNumber;

/// Puts commands and events into words: `answer call 7 mia-1`, `call answered 7 7/3 mia mia-1`.
final class Narrator {

    private Narrator() {}

    static String name(Actor actor) {
        return switch (actor) {
            case Actor.User(var id) -> id.value();
            case Actor.Administrator _ -> "administrator";
            case Actor.Machine _ -> "report";
            case Actor.Clock _ -> "clock";
        };
    }

    /// @param told a command or an event; each is a record
    static String words(Object told) {
        String kind = told.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
        return Stream.concat(Stream.of(kind.toLowerCase(Locale.ROOT)), parts(told))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> parts(Object told) {
        return Stream.of(told.getClass().getRecordComponents())
                .map(component -> value(told, component))
                .map(Narrator::part);
    }

    private static String part(Object value) {
        return switch (value) {
            case CallId(var id) -> "" + id.getLeastSignificantBits();
            case LegId(CallId call, int number) -> part(call) + "/" + number;
            case PersonId(var id) -> id;
            case DeviceId(var id) -> id;
            case LineId(var id) -> id;
            case QueueId(var id) -> id;
            case DelegationId(var delegator, var delegate) ->
                    delegate.value() + " for " + delegator.value();
            case MessageId(var id) -> "message " + id.getLeastSignificantBits();
            case RecordingId(var id) -> "recording " + id.getLeastSignificantBits();
            case CommandId(var id) -> "command " + id.getLeastSignificantBits();
            case PhoneNumber(var number) -> number;
            case CallRecord record -> part(record.id()) + " " + record.cause().code();
            case Optional<?> maybe -> maybe.map(Narrator::part).orElse("");
            case Collection<?> several ->
                    several.stream()
                            .map(Narrator::part)
                            .sorted()
                            .collect(Collectors.joining(", ", "[", "]"));
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record inner -> words(inner);
            default -> value.toString();
        };
    }

    private static Object value(Object of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
