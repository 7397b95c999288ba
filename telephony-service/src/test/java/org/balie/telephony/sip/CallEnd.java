package org.balie.telephony.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.Reason;

/// A listener for calls either way that writes down what it is told.
final class CallEnd implements IncomingCall.Listener, OutgoingCall.Listener {

    record Ringing() {}

    record EarlyMedia(Sdp sdp) {}

    record Answered(SipDialog dialog, Optional<Sdp> sdp) {}

    record Refused(Refusal refusal) {}

    record Cancelled(List<Reason> reasons) {}

    record Confirmed(SipDialog dialog, Optional<Sdp> sdp) {}

    record Ended(Ending ending) {}

    record Key(char key, Duration length) {}

    final Told told = new Told();

    @Override
    public void ringing(OutgoingCall call) {
        told.tell(new Ringing());
    }

    @Override
    public void earlyMedia(OutgoingCall call, Sdp answer) {
        told.tell(new EarlyMedia(answer));
    }

    @Override
    public void answered(OutgoingCall call, SipDialog dialog, Optional<Sdp> sdp) {
        told.tell(new Answered(dialog, sdp));
    }

    @Override
    public void refused(OutgoingCall call, Refusal refusal) {
        told.tell(new Refused(refusal));
    }

    @Override
    public void cancelled(List<Reason> reasons) {
        told.tell(new Cancelled(reasons));
    }

    @Override
    public void confirmed(SipDialog dialog, Optional<Sdp> answer) {
        told.tell(new Confirmed(dialog, answer));
    }

    @Override
    public void offered(SipDialog dialog, SipDialog.Offer offer) {
        told.tell(offer);
    }

    @Override
    public void referred(SipDialog dialog, SipDialog.Referral referral) {
        told.tell(referral);
    }

    @Override
    public void keyPressed(SipDialog dialog, char key, Duration length) {
        told.tell(new Key(key, length));
    }

    @Override
    public void ended(SipDialog dialog, Ending ending) {
        told.tell(new Ended(ending));
    }
}
