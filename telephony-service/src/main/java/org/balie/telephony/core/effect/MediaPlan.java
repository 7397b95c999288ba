package org.balie.telephony.core.effect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Monitoring;

/// Who hears what in a call. It follows from the call and what its mailbox has been given, so that
/// it can be set up again after anything went wrong.
public sealed interface MediaPlan {

    /// Nothing is to be heard yet, or any more.
    record Silence() implements MediaPlan {}

    /// @param to the other party first, then guests
    record Music(List<LegId> to) implements MediaPlan {
        public Music {
            to = List.copyOf(to);
        }

        public Music(LegId to) {
            this(List.of(to));
        }
    }

    /// The greeting of the mailbox, if it has one, a beep, and then the caller's words are stored.
    record TakeMessage(LegId from, Optional<GreetingId> greeting, Duration limit)
            implements MediaPlan {}

    record Talk(List<Hears> all) implements MediaPlan {
        public Talk {
            all = List.copyOf(all);
        }
    }

    record Hears(LegId listener, LegId speaker) {}

    /// What a call, as it stands, is to sound like.
    static MediaPlan of(Call call, Exchange exchange) {
        Optional<LegId> outer = call.outer().filter(Leg::isConnected).map(Leg::id);
        if (outer.isEmpty()) {
            return new Silence();
        }
        return switch (call.state()) {
            case CallState.Talking _ -> talk(call, outer.get());
            case CallState.Held _, CallState.Ringing _, CallState.Queued _, CallState.Dismissed _ ->
                    music(call, outer.get());
            case CallState.LeavingMessage _ ->
                    new TakeMessage(
                            outer.get(),
                            exchange.greeting(call.origin().identity()),
                            exchange.site().policy().messageLimit());
            case CallState.Dialling _, CallState.Storing _ -> new Silence();
        };
    }

    private static MediaPlan talk(Call call, LegId outer) {
        Optional<LegId> own = call.own().filter(Leg::isConnected).map(Leg::id);
        if (own.isEmpty()) {
            return music(call, outer);
        }
        List<LegId> parties =
                Stream.concat(Stream.of(outer, own.get()), guests(call).stream()).toList();
        List<Hears> all = new ArrayList<>();
        for (LegId listener : parties) {
            parties.stream()
                    .filter(speaker -> !speaker.equals(listener))
                    .forEach(speaker -> all.add(new Hears(listener, speaker)));
        }
        List<Leg> monitors = call.monitors().stream().filter(Leg::isConnected).toList();
        for (Leg monitor : monitors) {
            parties.forEach(party -> all.add(new Hears(monitor.id(), party)));
            listeners(monitor, parties, own.get(), monitors)
                    .forEach(listener -> all.add(new Hears(listener, monitor.id())));
        }
        return new Talk(all);
    }

    private static List<LegId> guests(Call call) {
        return call.guests().stream().filter(Leg::isConnected).map(Leg::id).toList();
    }

    private static MediaPlan music(Call call, LegId outer) {
        return new Music(Stream.concat(Stream.of(outer), guests(call).stream()).toList());
    }

    /// Who hears the one who monitors.
    private static Stream<LegId> listeners(
            Leg monitor, List<LegId> parties, LegId own, List<Leg> monitors) {
        Monitoring mode =
                monitor.role() instanceof Leg.Role.Monitor(var known) ? known : Monitoring.LISTEN;
        return switch (mode) {
            case LISTEN -> Stream.of();
            case WHISPER -> Stream.of(own);
            case BARGE, TAKE_OVER ->
                    Stream.concat(
                            parties.stream(),
                            monitors.stream()
                                    .map(Leg::id)
                                    .filter(each -> !each.equals(monitor.id())));
        };
    }
}
