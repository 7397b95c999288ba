package org.balie.simulation.telephony;

import java.util.Optional;
import org.balie.simulation.Broken;
import org.balie.simulation.telephony.CallBook.Stage;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.CallEvent.HoldCause;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;

/// Before each event: whether the one who caused it was allowed to, by the books.
final class Gate {

    private final Books books;

    Gate(Books books) {
        this.books = books;
    }

    void check(NumberedEvent numbered) {
        switch (numbered.event()) {
            case SetupEvent event -> setup(event, numbered.actor());
            case CallEvent event -> call(event);
            case VoicemailEvent event -> voicemail(event);
            case ExchangeEvent.CommandAnswered _ -> {}
        }
    }

    private static void allowed(boolean isAllowed, ExchangeEvent event) {
        Broken.unless(isAllowed, "nobody without privilege succeeds", event::toString);
    }

    private void call(CallEvent event) {
        switch (event) {
            case CallEvent.CallPlaced e -> placed(e);
            case CallEvent.LegRings e ->
                    e.party()
                            .asPerson()
                            .ifPresent(
                                    person ->
                                            allowed(
                                                    book(e).targets.contains(person)
                                                            && ringsRightly(book(e), person),
                                                    e));
            case CallEvent.CallAnswered e -> answered(e, book(e));
            case CallEvent.CallPickedUp e -> pickedUp(e, book(e));
            case CallEvent.CallHeld e ->
                    allowed(e.cause() != HoldCause.BY_HAND || isHolder(book(e), e.by()), e);
            case CallEvent.CallResumed e -> allowed(isHolder(book(e), e.by()), e);
            case CallEvent.CallLocked e -> allowed(isHolder(book(e), e.by()), e);
            case CallEvent.CallUnlocked e -> allowed(isHolder(book(e), e.by()), e);
            case CallEvent.CallElevated e -> allowed(isHolder(book(e), e.by()), e);
            case CallEvent.CallsJoined e ->
                    allowed(isHolder(book(e), e.by()) && isHolder(books.book(e.with()), e.by()), e);
            case CallEvent.RecordingStarted e ->
                    allowed(isHolder(book(e), e.recording().owner()), e);
            case CallEvent.MonitoringStarted e -> monitored(e, e.by().person(), e.mode());
            case CallEvent.MonitoringChanged e -> monitored(e, e.by(), e.mode());
            case CallEvent.GuestInvited e -> invited(e, book(e));
            case CallEvent.CallTakenOver e -> monitored(e, e.by(), Monitoring.TAKE_OVER);
            case CallEvent.CallCame _,
                    CallEvent.CalledPartyAnswered _,
                    CallEvent.CallEnded _,
                    CallEvent.CallRings _,
                    CallEvent.RingingStopped _,
                    CallEvent.LegConnected _,
                    CallEvent.GuestJoined _,
                    CallEvent.LegReleased _,
                    CallEvent.CallQueued _,
                    CallEvent.PlaceTold _,
                    CallEvent.CallDismissed _,
                    CallEvent.RecordingStopped _,
                    CallEvent.GreetingStarted _,
                    CallEvent.MessageAwaited _,
                    CallEvent.HistoryEntryDeleted _ -> {}
        }
    }

    private CallBook book(CallEvent event) {
        return books.book(event.call());
    }

    private static boolean isHolder(CallBook call, PersonId person) {
        return call.holder.equals(Optional.of(person));
    }

    /// Where it rings, by whom it rings for, and only as long as it may.
    private void answered(CallEvent.CallAnswered e, CallBook call) {
        Optional<PersonId> person = e.party().asPerson();
        allowed(
                person.equals(call.alerting.getOrDefault(e.leg(), Optional.empty()))
                        && person.filter(who -> !ringsRightly(call, who)).isEmpty(),
                e);
    }

    private boolean ringsRightly(CallBook call, PersonId person) {
        boolean hasBeenAnswered = call.answeredAt.isPresent();
        return switch (call.identity) {
            case Identity.OfLine(var line) ->
                    hasBeenAnswered || books.rights.receives(person, line);
            case Identity.OfPerson(var owner) -> hasBeenAnswered || owner.equals(person);
            case Identity.OfQueue _ -> true;
        };
    }

    private void placed(CallEvent.CallPlaced e) {
        boolean isEmergency = e.number().equals(Cast.EMERGENCY);
        PersonId who = e.by().person();
        allowed(
                switch (e.identity()) {
                    case Identity.OfLine(var line) ->
                            !isEmergency
                                    && books.rights.may(who, line, Privilege.PLACE_CALLS)
                                    && books.rights.isAt(who, e.by().device());
                    case Identity.OfPerson(var person) -> person.equals(who);
                    case Identity.OfQueue _ -> false;
                },
                e);
        allowed(isEmergency == e.location().isPresent(), e);
    }

