package org.balie.telephony.sip.agent;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.balie.telephony.sip.CallArrival.Replaced;
import org.balie.telephony.sip.CallHandler;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.Arrived;
import org.balie.telephony.sip.transaction.ServerTransaction;
import org.balie.telephony.sip.transaction.TransactionUser;

/// Gives each request to whom it is for, and makes calls.
public final class UserAgent implements TransactionUser {

    /// Who serves what is no call.
    ///
    /// @param registrar REGISTER
    /// @param lamps SUBSCRIBE
    /// @param shown the dialog that a telephone's lamps were told of under these names
    public record Desks(
            Consumer<ServerTransaction> registrar,
            Consumer<ServerTransaction> lamps,
            BiFunction<DeviceName, Replaces, Optional<Replaced>> shown) {}

    private static final Logger LOG = System.getLogger(UserAgent.class.getName());

    private final AgentParts parts;
    private final Gate gate;
    private final CallHandler handler;
    private final Desks desks;
    private final Map<ServerTransaction, Arriving> arriving = new HashMap<>();
    private final Map<String, Placing> placing = new HashMap<>();
    private boolean draining;

    public UserAgent(
            Station station,
            Directory directory,
            Whereabouts whereabouts,
            Gate gate,
            CallHandler handler,
            Desks desks) {
        this.parts = new AgentParts(station, new Dialogs(), directory, whereabouts);
        this.gate = gate;
        this.handler = handler;
        this.desks = desks;
    }

    // -- the owner's side; any thread

    public OutgoingCall call(CallRequest request, OutgoingCall.Listener listener) {
        String callId = java.util.UUID.randomUUID() + CallIds.OURS;
        String tag = java.util.UUID.randomUUID().toString().substring(24);
        Placing call =
                new Placing(parts, request, listener, callId, tag, () -> placing.remove(callId));
        parts.station()
                .loop()
                .execute(
                        () -> {
                            placing.put(callId, call);
                            call.begin();
                        });
        return call;
    }

    public SipDialog restore(DialogSnapshot snapshot, SipDialog.Listener listener) {
        DialogLeg leg = DialogLeg.restored(parts, snapshot, listener);
        parts.dialogs().add(leg);
        return leg;
    }

    public Optional<SipDialog> dialog(DialogId id) {
        return parts.dialogs().find(id).map(leg -> leg);
    }

    /// How many dialogs there are, and how many calls that nobody has answered yet; on the event
    /// loop.
    public int dialogs() {
        return parts.dialogs().size();
    }

    public int calls() {
        return arriving.size() + placing.size();
    }

    /// On the event loop.
    public void drain() {
        draining = true;
    }

    // -- what comes

    @Override
    public void requested(ServerTransaction transaction) {
        try {
            if (Admissible.check(transaction)) {
                dispatch(transaction);
            }
        } catch (MalformedMessage e) {
            transaction.respond(400, "Bad Request: " + e.getMessage());
        } catch (RuntimeException e) {
            failed(transaction, e);
        }
    }

    /// Whoever asked is told that it was not his fault, at once and not by silence.
    private static void failed(ServerTransaction transaction, RuntimeException cause) {
        LOG.log(Level.ERROR, "a request could not be served", cause);
        transaction.respond(500, "Server Internal Error");
    }

    private void dispatch(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (request.to().tag().isPresent()) {
            inDialog(transaction);
            return;
        }
        switch (request.method()) {
            case Method.INVITE -> invited(transaction);
            case Method.REGISTER -> {
                if (draining) {
                    busy(transaction);
                } else {
                    desks.registrar.accept(transaction);
                }
            }
            case Method.SUBSCRIBE -> desks.lamps.accept(transaction);
            case Method.OPTIONS ->
                    transaction.respond(
                            draining ? 503 : 200,
                            draining ? "Service Unavailable" : "OK",
                            headers ->
                                    parts.station()
                                            .abilities(headers)
                                            .add(HeaderName.ACCEPT, "application/sdp")
                                            .add(HeaderName.ALLOW_EVENTS, "dialog, refer"),
                            Optional.empty());
            case Method.BYE, Method.UPDATE, Method.INFO, Method.NOTIFY, Method.PRACK ->
                    gone(transaction);
            default ->
                    transaction.respond(
                            Admissible.isKnown(request.method()) ? 405 : 501,
                            Admissible.isKnown(request.method())
                                    ? "Method Not Allowed"
                                    : "Not Implemented",
                            parts.station()::abilities,
                            Optional.empty());
        }
    }

