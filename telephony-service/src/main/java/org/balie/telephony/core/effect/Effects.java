package org.balie.telephony.core.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.effect.Effect.Notice;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy.Announcement;

/// What has to be done outside because of some events, once they are committed: first legs, in the
/// order of the events, then what is heard in the calls that were touched, and what is said over
/// it.
public final class Effects {

    private final Exchange exchange;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Effect> words = new ArrayList<>();
    private final Set<CallId> touched = new LinkedHashSet<>();

    /// Why those have ended that have.
    private final Map<CallId, EndCause> over = new HashMap<>();

    private Effects(Exchange exchange) {
        this.exchange = exchange;
    }

    /// In the order in which they are to be carried out.
    ///
    /// @param after the exchange to which exactly these events have been applied last
    public static List<Effect> of(List<NumberedEvent> events, Exchange after) {
        Effects effects = new Effects(after);
        events.forEach(event -> effects.seeWhetherOver(event.event()));
        events.forEach(event -> effects.follow(event.event()));
        for (CallId id : effects.touched) {
            after.call(id).ifPresent(effects::media);
        }
        effects.effects.addAll(effects.words);
        return List.copyOf(effects.effects);
    }

    private void seeWhetherOver(ExchangeEvent event) {
        if (event instanceof CallEvent.CallEnded(var record)) {
            over.put(record.id(), record.cause());
        }
    }

    private void media(Call call) {
        effects.add(new Effect.SetMedia(call.id(), MediaPlan.of(call, exchange)));
    }

    private void follow(ExchangeEvent event) {
        switch (event) {
            case CallEvent e -> {
                touched.add(e.call());
                call(e);
            }
            case VoicemailEvent e -> voicemail(e);
            case SetupEvent _, ExchangeEvent.CommandAnswered _ -> {}
        }
    }

    private void call(CallEvent event) {
        switch (event) {
            case CallEvent.CallPlaced e -> {
                effects.add(new Effect.Originate(e.own(), e.by().person(), e.by().device()));
                effects.add(
                        new Effect.Dial(
                                e.outer(), e.number(), Optional.of(e.callerId()), e.location()));
            }
            case CallEvent.LegRings(var leg, Party.Member(var person, var device)) ->
                    effects.add(
                            new Effect.Ring(
                                    leg, person, device, alert(leg, person, Optional.empty())));
            case CallEvent.LegRings(var leg, Party.Outside(var number)) -> dial(leg, number);
            case CallEvent.GuestInvited(var leg, Party.Member(var person, var device), var by, _) ->
                    effects.add(
                            new Effect.Ring(
                                    leg, person, device, alert(leg, person, Optional.of(by))));
            case CallEvent.GuestInvited(var leg, Party.Outside(var number), _, _) ->
                    dial(leg, number);
            case CallEvent.CallAnswered e -> answerCaller(e.call());
            case CallEvent.CallQueued e -> {
                answerCaller(e.call());
                effects.add(new Effect.EnterQueue(e.call(), e.queue(), other(e.call())));
                if (e.missedBy().isEmpty()) {
                    words.add(new Effect.Say(e.call(), e.queue(), new Sentence.Welcome()));
                }
            }
            case CallEvent.PlaceTold e ->
                    words.add(new Effect.Say(e.call(), e.queue(), new Sentence.Place(e.place())));
            case CallEvent.CallDismissed e ->
                    words.add(new Effect.Say(e.call(), e.queue(), new Sentence.Farewell(e.why())));
            case CallEvent.GreetingStarted e -> answerCaller(e.call());
            case CallEvent.CallPickedUp e -> {
                answerCaller(e.call());
                connect(e.leg(), e.by());
            }
            case CallEvent.MonitoringStarted e -> {
                connect(e.leg(), e.by());
                if (e.announcement() == Announcement.ANNOUNCED) {
                    effects.add(new Effect.Announce(e.call()));
                }
            }
            case CallEvent.LegReleased(var leg, var cause, var by) ->
                    effects.add(
                            new Effect.Release(
                                    leg,
                                    new Goodbye(
                                            cause,
                                            by.map(exchange::nameOf),
                                            Optional.ofNullable(over.get(leg.call())))));
            case CallEvent.CallsJoined e -> effects.add(new Effect.Adopt(e.from(), e.to()));
            case CallEvent.CallElevated e ->
                    effects.add(new Effect.Elevate(e.call(), e.party(), e.into()));
            case CallEvent.RecordingStarted(var id, var recording) ->
                    effects.add(new Effect.StartRecording(id, recording));
            case CallEvent.RecordingStopped(var id, var recording) ->
                    effects.add(new Effect.StopRecording(id, recording));
            case CallEvent.CallEnded e -> effects.add(new Effect.CallOver(e.call()));
            // These show in what is heard, or on screens only.
            case CallEvent.CallCame _,
                    CallEvent.CalledPartyAnswered _,
                    CallEvent.CallRings _,
                    CallEvent.RingingStopped _,
                    CallEvent.LegConnected _,
                    CallEvent.GuestJoined _,
                    CallEvent.CallHeld _,
                    CallEvent.CallResumed _,
                    CallEvent.CallLocked _,
                    CallEvent.CallUnlocked _,
                    CallEvent.MonitoringChanged _,
                    CallEvent.CallTakenOver _,
                    CallEvent.MessageAwaited _,
                    CallEvent.HistoryEntryDeleted _ -> {}
        }
    }