    private void pickedUp(CallEvent.CallPickedUp e, CallBook call) {
        PersonId who = e.by().person();
        boolean isAllowed =
                isHolder(call, who)
                        || call.targets.contains(who) && call.stage == Stage.RINGS
                        || mayOnLine(
                                call,
                                who,
                                call.stage == Stage.HELD
                                        ? Privilege.PICK_UP_HELD
                                        : Privilege.ANSWER_CALLS);
        allowed(isAllowed && books.rights.isAt(who, e.by().device()), e);
        Broken.unless(
                !call.isLocked || isHolder(call, who),
                "a locked call stays with its holder",
                e::toString);
    }

    /// By the one who has the call, or at one more device of somebody who is asked already.
    private void invited(CallEvent.GuestInvited e, CallBook call) {
        Optional<PersonId> person = e.party().asPerson();
        boolean isAsked =
                person.filter(who -> call.guests.containsValue(Optional.of(who))).isPresent();
        allowed(isAsked || (call.stage == Stage.TALKS && isHolder(call, e.by())), e);
        Broken.unless(
                person.filter(call::isGuest).isEmpty(), "nobody is twice in a call", e::toString);
    }

    private boolean mayOnLine(CallBook call, PersonId who, Privilege privilege) {
        return call.identity instanceof Identity.OfLine(var line)
                && books.rights.may(who, line, privilege);
    }

    private void monitored(CallEvent event, PersonId who, Monitoring mode) {
        CallBook call = book(event);
        allowed(
                books.rights.policy().monitoring().contains(mode)
                        && mayOnLine(call, who, Privilege.JOIN_CALLS),
                event);
        Broken.unless(!call.isLocked, "nobody listens to a locked call", event::toString);
    }

    private void voicemail(VoicemailEvent event) {
        switch (event) {
            case VoicemailEvent.MessagePlayed(var id, var by) ->
                    allowed(
                            books.rights.mayHandle(
                                    by, books.message(id), Privilege.LISTEN_VOICEMAIL),
                            event);
            case VoicemailEvent.MessageDeleted(var id, var by, _) ->
                    allowed(
                            books.rights.mayHandle(
                                    by, books.message(id), Privilege.DELETE_VOICEMAIL),
                            event);
            case VoicemailEvent.MessageRestored(var id, var by, _) ->
                    allowed(
                            books.rights.mayHandle(
                                    by, books.message(id), Privilege.DELETE_VOICEMAIL),
                            event);
            case VoicemailEvent.MessageLeft _, VoicemailEvent.MessagePurged _ -> {}
        }
    }

    /// Administrators may; everybody else only what is theirs, and while it is not locked.
    private void setup(SetupEvent event, Actor actor) {
        if (!(actor instanceof Actor.User(PersonId who))) {
            return;
        }
        boolean isOpen = books.rights.policy().settings() == SitePolicy.Settings.OPEN;
        switch (event) {
            case SetupEvent.DelegateAdded(var delegation) ->
                    allowed(isOpen && delegation.id().delegator().equals(who), event);
            case SetupEvent.PrivilegesGranted(var id, _) ->
                    allowed(isOpen && id.delegator().equals(who), event);
            case SetupEvent.RingPlanSet(var delegator, _) ->
                    allowed(isOpen && delegator.equals(who), event);
            case SetupEvent.OwnGreetingChosen(var person, _) ->
                    allowed(isOpen && person.equals(who), event);
            case SetupEvent.DelegationEnded(var id, _) ->
                    allowed(
                            isOpen && (id.delegator().equals(who) || id.delegate().equals(who)),
                            event);
            case SetupEvent.DelegationAccepted(var id) -> allowed(id.delegate().equals(who), event);
            case SetupEvent.ReceivingSet(var id, _) ->
                    allowed(id.delegator().equals(who) || id.delegate().equals(who), event);
            case SetupEvent.LineConfigured(var line) ->
                    allowed(isOpen && books.rights.mayGreetWith(who, line), event);
            case SetupEvent.SiteConfigured _,
                    SetupEvent.PersonConfigured _,
                    SetupEvent.PersonRemoved _,
                    SetupEvent.LineRemoved _,
                    SetupEvent.NumberRouted _,
                    SetupEvent.NumberUnrouted _,
                    SetupEvent.DeviceReachable _,
                    SetupEvent.DeviceUnreachable _,
                    SetupEvent.TelephoneReached _,
                    SetupEvent.TelephoneGone _ ->
                    allowed(false, event);
        }
    }
}
