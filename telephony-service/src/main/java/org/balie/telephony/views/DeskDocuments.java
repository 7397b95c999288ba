package org.balie.telephony.views;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Voicemail;
import org.balie.telephony.views.DeskWords.AlertWords;
import org.balie.telephony.views.DeskWords.CallWords;
import org.balie.telephony.views.DeskWords.DelegationWords;
import org.balie.telephony.views.DeskWords.LineWords;
import org.balie.telephony.views.DeskWords.MeWords;
import org.balie.telephony.views.DeskWords.MessageWords;
import org.balie.telephony.views.DeskWords.OwnCallWords;
import org.balie.telephony.views.DeskWords.VoicemailWords;
import org.jspecify.annotations.Nullable;

/// The documents of one person's desk (`docs/api.md`), as a pure function of the exchange.
final class DeskDocuments {
    /// Messages shown; the rest is asked for over REST.
    private static final int MESSAGES = 200;

    private final Exchange exchange;
    private final PersonId viewer;
    private final Map<String, Object> all = new LinkedHashMap<>();

    private DeskDocuments(Exchange exchange, PersonId viewer) {
        this.exchange = exchange;
        this.viewer = viewer;
    }

    static Map<String, Object> of(Exchange exchange, PersonId viewer) {
        var documents = new DeskDocuments(exchange, viewer);
        documents.all.put("me", documents.me());
        documents.lines();
        documents.asGuest();
        documents.alerts();
        documents.delegations();
        documents.voicemail();
        return documents.all;
    }

    private MeWords me() {
        SitePolicy policy = exchange.site().policy();
        return new MeWords(
                viewer.value(),
                exchange.nameOf(viewer),
                exchange.person(viewer).filter(Person::isLicensed).isPresent(),
                exchange.person(viewer).map(Person::location).orElse(null),
                CallerIdWords.of(exchange, viewer),
                exchange.devices(viewer).size(),
                policy.allowsDelegation(),
                policy.settings() == SitePolicy.Settings.LOCKED,
                policy.monitoring().stream().map(Monitoring::code).sorted().toList(),
                policy.emergencyNumbers().stream().map(PhoneNumber::value).sorted().toList());
    }

    // -- lines and calls (TEL-7)

    private void lines() {
        Lines lines = Lines.of(exchange, viewer);
        for (Lines.LineView line : lines.lines()) {
            all.put("line/" + line.id().value(), LineWords.of(line, viewer));
            line.calls().forEach(call -> own(call, Optional.of(line.id())));
        }
        lines.personal().forEach(call -> own(call, Optional.empty()));
    }

    /// A call that the viewer has, or takes part in.
    private void own(Lines.CallView view, Optional<LineId> line) {
        exchange.call(view.id())
                .filter(call -> isOwn(call))
                .ifPresent(call -> own(call, view, line));
    }

    private void own(Call call, Lines.CallView view, Optional<LineId> line) {
        all.put(
                "call/" + view.id().value(),
                new OwnCallWords(
                        CallWords.of(view),
                        line.map(LineId::value).orElse(null),
                        line.flatMap(this::forWhom).orElse(null),
                        stateOf(call),
                        monitoring(call),
                        askedBy(call).orElse(null),
                        isRecording(call)));
    }

    /// Also on lines that are not the viewer's to see.
    private void asGuest() {
        for (Lines.CallView view : Lines.asGuest(exchange, viewer)) {
            exchange.call(view.id()).ifPresent(call -> own(call, view, call.line()));
        }
    }

    private Optional<String> askedBy(Call call) {
        return call.guest(viewer).flatMap(this::askedBy);
    }

    private Optional<String> askedBy(Leg leg) {
        return leg.role() instanceof Leg.Role.Guest(var by)
                ? Optional.of(exchange.nameOf(by))
                : Optional.empty();
    }

    private boolean isOwn(Call call) {
        return call.holder().equals(Optional.of(viewer)) || call.monitor(viewer).isPresent();
    }

    private static String stateOf(Call call) {
        return Lamp.of(call)
                .map(lamp -> call.state() instanceof CallState.Dialling ? "dialling" : lamp.code())
                .orElse("elsewhere");
    }

