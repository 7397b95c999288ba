package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

/// Calls whose far end has gone without a word come to an end (RFC 4028).
class SessionTimerTest {

    private static Station brief(int least, int most) {
        return Station.open(
                StationSetup.limits(
                        SipSettings.Limits.USUAL.registration(),
                        new SipSettings.Range(Duration.ofSeconds(least), Duration.ofSeconds(most))),
                List.of());
    }

    /// A call in which the telephone agrees to a session timer.
    private static Station.Talk talk(Station balie, Handset phone, String agreed) throws Exception {
        CallEnd end = balie.call(phone.user);
        SipRequest invite = phone.asked("INVITE");
        agree(phone, invite, agreed, Optional.of(Station.ANSWER));
        CallEnd.Answered answered = end.told.next(CallEnd.Answered.class);
        return new Station.Talk(end, answered.dialog(), invite);
    }

    private static void agree(
            Handset phone, SipRequest request, String agreed, Optional<Sdp> answer)
            throws Exception {
        Headers.Builder headers = SipResponse.headersFor(request, Optional.of("tag-" + phone.user));
        headers.add(HeaderName.CONTACT, phone.contact())
                .add(HeaderName.ALLOW, "INVITE, ACK, BYE, UPDATE")
                .add(HeaderName.SESSION_EXPIRES, agreed);
        answer.ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        phone.send(SipResponse.of(200, "OK", headers, answer.map(Sdp::text)));
    }

    @Test
    void we_refresh_at_half_time_when_that_is_our_part() throws Exception {
        try (Station balie = brief(2, 2);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = talk(balie, ada, "2;refresher=uac");
            for (int i = 0; i < 2; i++) {
                SipRequest update = ada.asked("UPDATE");
                assertEquals(
                        "2;refresher=uac",
                        update.headers().first(HeaderName.SESSION_EXPIRES).orElseThrow());
                agree(ada, update, "2;refresher=uac", Optional.empty());
            }
            talk.end().told.nothing(CallEnd.Ended.class);
        }
    }

    @Test
    void a_telephone_that_refuses_update_keeps_its_call() throws Exception {
        try (Station balie = brief(2, 2);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = talk(balie, ada, "2;refresher=uac");
            SipRequest first = ada.asked("UPDATE");
            ada.reply(first, 405);
            SipRequest second = ada.asked("UPDATE");
            while (second.cseq().equals(first.cseq())) {
                second = ada.asked("UPDATE");
            }
            ada.reply(second, 405);
            talk.end().told.nothing(CallEnd.Ended.class);
        }
    }

    @Test
    void a_call_that_the_far_end_does_not_refresh_is_ended() throws Exception {
        try (Station balie = brief(1, 2);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = talk(balie, ada, "2;refresher=uas");
            SipRequest update =
                    ada.within(
                            talk.invite(),
                            "UPDATE",
                            headers ->
                                    headers.add(HeaderName.SESSION_EXPIRES, "1;refresher=uac")
                                            .add(HeaderName.SUPPORTED, "timer"));
            SipResponse refreshed = ada.ask(update);
            assertEquals(
                    "1;refresher=uac",
                    refreshed.headers().first(HeaderName.SESSION_EXPIRES).orElseThrow());
            assertInstanceOf(
                    Ending.Expired.class, talk.end().told.next(CallEnd.Ended.class).ending());
            ada.reply(ada.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    @Test
    void too_short_a_session_is_refused_with_422_and_theirs_is_taken_over() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            SipResponse brief =
                    ada.ask(
                            ada.invite(
                                    "100", headers -> headers.add(HeaderName.SESSION_EXPIRES, 30)));
            assertEquals(422, brief.code());
            assertEquals("90", brief.headers().first(HeaderName.MIN_SE).orElseThrow());

            balie.call("ada");
            SipRequest invite = ada.asked("INVITE");
            Headers.Builder headers = SipResponse.headersFor(invite, Optional.of("t"));
            headers.add(HeaderName.MIN_SE, 3600);
            ada.send(SipResponse.of(422, "Session Interval Too Small", headers, Optional.empty()));
            SipRequest again = ada.asked("INVITE");
            while (again.cseq().equals(invite.cseq())) {
                again = ada.asked("INVITE");
            }
            assertEquals("3600", again.headers().first(HeaderName.SESSION_EXPIRES).orElseThrow());
            assertTrue(again.callId().equals(invite.callId()));
        }
    }
}
