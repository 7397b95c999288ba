package org.balie.telephony.legs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.Reason;
import org.jspecify.annotations.Nullable;

/// A call that has come in and has no leg yet, since the exchange is still asked. What happens to
/// it meanwhile reaches the leg when there is one.
final class Arrival implements IncomingCall.Listener {
    private final Plant plant;
    private final IncomingCall call;
    private @Nullable CallerEnd end;
    private boolean gone;

    Arrival(Plant plant, IncomingCall call) {
        this.plant = plant;
        this.call = call;
    }

    IncomingCall call() {
        return call;
    }

    void goesOnAs(CallerEnd made) {
        end = made;
        if (gone) {
            made.cancelled();
        }
    }

    private void pass(Consumer<CallerEnd> word) {
        plant.loop.execute(
                () -> {
                    if (end != null) {
                        word.accept(end);
                    }
                });
    }

    @Override
    public void cancelled(List<Reason> reasons) {
        plant.loop.execute(
                () -> {
                    gone = true;
                    if (end != null) {
                        end.cancelled();
                    }
                });
    }

    @Override
    public void confirmed(SipDialog dialog, Optional<Sdp> answer) {
        pass(it -> it.confirmed(dialog, answer));
    }

    @Override
    public void offered(SipDialog dialog, SipDialog.Offer offer) {
        pass(it -> it.offered(dialog, offer));
    }

    @Override
    public void referred(SipDialog dialog, SipDialog.Referral referral) {
        pass(it -> it.referred(dialog, referral));
    }

    @Override
    public void keyPressed(SipDialog dialog, char key, Duration length) {
        pass(it -> it.keyPressed(dialog, key, length));
    }

    @Override
    public void changed(SipDialog dialog) {
        pass(it -> it.changed(dialog));
    }

    @Override
    public void ended(SipDialog dialog, Ending ending) {
        pass(it -> it.ended(dialog, ending));
    }
}
