package org.balie.telephony.sip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.sip.CallRequest.Target;
import org.balie.telephony.sip.message.Reason;

/// What the owner of the stack keeps of one call: the caller's leg and those that ring. All of it
/// happens on the stack's event loop, so nothing needs a lock.
final class SharedCall implements IncomingCall.Listener {
    private final SipStack stack;
    private final IncomingCall caller;
    private final Map<String, OutgoingCall> ringing = new ConcurrentHashMap<>();
    private Optional<SipDialog> callee = Optional.empty();

    SharedCall(SipStack stack, IncomingCall caller, List<String> devices) {
        this.stack = stack;
        this.caller = caller;
        devices.forEach(this::ring);
    }

    private void ring(String device) {
        CallRequest request =
                CallRequest.to(
                                new Target.Device(new DeviceName(device)),
                                caller.arrival().from(),
                                caller.arrival().offer())
                        .showing(Optional.empty(), Optional.of("Call for Ada"))
                        .after(caller.arrival());
        ringing.put(device, stack.call(request, new Leg(device)));
    }

    @Override
    public void cancelled(List<Reason> reasons) {
        ringing.values().forEach(each -> each.cancel(reasons));
    }

    @Override
    public void offered(SipDialog dialog, SipDialog.Offer offer) {
        offer.accept(Station.ANSWER);
    }

    @Override
    public void referred(SipDialog dialog, SipDialog.Referral referral) {
        referral.progress(603, "Decline");
    }

    @Override
    public void ended(SipDialog dialog, Ending ending) {
        callee.ifPresent(each -> each.bye(List.of()));
    }

    private final class Leg implements OutgoingCall.Listener {
        private final String device;

        Leg(String device) {
            this.device = device;
        }

        @Override
        public void ringing(OutgoingCall call) {
            caller.ring();
        }

        @Override
        public void earlyMedia(OutgoingCall call, Sdp answer) {
            caller.progress(answer);
        }

        @Override
        public void answered(OutgoingCall call, SipDialog dialog, Optional<Sdp> sdp) {
            if (callee.isPresent()) {
                dialog.bye(List.of());
                return;
            }
            callee = Optional.of(dialog);
            ringing.remove(device);
            caller.answer(sdp.orElseThrow());
            List<Reason> why = List.of(Reason.completedElsewhere(Optional.of(device)));
            ringing.values().forEach(each -> each.cancel(why));
        }

        @Override
        public void refused(OutgoingCall call, Refusal refusal) {
            ringing.remove(device);
            if (ringing.isEmpty() && callee.isEmpty()) {
                caller.refuse(refusal);
            }
        }

        @Override
        public void offered(SipDialog dialog, SipDialog.Offer offer) {
            offer.accept(Station.OFFER);
        }

        @Override
        public void referred(SipDialog dialog, SipDialog.Referral referral) {
            referral.progress(603, "Decline");
        }

        @Override
        public void ended(SipDialog dialog, Ending ending) {
            caller.dialog().bye(List.of());
        }
    }
}