    private static void gone(ServerTransaction transaction) {
        transaction.respond(481, "Call/Transaction Does Not Exist");
    }

    private static void busy(ServerTransaction transaction) {
        transaction.respond(
                503,
                "Service Unavailable",
                headers -> headers.add(HeaderName.RETRY_AFTER, 10),
                Optional.empty());
    }

    private void inDialog(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        Optional<DialogLeg> leg = parts.dialogs().find(names(request));
        if (leg.isPresent()) {
            gate.inDialog(
                    transaction,
                    leg.get().peer(),
                    leg.get().snapshot().flow().host(),
                    () -> guarded(transaction, () -> leg.get().received(transaction)));
        } else if (request.is(Method.SUBSCRIBE)) {
            desks.lamps.accept(transaction);
        } else {
            gone(transaction);
        }
    }

    private static DialogId names(SipRequest request) {
        return new DialogId(
                request.callId(), request.to().tag().orElse(""), request.from().tag().orElse(""));
    }

    private static void guarded(ServerTransaction transaction, Runnable what) {
        try {
            what.run();
        } catch (MalformedMessage e) {
            transaction.respond(400, "Bad Request: " + e.getMessage());
        } catch (RuntimeException e) {
            failed(transaction, e);
        }
    }

    private void invited(ServerTransaction transaction) {
        var limits = parts.station().settings().limits();
        if (draining || parts.dialogs().size() >= limits.dialogs()) {
            busy(transaction);
        } else if (Admissible.checkInvite(transaction, limits.session())) {
            gate.whoIs(transaction, peer -> guarded(transaction, () -> arrived(transaction, peer)));
        }
    }

    private void arrived(ServerTransaction transaction, Peer peer) {
        SipRequest invite = transaction.request();
        Optional<org.balie.telephony.sip.Trunk> trunk =
                peer instanceof Peer.Trunk(var name)
                        ? parts.directory().trunk(name)
                        : Optional.empty();
        Optional<Replaced> replaced = invite.replaces().flatMap(each -> replaced(each, peer));
        if (invite.replaces().isPresent() && replaced.isEmpty()) {
            gone(transaction);
            return;
        }
        Arriving call =
                new Arriving(
                        parts,
                        transaction,
                        Arrivals.of(invite, peer, trunk, replaced),
                        () -> arriving.remove(transaction));
        arriving.put(transaction, call);
        call.begin(handler);
    }

    /// What a Replaces means: a call of ours that rings, a dialog that is established, or one that
    /// lamps show. Whoever can't name a dialog's tags, which only its ends were told, can only mean
    /// what is its own.
    private Optional<Replaced> replaced(Replaces replaces, Peer peer) {
        Placing ringing = placing.get(replaces.callId());
        if (ringing != null && ringing.isMeantBy(replaces, peer)) {
            return Optional.of(new Replaced.Ringing(ringing));
        }
        boolean named = replaces.toTag().isPresent() && replaces.fromTag().isPresent();
        Optional<DialogLeg> leg =
                parts.dialogs()
                        .find(replaces)
                        .filter(each -> named || each.peer().equals(peer))
                        .filter(each -> !each.isEarly() && !replaces.earlyOnly());
        if (leg.isPresent()) {
            return Optional.of(new Replaced.Established(leg.get()));
        }
        return peer instanceof Peer.Device(var device)
                ? desks.shown.apply(device, replaces)
                : Optional.empty();
    }

    @Override
    public void cancelled(ServerTransaction invite, SipRequest cancel) {
        Arriving call = arriving.get(invite);
        if (call != null) {
            call.cancelled(reasons(cancel));
            return;
        }
        Optional<DialogLeg> leg =
                invite.request().to().tag().isPresent()
                        ? parts.dialogs().find(names(invite.request()))
                        : Optional.empty();
        if (leg.isEmpty() || !leg.get().cancelled(invite)) {
            // Still at the gate.
            Refusals.send(invite, Refusal.CANCELLED);
        }
    }

    private static List<Reason> reasons(SipRequest cancel) {
        try {
            return cancel.reasons();
        } catch (MalformedMessage e) {
            return List.of();
        }
    }

    @Override
    public void acknowledged(SipRequest ack, Arrived arrived) {
        parts.dialogs().find(names(ack)).ifPresent(leg -> leg.handshake().acknowledgedBy(ack));
    }
}
