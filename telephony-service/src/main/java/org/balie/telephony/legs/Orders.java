package org.balie.telephony.legs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Effects;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.PhoneNumber;

/// What an exchange wants done because of events that are committed.
///
/// @param inside which of the numbers to be dialled are the site's own
/// @param lines the numbers of the lines, and `calls` the calls, whose lamps may show something
///   else now
public record Orders(
        SiteId site,
        List<Effect> effects,
        Set<PhoneNumber> inside,
        Set<PhoneNumber> lines,
        Set<CallId> calls) {
    public Orders {
        effects = List.copyOf(effects);
        inside = Set.copyOf(inside);
        lines = Set.copyOf(lines);
        calls = Set.copyOf(calls);
    }

    /// @param after the exchange to which exactly these events have been applied last
    public static Orders of(List<NumberedEvent> events, Exchange after) {
        List<Effect> effects = Effects.of(events, after);
        List<CallEvent> ofCalls =
                events.stream()
                        .flatMap(
                                each ->
                                        each.event() instanceof CallEvent e
                                                ? Stream.of(e)
                                                : Stream.of())
                        .toList();
        return new Orders(
                after.site().id(),
                effects,
                effects.stream()
                        .flatMap(Effect::dialled)
                        .filter(after::isRouted)
                        .collect(Collectors.toSet()),
                ofCalls.stream()
                        .flatMap(each -> line(each, after).stream())
                        .flatMap(line -> after.line(line).stream())
                        .map(Line::number)
                        .collect(Collectors.toSet()),
                ofCalls.stream().map(CallEvent::call).collect(Collectors.toSet()));
    }

    private static Optional<LineId> line(CallEvent event, Exchange after) {
        return event instanceof CallEvent.CallEnded(var record)
                ? record.identity().asLine()
                : after.call(event.call()).flatMap(Call::line);
    }
}
