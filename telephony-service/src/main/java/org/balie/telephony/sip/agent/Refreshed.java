package org.balie.telephony.sip.agent;

import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ClientUser;

/// What comes of the UPDATE that refreshes a session.
final class Refreshed implements ClientUser {

    private final DialogLeg dialog;
    private final Station station;

    Refreshed(DialogLeg dialog, Station station) {
        this.dialog = dialog;
        this.station = station;
    }

    @Override
    public void responded(SipResponse response) {
        if (response.isSuccess() && !dialog.isOver()) {
            dialog.learn(response);
            dialog.time(SessionClock.agreed(response, station.timers().now()));
        } else if (!response.isProvisional()) {
            refused(response.code());
        }
    }

    /// Whatever else it says, who answers in a dialog still has it: telephones that don't know
    /// UPDATE keep their calls.
    private void refused(int code) {
        if (!dialog.isLostBy(code) && !dialog.isOver()) {
            dialog.time(
                    dialog.session()
                            .map(
                                    each ->
                                            new Session(
                                                    each.interval(),
                                                    each.refresher(),
                                                    station.timers().now().plus(each.interval()))));
        }
    }

    @Override
    public void timedOut() {
        dialog.isLostBy(408);
    }

    @Override
    public void undeliverable() {
        dialog.isLostBy(408);
    }
}