    private @Nullable String monitoring(Call call) {
        return call.monitor(viewer)
                .map(Leg::role)
                .map(role -> role instanceof Leg.Role.Monitor(var mode) ? mode.code() : "")
                .orElse(null);
    }

    private boolean isRecording(Call call) {
        return call.past()
                .recording()
                .filter(recording -> recording.owner().equals(viewer))
                .isPresent();
    }

    // -- what rings (TEL-10)

    private void alerts() {
        exchange.calls()
                .forEach(
                        call ->
                                call.ringingFor(viewer).stream()
                                        .findFirst()
                                        .map(leg -> alert(call, leg))
                                        .ifPresent(
                                                alert ->
                                                        all.put(
                                                                "alert/" + call.id().value(),
                                                                alert)));
    }

    private AlertWords alert(Call call, Leg leg) {
        return switch (leg.state()) {
            case Leg.State.Invited(var until) ->
                    alert(
                            call,
                            "added",
                            askedBy(leg).orElse(null),
                            until.minus(Call.INVITES),
                            until);
            case Leg.State.Alerting _, Leg.State.Connecting _, Leg.State.Connected _ -> {
                CallState.Ringing ringing = (CallState.Ringing) call.state();
                yield alert(call, cause(ringing.cause()), null, call.since(), ringing.until());
            }
        };
    }

    private AlertWords alert(
            Call call, String cause, @Nullable String askedBy, Instant since, Instant until) {
        return new AlertWords(
                call.id().value(),
                call.line().map(LineId::value).orElse(null),
                called(call.origin().identity()).orElse(null),
                call.origin().number().map(PhoneNumber::value).orElse(null),
                call.line().flatMap(this::forWhom).orElse(null),
                cause,
                askedBy,
                since,
                until,
                DeskWords.actions(exchange.actions(viewer, call)));
    }

    private static String cause(CallState.RingCause cause) {
        return switch (cause) {
            case CallState.RingCause.Arrival _, CallState.RingCause.Forwarded _ -> "call";
            case CallState.RingCause.Transferred _ -> "transfer";
            case CallState.RingCause.FromQueue _ -> "queue";
        };
    }

    private Optional<String> called(Identity identity) {
        return switch (identity) {
            case Identity.OfLine(var line) ->
                    exchange.line(line).map(known -> known.number().value());
            case Identity.OfPerson(var person) ->
                    exchange.person(person).map(known -> known.number().value());
            case Identity.OfQueue _ -> Optional.empty();
        };
    }

    /// The delegator's name, for everybody but the delegator.
    private Optional<String> forWhom(LineId line) {
        return exchange.line(line)
                .map(Line::owner)
                .filter(owner -> !owner.equals(viewer))
                .map(exchange::nameOf);
    }

    // -- who handles whose calls (TEL-3)

    private void delegations() {
        for (Delegation delegation : exchange.delegations(viewer)) {
            if (delegation.id().delegate().equals(viewer)) {
                PersonId delegator = delegation.id().delegator();
                String kind = delegation.isAccepted() ? "delegator/" : "invitation/";
                all.put(kind + delegator.value(), words(delegation, delegator));
            } else {
                PersonId delegate = delegation.id().delegate();
                all.put("delegate/" + delegate.value(), words(delegation, delegate));
            }
        }
    }

    private DelegationWords words(Delegation delegation, PersonId other) {
        return DelegationWords.of(delegation, other, exchange.nameOf(other));
    }

    // -- voicemail (TEL-23 to TEL-25)

    private void voicemail() {
        List<Voicemail.MessageView> messages = Voicemail.of(exchange, viewer).messages();
        all.put(
                "voicemail",
                new VoicemailWords(
                        (int) present(messages).count(),
                        (int)
                                present(messages)
                                        .filter(each -> each.message().played().isEmpty())
                                        .count()));
        messages.stream()
                .limit(MESSAGES)
                .forEach(
                        view ->
                                all.put(
                                        "message/" + view.message().id().value(),
                                        MessageWords.of(view, exchange::nameOf)));
    }

    private static Stream<Voicemail.MessageView> present(List<Voicemail.MessageView> messages) {
        return messages.stream().filter(each -> each.message().deleted().isEmpty());
    }
}
