package org.balie.telephony.sip.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.CallRequest.Target;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.agent.Asking.Growth;
import org.balie.telephony.sip.agent.Asking.Terms;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// A call that we make: to all places where a telephone is registered, or to one address. The first
/// answer has it.
final class Placing implements OutgoingCall {

    private static final int PLAIN_PORT = 5060;
    private static final Reason ELSEWHERE = Reason.completedElsewhere(Optional.empty());

    private final AgentParts parts;
    private final CallRequest call;
    private final Listener listener;
    private final InviteMaker invites;
    private final String callId;
    private final String tag;
    private final Runnable over;
    private final List<Fork> forks = new ArrayList<>();
    private Scheduled deadline = () -> {};
    private Refusal best = Refusal.UNAVAILABLE;
    private boolean open = true;
    private int living;

    /// @param over run when it is answered, refused or cancelled
    Placing(
            AgentParts parts,
            CallRequest call,
            Listener listener,
            String callId,
            String tag,
            Runnable over) {
        this.parts = parts;
        this.call = call;
        this.listener = listener;
        this.callId = callId;
        this.tag = tag;
        this.over = over;
        invites = new InviteMaker(parts.station(), call);
    }

    @Override
    public String callId() {
        return callId;
    }

    @Override
    public String localTag() {
        return tag;
    }

    // -- on its way

    void begin() {
        if (!open) {
            return;
        }
        if (call.hops() <= 0) {
            refused(Refusal.of(483, "Too Many Hops"));
            return;
        }
        deadline =
                parts.station()
                        .timers()
                        .after(call.ringFor(), () -> giveUp(Refusal.NO_ANSWER, List.of()));
        switch (call.target()) {
            case Target.Device(var device) -> {
                List<Binding> bindings = parts.directory().bindings(device);
                Peer peer = new Peer.Device(device);
                bindings.forEach(each -> toBinding(each, peer));
            }
            case Target.Trunk(var name, var number) -> {
                Optional<Trunk> trunk = parts.directory().trunk(name);
                Optional<Flow> way = parts.directory().way(name);
                if (trunk.isPresent() && way.isPresent()) {
                    toTrunk(trunk.get(), number, way.get());
                } else {
                    best = Refusal.of(trunk.isPresent() ? 503 : 404, "Trunk Not Available");
                }
            }
            case Target.Address(var uri) -> {
                living++;
                Flow habit = new Flow(Transport.UDP, "", PLAIN_PORT);
                parts.station().locate(uri, habit, found -> toAddress(uri, found));
            }
        }
        if (living == 0 && open) {
            refused(best);
        }
    }

    private void toBinding(Binding binding, Peer peer) {
        fork(
                invite(
                        binding.contact(),
                        binding.path(),
                        binding.flow().transport(),
                        Optional.empty()),
                binding.flow(),
                peer,
                Terms.PLAIN);
    }

    private void toTrunk(Trunk trunk, String number, Flow way) {
        String domain = trunk.account().map(Trunk.Account::domain).orElse(trunk.host());
        SipUri uri = SipUri.sip(number, domain);
        boolean usualPort = trunk.port() == PLAIN_PORT || trunk.account().isPresent();
        fork(
                invite(
                        usualPort ? uri : uri.withPort(trunk.port()),
                        List.of(),
                        way.transport(),
                        Optional.of(trunk)),
                way,
                new Peer.Trunk(trunk.name()),
                new Terms(trunk.account(), last -> last + 1, Growth.TO_TCP));
    }

    private void toAddress(SipUri uri, Optional<Flow> found) {
        living--;
        if (!open) {
            return;
        }
        if (found.isEmpty()) {
            refused(Refusal.of(503, "Host Not Found"));
            return;
        }
        fork(
                invite(uri, List.of(), found.get().transport(), Optional.empty()),
                found.get(),
                new Peer.Stranger(),
                new Terms(Optional.empty(), last -> last + 1, Growth.TO_TCP));
    }

    /// The first fork has the names that the owner knows.
    private SipRequest invite(
            SipUri uri, List<String> routes, Transport transport, Optional<Trunk> trunk) {
        boolean first = forks.isEmpty();
        return invites.make(
                uri,
                routes,
                transport,
                first ? callId : CallIds.next(parts.station()),
                first ? tag : parts.station().names().next(),
                trunk);
    }

    private void fork(SipRequest invite, Flow flow, Peer peer, Terms terms) {
        Fork fork = new Fork(parts, this, invite, flow, peer, terms);
        forks.add(fork);
        living++;
        fork.begin();
    }

    /// Whether somebody names this call: by its tag, or because it rings at the namer.
    boolean isMeantBy(Replaces replaces, Peer peer) {
        boolean tagged = replaces.toTag().isPresent() || replaces.fromTag().isPresent();
        return tagged
                ? replaces.toTag().equals(Optional.of(tag))
                        || replaces.fromTag().equals(Optional.of(tag))
                : peer instanceof Peer.Device(var device)
                        && call.target().equals(new Target.Device(device));
    }

    // -- told by the forks

    boolean isOpen() {
        return open;
    }

    boolean offered() {
        return call.offer().isPresent();
    }

    Optional<Sdp> offer() {
        return call.offer();
    }

    void ringing() {
        if (open) {
            listener.ringing(this);
        }
    }

    void earlyMedia(Sdp sdp) {
        if (open) {
            listener.earlyMedia(this, sdp);
        }
    }

    Listener listener() {
        return listener;
    }

    void answered(Fork winner, DialogLeg dialog, Optional<Sdp> sdp) {
        close();
        for (Fork each : forks) {
            if (each != winner) {
                each.cancel(List.of(ELSEWHERE));
            }
        }
        listener.answered(this, dialog, sdp);
    }

    /// A fork has come to its end without an answer.
    void ended(Refusal refusal) {
        living--;
        if (rank(refusal) > rank(best) || forks.size() == 1) {
            best = refusal;
        }
        if (living == 0 && open) {
            refused(best);
        }
    }

    /// A person's decision counts more than a device's trouble.
    private static int rank(Refusal refusal) {
        return switch (refusal.code() / 100) {
            case 6 -> 5;
            case 3 -> 4;
            case 4 ->
                    refusal.code() == 486
                            ? 3
                            : refusal.code() == 480 || refusal.code() == 408 ? 1 : 2;
            default -> 0;
        };
    }

    // -- the end

    @Override
    public void cancel(List<Reason> reasons) {
        parts.station().loop().execute(() -> giveUp(Refusal.CANCELLED, reasons));
    }

    private void giveUp(Refusal refusal, List<Reason> reasons) {
        if (open) {
            forks.forEach(each -> each.cancel(reasons));
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        close();
        listener.refused(this, refusal);
    }

    private void close() {
        open = false;
        deadline.cancel();
        over.run();
    }
}
