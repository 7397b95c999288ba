package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.balie.local.parts.FreePorts;
import org.balie.local.testing.Baresip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real telephone, baresip, over each transport.
@Tag("TEL-26")
class DeskTelephoneTest {

    @TempDir private Path folder;

    private static Sdp audio(String direction) {
        return new Sdp(
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                        + FreePorts.any()
                        + " RTP/AVP 8 0\r\na="
                        + direction
                        + "\r\n");
    }

    private Station station(Transport transport) throws Exception {
        return transport == Transport.TLS
                ? Station.secure(Certificates.make(folder.resolve("station.p12"), "localhost"))
                : Station.open(Transport.UDP, Transport.TCP);
    }

    private Baresip telephone(Station station, Transport transport) {
        return Baresip.start(
                folder.resolve("telephone"),
                new Baresip.Account(
                        "Ada",
                        "ada",
                        "secret-ada",
                        "127.0.0.1:"
                                + station.port(transport)
                                + ";transport="
                                + transport.parameter()),
                440);
    }

    @ParameterizedTest
    @EnumSource
    void it_signs_in_is_called_holds_resumes_calls_and_hangs_up(Transport transport)
            throws Exception {
        try (Station balie = station(transport);
                Baresip ada = telephone(balie, transport)) {
            Station.await(() -> balie.bindings.containsKey(new DeviceName("ada")));
            CallEnd end = new CallEnd();
            balie.stack.call(
                    CallRequest.to(
                                    new CallRequest.Target.Device(new DeviceName("ada")),
                                    Station.address("200"),
                                    Optional.of(audio("sendrecv")))
                            .showing(Optional.empty(), Optional.of("Call for Ada")),
                    end);
            assertTrue(ada.awaitRinging().contains("200"));
            end.told.next(CallEnd.Ringing.class);
            ada.answer();
            SipDialog dialog = end.told.next(CallEnd.Answered.class).dialog();
            ada.awaitEstablished();

            ada.hold();
            SipDialog.Offer hold = end.told.next(SipDialog.Offer.class);
            assertTrue(hold.sdp().orElseThrow().text().contains("a=sendonly"));
            hold.accept(audio("recvonly"));
            end.told.next(CallEnd.Confirmed.class);
            ada.resume();
            SipDialog.Offer resume = end.told.next(SipDialog.Offer.class);
            assertTrue(resume.sdp().orElseThrow().text().contains("a=sendrecv"));
            resume.accept(audio("sendrecv"));
            end.told.next(CallEnd.Confirmed.class);

            ada.transfer("300");
            SipDialog.Referral referral = end.told.next(SipDialog.Referral.class);
            assertEquals("300", referral.target().uri().user().orElseThrow());
            referral.progress(603, "Decline");
            dialog.bye(List.of());
            // It hangs up by itself too, and tells nobody: two BYEs that cross.
            Station.await(() -> balie.stack.dialog(dialog.id()).isEmpty());

            ada.dial("100");
            Station.Arrived arrived = balie.called();
            assertEquals("100", arrived.call().arrival().requestUri().user().orElseThrow());
            arrived.call().ring();
            arrived.call().answer(audio("sendrecv"));
            ada.awaitEstablished();
            arrived.end().told.next(CallEnd.Confirmed.class);
            ada.hangUp();
            assertInstanceOf(
                    Ending.HungUp.class, arrived.end().told.next(CallEnd.Ended.class).ending());
        }
    }
}
