package org.balie.telephony.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.balie.telephony.core.ExchangeSnapshot.Site;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Device;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.SitePolicy;

/// What each event makes of the exchange. It decides nothing: the same events give the same
/// exchange, whatever the rules that emitted them have become since.
final class Evolution {

    private final ExchangeState state;
    private final CallEvolution calls;

    Evolution(ExchangeState state) {
        this.state = state;
        this.calls = new CallEvolution(state);
    }

    /// @throws IllegalArgumentException when the event isn't the next one
    void apply(NumberedEvent numbered) {
        Site site = state.site();
        if (numbered.sequence() != site.sequence() + 1) {
            throw new IllegalArgumentException(
                    "event %d after %d".formatted(numbered.sequence(), site.sequence()));
        }
        state.put(new Site(site.id(), site.policy(), numbered.sequence(), numbered.at()));
        answered(numbered);
        switch (numbered.event()) {
            case SetupEvent event -> {
                setup(event);
                state.versions.follow(event, numbered.sequence());
            }
            case CallEvent event -> calls.apply(event, numbered.at());
            case VoicemailEvent event -> voicemail(event);
            case ExchangeEvent.CommandAnswered _ -> {}
        }
        state.answers.forget(numbered.at());
        state.ended.forget(numbered.at());
    }

    /// Whoever gave the command may ask again, and is told the same.
    private void answered(NumberedEvent numbered) {
        if (numbered.actor().person().isPresent()) {
            Optional<Rejection> answer =
                    numbered.event() instanceof ExchangeEvent.CommandAnswered(var told)
                            ? told
                            : Optional.empty();
            state.answers.remember(numbered.cause(), answer, numbered.at());
        }
    }

    private void setup(SetupEvent event) {
        switch (event) {
            case SetupEvent.SiteConfigured(SitePolicy policy) -> {
                Site site = state.site();
                state.put(new Site(site.id(), policy, site.sequence(), site.now()));
            }
            case SetupEvent.PersonConfigured(var person) -> state.put(person);
            case SetupEvent.PersonRemoved(var person) -> state.remove(person);
            case SetupEvent.LineConfigured(var line) -> state.put(line);
            case SetupEvent.LineRemoved(var line) -> state.remove(line);
            case SetupEvent.NumberRouted(var number, var to) -> state.routes().put(number, to);
            case SetupEvent.NumberUnrouted(var number) -> state.routes().remove(number);
            case SetupEvent.DelegateAdded(var delegation) -> state.put(delegation);
            case SetupEvent.DelegationAccepted(var id) -> change(id, Delegation::accepted);
            case SetupEvent.DelegationEnded(var id, _) -> state.remove(id);
            case SetupEvent.PrivilegesGranted(var id, var privileges) ->
                    change(id, delegation -> delegation.with(privileges));
            case SetupEvent.ReceivingSet(var id, var receiving) ->
                    change(id, delegation -> delegation.with(receiving));
            case SetupEvent.RingPlanSet(var delegator, var plan) ->
                    state.plans().put(delegator, plan);
            case SetupEvent.OwnGreetingChosen(var person, var greeting) ->
                    state.greet(person, greeting);
            case SetupEvent.DeviceReachable(var person, var device, Instant until) ->
                    state.put(new Device(device, person, until));
            case SetupEvent.DeviceUnreachable(var device) -> state.remove(device);
            case SetupEvent.TelephoneReached _, SetupEvent.TelephoneGone _ -> {}
        }
    }

    private void voicemail(VoicemailEvent event) {
        switch (event) {
            case VoicemailEvent.MessageLeft(_, var message) -> state.put(message);
            case VoicemailEvent.MessagePlayed(var id, var by) -> change(id, m -> m.playedBy(by));
            case VoicemailEvent.MessageDeleted(var id, var by, var until) ->
                    change(id, m -> m.deletedBy(by, until));
            case VoicemailEvent.MessageRestored(var id, _, var until) ->
                    change(id, m -> m.restored(until));
            case VoicemailEvent.MessagePurged(var id) -> state.remove(id);
        }
    }

    private void change(DelegationId id, UnaryOperator<Delegation> change) {
        state.put(change.apply(state.delegation(id).orElseThrow()));
    }

    private void change(MessageId id, UnaryOperator<Message> change) {
        state.put(change.apply(state.messageOf(id)));
    }
}
