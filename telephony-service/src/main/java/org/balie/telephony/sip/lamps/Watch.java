package org.balie.telephony.sip.lamps;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.LampState;
import org.balie.telephony.sip.Lamps;
import org.balie.telephony.sip.agent.Asking;
import org.balie.telephony.sip.agent.Station;
import org.balie.telephony.sip.agent.Whereabouts;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.ClientUser;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// One telephone's subscription to one resource. At most one NOTIFY is under way; what changes in
/// the meantime is told by the next one, which says how it is then.
final class Watch implements ClientUser {

    private static final int PATIENCE_SECONDS = 5;

    private final Station station;
    private final Lamps lamps;
    private final Whereabouts whereabouts;
    private final DeviceName watcher;
    private final String resource;
    private final Runnable gone;
    private DialogSnapshot dialog;
    private Instant until = Instant.MIN;
    private long version = -1;
    private boolean asking;
    private boolean notifying;
    private boolean due;
    private boolean ended;
    private LampState shown = LampState.IDLE;
    private Scheduled expiry = () -> {};

    /// @param gone run when it has ended
    Watch(
            Station station,
            Lamps lamps,
            Whereabouts whereabouts,
            DeviceName watcher,
            String resource,
            DialogSnapshot dialog,
            Runnable gone) {
        this.station = station;
        this.lamps = lamps;
        this.whereabouts = whereabouts;
        this.watcher = watcher;
        this.resource = resource;
        this.dialog = dialog;
        this.gone = gone;
    }

    DeviceName watcher() {
        return watcher;
    }

    String resource() {
        return resource;
    }

    DialogSnapshot dialog() {
        return dialog;
    }

    LampState shown() {
        return shown;
    }

    /// The telephone asked, for the first time or again.
    void extend(long sequence, Flow from, Duration time) {
        dialog = dialog.received(sequence, from);
        until = station.timers().now().plus(time);
        expiry.cancel();
        expiry = station.timers().after(time, this::end);
        if (time.isZero()) {
            end();
        } else {
            changed();
        }
    }

    /// The resource may have become another.
    void changed() {
        due = true;
        next();
    }

    private void next() {
        if (!due || asking || notifying || ended) {
            return;
        }
        due = false;
        asking = true;
        lamps.state(watcher, resource)
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenCompleteAsync(this::known, station.loop());
    }

    private void known(Optional<LampState> state, Throwable failure) {
        asking = false;
        if (ended) {
            return;
        }
        if (failure == null && state.isEmpty()) {
            // Not to be seen any more.
            end();
        } else {
            // Where nobody can tell, what was shown last stays, and the subscription with it.
            if (failure == null) {
                shown = state.orElse(LampState.IDLE);
            }
            long left = Math.max(1, Duration.between(station.timers().now(), until).toSeconds());
            send("active;expires=" + left, shown);
        }
    }

    private void send(String subscription, LampState state) {
        notifying = true;
        version++;
        long sequence = dialog.localSequence() + 1;
        dialog = dialog.sent(sequence);
        String entity = SipUri.sip(resource, station.settings().realm()).toString();
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.MAX_FORWARDS, 70)
                .addAll(HeaderName.ROUTE, dialog.routes())
                .add(
                        HeaderName.FROM,
                        NameAddress.parse(dialog.localAddress()).withTag(dialog.id().localTag()))
                .add(
                        HeaderName.TO,
                        NameAddress.parse(dialog.remoteAddress()).withTag(dialog.id().remoteTag()))
                .add(HeaderName.CALL_ID, dialog.id().callId())
                .add(HeaderName.CSEQ, new CSeq(sequence, Method.NOTIFY))
                .add(HeaderName.CONTACT, dialog.localContact())
                .add(HeaderName.EVENT, "dialog")
                .add(HeaderName.SUBSCRIPTION_STATE, subscription)
                .add(HeaderName.CONTENT_TYPE, DialogInfo.TYPE);
        SipRequest request =
                SipRequest.of(
                        Method.NOTIFY,
                        SipUri.parse(dialog.remoteTarget()).asRequestUri(),
                        headers,
                        Optional.of(DialogInfo.write(entity, version, state)));
        Asking.send(station, request, whereabouts.of(dialog), Asking.Terms.PLAIN, this);
    }

    /// Ends it with a last word: all dark.
    void end() {
        if (!ended) {
            ended = true;
            expiry.cancel();
            gone.run();
            send("terminated;reason=timeout", LampState.IDLE);
        }
    }

    @Override
    public void responded(SipResponse response) {
        if (response.isProvisional()) {
            return;
        }
        notifying = false;
        if (response.isSuccess()) {
            next();
        } else {
            dead();
        }
    }

    @Override
    public void timedOut() {
        dead();
    }

    @Override
    public void undeliverable() {
        dead();
    }

    private void dead() {
        notifying = false;
        if (!ended) {
            ended = true;
            expiry.cancel();
            gone.run();
        }
    }
}
