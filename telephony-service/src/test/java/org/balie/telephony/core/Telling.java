package org.balie.telephony.core;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallState.RingCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Party;

/// Puts events into words: the kind, and then who and what, by name. Times are left out, and so is
/// what a settings event sets.
final class Telling {

    private final Map<CallId, String> calls = new HashMap<>();
    private final Map<LegId, String> legs = new HashMap<>();

    CallId call(String name) {
        CallId id = new CallId(Scene.uuid(name));
        calls.put(id, name);
        return id;
    }

    /// A leg is called after who is at its far end.
    void hears(List<NumberedEvent> events) {
        for (NumberedEvent numbered : events) {
            switch (numbered.event()) {
                case CallEvent.CallCame e -> legs.put(e.caller(), "caller");
                case CallEvent.CallPlaced e -> {
                    legs.put(e.own(), words(e.by()));
                    legs.put(e.outer(), e.number().value());
                }
                case CallEvent.LegRings e -> legs.put(e.leg(), words(e.party()));
                case CallEvent.CallPickedUp e -> legs.put(e.leg(), words(e.by()));
                case CallEvent.GuestInvited e -> legs.put(e.leg(), words(e.party()));
                case CallEvent.MonitoringStarted e -> legs.put(e.leg(), words(e.by()));
                case CallEvent.CallsJoined e -> legs.put(e.to(), words(e.party()));
                default -> {}
            }
        }
    }

    List<String> of(List<NumberedEvent> events) {
        return events.stream().map(event -> of(event.event())).toList();
    }

    private String of(ExchangeEvent event) {
        List<String> words = new ArrayList<>(List.of(event.getClass().getSimpleName()));
        if (event instanceof CallEvent.CallEnded(CallRecord record)) {
            words.add(name(record.id()));
            words.add(record.cause().code());
        } else {
            Arrays.stream(event.getClass().getRecordComponents())
                    .flatMap(component -> words(value(event, component)))
                    .forEach(words::add);
        }
        return String.join(" ", words);
    }

    private static Object value(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<String> words(Object value) {
        return switch (value) {
            case CallId id -> Stream.of(name(id));
            case LegId id -> Stream.of(legs.getOrDefault(id, id.toString()));
            case PersonId id -> Stream.of(id.value());
            case DeviceId id -> Stream.of(id.value());
            case LineId id -> Stream.of(id.value());
            case DelegationId id -> Stream.of(id.delegator().value(), id.delegate().value());
            case Party party -> Stream.of(words(party));
            case Optional<?> maybe -> maybe.stream().flatMap(this::words);
            case List<?> list -> list.stream().flatMap(this::words);
            case RingCause.Transferred(var by) -> Stream.of("from", by.value());
            case CallEvent.ReleaseCause cause -> Stream.of(cause.code());
            case CallEvent.HoldCause cause -> Stream.of(cause.code());
            case SetupEvent.DelegationEnded.Cause cause -> Stream.of(cause.code());
            case Monitoring mode -> Stream.of(mode.code());
            default -> Stream.of();
        };
    }

    private static String words(Party party) {
        return switch (party) {
            case Party.Member(_, var device) -> device.value();
            case Party.Outside(var number) -> number.map(n -> n.value()).orElse("withheld");
        };
    }

    private String name(CallId id) {
        return calls.getOrDefault(id, id.toString());
    }
}
