package org.balie.telephony.core.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.Call.Privacy;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.PhoneNumber;

/// The Lines view of one person (TEL-7): every line of the groups that the person is in, and the
/// person's own calls that are on nobody's line.
public record Lines(List<LineView> lines, List<CallView> personal) {

    public record LineView(
            LineId id, PhoneNumber number, Named owner, Lamp lamp, List<CallView> calls) {
        public LineView {
            calls = List.copyOf(calls);
        }
    }

    /// One call, as the viewer sees it.
    ///
    /// @param user who has the call; empty while it rings
    /// @param number the other party's; empty when it is withheld
    /// @param startedAt from when its duration counts: since it was answered, if it was
    /// @param since from when it is in the state that its lamp shows
    /// @param guests whom somebody has brought into it, or asks
    /// @param actions what the viewer may do
    public record CallView(
            CallId id,
            Direction direction,
            Lamp lamp,
            Optional<Named> user,
            Optional<PhoneNumber> number,
            Instant startedAt,
            Instant since,
            Privacy privacy,
            List<GuestView> guests,
            Set<Action> actions) {
        public CallView {
            guests = List.copyOf(guests);
            actions = Set.copyOf(actions);
        }
    }

    /// Somebody in a call whose sake it is not for.
    ///
    /// @param leg one of those that ring, while it rings
    /// @param person empty: a number outside
    public record GuestView(
            LegId leg, Optional<Named> person, Optional<PhoneNumber> number, Standing standing) {
        public enum Standing {
            RINGING("ringing"),
            CONNECTED("connected");

            private final String code;

            Standing(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }
    }

    public Lines {
        lines = List.copyOf(lines);
        personal = List.copyOf(personal);
    }

    public static Lines of(Exchange exchange, PersonId viewer) {
        return new Lines(
                exchange.lines()
                        .filter(line -> exchange.group(line.id()).contains(viewer))
                        .map(line -> line(exchange, viewer, line))
                        .toList(),
                exchange.calls()
                        .filter(call -> call.line().isEmpty() && concerns(call, viewer))
                        .flatMap(call -> call(exchange, viewer, call))
                        .toList());
    }

    private static LineView line(Exchange exchange, PersonId viewer, Line line) {
        List<Call> calls = exchange.calls(line.id());
        return new LineView(
                line.id(),
                line.number(),
                named(exchange, line.owner()),
                Lamp.of(calls),
                calls.stream()
                        .sorted(Comparator.comparing(call -> call.origin().startedAt()))
                        .flatMap(call -> call(exchange, viewer, call))
                        .toList());
    }

    private static boolean concerns(Call call, PersonId viewer) {
        return call.holder().equals(Optional.of(viewer))
                || call.legs().stream().anyMatch(leg -> leg.isOf(viewer));
    }

    private static Stream<CallView> call(Exchange exchange, PersonId viewer, Call call) {
        return Lamp.of(call).stream().map(lamp -> call(exchange, viewer, call, lamp));
    }

    /// The calls in which the viewer is a guest. They are not in Lines, unless for another reason.
    public static List<CallView> asGuest(Exchange exchange, PersonId viewer) {
        return exchange.calls()
                .filter(call -> call.guest(viewer).isPresent())
                .map(call -> call(exchange, viewer, call, Lamp.of(call).orElse(Lamp.IN_USE)))
                .toList();
    }

    private static CallView call(Exchange exchange, PersonId viewer, Call call, Lamp lamp) {
        return new CallView(
                call.id(),
                call.origin().direction(),
                lamp,
                call.holder().map(user -> named(exchange, user)),
                call.origin().number(),
                call.past().answeredAt().orElse(call.origin().startedAt()),
                call.since(),
                call.privacy(),
                call.eachGuest().stream().map(leg -> guest(exchange, leg)).toList(),
                exchange.actions(viewer, call));
    }

    private static GuestView guest(Exchange exchange, Leg leg) {
        return new GuestView(
                leg.id(),
                leg.party().asPerson().map(person -> named(exchange, person)),
                leg.party() instanceof Party.Outside(var number) ? number : Optional.empty(),
                leg.isConnected() ? GuestView.Standing.CONNECTED : GuestView.Standing.RINGING);
    }

    private static Named named(Exchange exchange, PersonId person) {
        return new Named(person, exchange.nameOf(person));
    }
}