    private void connect(LegId leg, Party.Member member) {
        effects.add(new Effect.Connect(leg, member.person(), member.device()));
    }

    /// Answering again what is answered does no harm.
    private void answerCaller(CallId id) {
        exchange.call(id)
                .filter(call -> call.origin().direction() == Call.Direction.IN)
                .flatMap(Call::outer)
                .map(Leg::id)
                .ifPresent(leg -> effects.add(new Effect.AnswerCaller(leg)));
    }

    /// On the number on which the call runs.
    private void dial(LegId leg, Optional<PhoneNumber> number) {
        number.ifPresent(to -> effects.add(new Effect.Dial(leg, to, shown(leg), Optional.empty())));
    }

    private Alert alert(LegId leg, PersonId person, Optional<PersonId> askedBy) {
        Optional<Line> line = line(leg);
        return new Alert(
                shown(leg),
                other(leg.call()),
                line.map(Line::owner).filter(owner -> !owner.equals(person)).map(exchange::nameOf),
                askedBy.map(exchange::nameOf));
    }

    private Optional<Line> line(LegId leg) {
        return exchange.call(leg.call()).flatMap(Call::line).flatMap(exchange::line);
    }

    /// The site's number on which the call runs.
    private Optional<PhoneNumber> shown(LegId leg) {
        return exchange.call(leg.call())
                .map(call -> call.origin().identity())
                .flatMap(
                        identity ->
                                switch (identity) {
                                    case Identity.OfLine(LineId id) ->
                                            exchange.line(id).map(Line::number);
                                    case Identity.OfPerson(PersonId id) ->
                                            exchange.person(id).map(Person::number);
                                    case Identity.OfQueue _ -> Optional.empty();
                                });
    }

    private Optional<PhoneNumber> other(CallId id) {
        return exchange.call(id).flatMap(call -> call.origin().number());
    }

    private void voicemail(VoicemailEvent event) {
        switch (event) {
            case VoicemailEvent.MessageLeft(_, var message) ->
                    tell(message.id(), Notice.LEFT, Optional.empty());
            case VoicemailEvent.MessagePlayed(var id, var by) ->
                    tell(id, Notice.PLAYED, Optional.of(by));
            case VoicemailEvent.MessageDeleted(var id, var by, _) ->
                    tell(id, Notice.DELETED, Optional.of(by));
            case VoicemailEvent.MessageRestored(var id, var by, _) ->
                    tell(id, Notice.RESTORED, Optional.of(by));
            case VoicemailEvent.MessagePurged(var id) -> effects.add(new Effect.ForgetMessage(id));
        }
    }

    /// All who may listen, but for the one who did it.
    private void tell(MessageId id, Notice notice, Optional<PersonId> by) {
        exchange.message(id)
                .ifPresent(
                        message ->
                                effects.add(
                                        new Effect.TellOfMessage(
                                                id, notice, listeners(message, by))));
    }

    private List<PersonId> listeners(Message message, Optional<PersonId> by) {
        List<PersonId> all =
                switch (message.mailbox()) {
                    case Identity.OfLine(var line) -> exchange.group(line);
                    case Identity.OfPerson(var person) -> List.of(person);
                    case Identity.OfQueue _ -> List.of();
                };
        return all.stream()
                .filter(person -> !by.equals(Optional.of(person)))
                .filter(person -> exchange.may(person, message, Privilege.LISTEN_VOICEMAIL))
                .toList();
    }
}
