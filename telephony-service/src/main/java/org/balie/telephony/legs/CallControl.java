package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaEvents;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.sip.CallHandler;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.Lamps;
import org.balie.telephony.sip.SipStack;

/// The legs and the media of all calls of this replica.
///
/// Exchanges order, this carries out; telephones, browsers and media tell, and this reports. Every
/// method may be called from any thread and returns at once.
public final class CallControl implements CallHandler, MediaEvents, AutoCloseable {
    private final Plant plant;
    private final Softphones softphones = new Softphones();
    private final Execution execution;
    private final Reception reception;
    private final Restoration restoration;
    private final LineLamps lamps;

    /// @param realm the domain of the addresses that telephones are shown
    public CallControl(
            Exchanges exchanges,
            Directory directory,
            KeptEnds kept,
            Sounds sounds,
            Outside outside,
            String realm) {
        this.plant = new Plant(exchanges, directory, kept);
        Making making = new Making(plant, softphones, realm);
        this.execution = new Execution(plant, making, sounds, outside);
        this.reception = new Reception(plant, making);
        this.restoration = new Restoration(plant, execution);
        this.lamps = new LineLamps(plant, realm);
    }

    /// With these calls are made. What happens before waits until they are given.
    public void use(MediaPart media, SipStack stack) {
        plant.use(media, stack);
    }

    // -- exchanges

    /// In the order in which the events were committed.
    public void carryOut(Orders orders) {
        plant.loop.execute(
                () -> {
                    execution.carryOut(orders);
                    orders.lines().forEach(line -> plant.stack().lampChanged(line.value()));
                    orders.calls()
                            .forEach(call -> plant.stack().lampChanged(call.value().toString()));
                });
    }

    /// A site was taken over by this replica, with the calls that it has.
    public void taken(Exchange exchange) {
        Restoration.Found found = Restoration.Found.of(exchange);
        plant.loop.execute(() -> restoration.restore(found));
    }

    /// Another replica has the site now, and its calls.
    public void lost(SiteId site) {
        plant.loop.execute(() -> plant.calls(site).forEach(call -> plant.forget(call.id())));
    }

    // -- SIP

    @Override
    public IncomingCall.Listener called(IncomingCall call) {
        return reception.called(call);
    }

    public Lamps lamps() {
        return lamps;
    }

    // -- browsers

    /// A browser is a telephone from now on.
    public void softphoneHere(DeviceId device, Softphone softphone) {
        plant.loop.execute(() -> softphones.put(device, softphone));
    }

    /// It is gone, and with it what it was talking.
    public void softphoneGone(DeviceId device, Softphone softphone) {
        plant.loop.execute(
                () -> {
                    softphones.remove(device, softphone);
                    plant.browsers(softphone).forEach(BrowserEnd::lost);
                });
    }

    /// It has answered an offer. Nothing when the leg is over, or another's.
    public void softphoneAnswered(Softphone softphone, LegId leg, String sdp) {
        plant.loop.execute(
                () ->
                        plant.browsers(softphone)
                                .filter(end -> end.leg().equals(leg))
                                .forEach(end -> end.answered(sdp)));
    }

    /// Keys pressed in a browser, towards whoever hears it.
    public void softphoneDialled(Softphone softphone, LegId leg, String keys) {
        plant.loop.execute(
                () ->
                        plant.browsers(softphone)
                                .filter(end -> end.leg().equals(leg))
                                .flatMap(_ -> plant.call(leg.call()).stream())
                                .forEach(
                                        call ->
                                                keys.chars()
                                                        .forEach(
                                                                key ->
                                                                        call.dial(
                                                                                leg, (char) key))));
    }

    // -- media

    @Override
    public void on(MediaEvent event) {
        plant.loop.execute(() -> plant.call(event.context()).ifPresent(call -> heard(call, event)));
    }

    private void heard(LiveCall call, MediaEvent event) {
        switch (event) {
            case MediaEvent.Lost(_, var termination, var cause) ->
                    Refusals.end(cause)
                            .flatMap(_ -> call.end(call.leg(termination)))
                            .ifPresent(End::lost);
            case MediaEvent.Digit(_, var termination, var digit) ->
                    call.dial(call.leg(termination), digit);
            case MediaEvent.MessageRecorded recorded -> recorded(call, recorded);
            case MediaEvent.Played _ -> call.said();
            // Who hears what is not changed by these.
            case MediaEvent.Connected _,
                    MediaEvent.RecordingEnded _,
                    MediaEvent.RecordingFailed _ -> {}
        }
    }

    private void recorded(LiveCall call, MediaEvent.MessageRecorded recorded) {
        CallId id = call.id();
        Optional<Report> report =
                Plans.message(id, recorded.recording())
                        .map(
                                message ->
                                        switch (recorded.content()) {
                                            case SPEECH ->
                                                    new Report.MessageStored(
                                                            id, message, recorded.length());
                                            case NOTHING -> new Report.NothingSaid(id);
                                        });
        report.ifPresent(it -> plant.tell(call.site(), it));
    }

    /// Forgets all calls without a word to anybody: whoever takes their sites over goes on with
    /// them.
    @Override
    public void close() {
        plant.loop.close();
    }
}
