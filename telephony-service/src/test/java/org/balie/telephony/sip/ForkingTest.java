package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A call until somebody has it, or nobody.
@Tag("TEL-11")
class ForkingTest {

    @Test
    void whoever_answers_has_it_and_the_others_stop_ringing_and_are_told_why() throws Exception {
        try (Station balie = Station.open(Transport.UDP, Transport.TCP);
                Handset desk = Handset.udp(balie, "ada").registered();
                Handset home = Handset.tcp(balie, "ada").registered()) {
            CallEnd end = balie.call("ada");
            SipRequest atDesk = desk.asked("INVITE");
            SipRequest atHome = home.asked("INVITE");
            desk.reply(atDesk, 180);
            home.reply(atHome, 180);
            end.told.next(CallEnd.Ringing.class);
            home.reply(atHome, 200, Optional.of(Station.ANSWER));
            CallEnd.Answered answered = end.told.next(CallEnd.Answered.class);
            assertEquals(Station.ANSWER, answered.sdp().orElseThrow());
            SipRequest cancel = desk.asked("CANCEL");
            assertEquals(200, cancel.reasons().getFirst().cause().getAsInt());
            desk.reply(cancel, 200);
            desk.reply(atDesk, 487);
            desk.asked("ACK");
            home.asked("ACK");
            answered.dialog().bye(List.of());
            home.reply(home.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    @Test
    void of_two_who_answer_at_once_one_has_it_and_the_other_is_hung_up() throws Exception {
        try (Station balie = Station.open(Transport.UDP, Transport.TCP);
                Handset desk = Handset.udp(balie, "ada").registered();
                Handset home = Handset.tcp(balie, "ada").registered()) {
            CallEnd end = balie.call("ada");
            SipRequest atDesk = desk.asked("INVITE");
            SipRequest atHome = home.asked("INVITE");
            desk.reply(atDesk, 180);
            end.told.next(CallEnd.Ringing.class);
            home.reply(atHome, 200, Optional.of(Station.ANSWER));
            CallEnd.Answered answered = end.told.next(CallEnd.Answered.class);
            // Its CANCEL is on the way when it answers.
            desk.asked("CANCEL");
            desk.reply(atDesk, 200, Optional.of(Station.ANSWER));
            desk.asked("ACK");
            desk.reply(desk.asked("BYE"), 200);
            end.told.nothing(CallEnd.Ended.class);
            answered.dialog().bye(List.of());
            home.reply(home.asked("BYE"), 200);
        }
    }

    @Test
    void who_gives_up_while_the_other_answers_ends_the_call_that_came_about() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            CallEnd end = new CallEnd();
            OutgoingCall call =
                    balie.stack.call(
                            CallRequest.to(
                                    new CallRequest.Target.Device(new DeviceName("ada")),
                                    Station.address("caller"),
                                    Optional.of(Station.OFFER)),
                            end);
            SipRequest invite = ada.asked("INVITE");
            ada.reply(invite, 180);
            end.told.next(CallEnd.Ringing.class);
            call.cancel(List.of(Reason.sip(487, "Gone")));
            assertEquals(487, end.told.next(CallEnd.Refused.class).refusal().code());
            SipRequest cancel = ada.asked("CANCEL");
            assertEquals(invite.via().branch(), cancel.via().branch());
            ada.reply(cancel, 200);
            ada.reply(invite, 200, Optional.of(Station.ANSWER));
            ada.asked("ACK");
            ada.reply(ada.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    @Test
    void a_caller_who_hangs_up_while_it_rings_gets_487_and_the_owner_is_told() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            SipRequest first = ada.invite("100");
            SipResponse challenge = ada.ask(first);
            ada.acknowledge(first, challenge);
            SipRequest invite = ada.proven(first, challenge, "secret-ada");
            ada.send(invite);
            Station.Arrived arrived = balie.called();
            arrived.call().ring();
            Headers.Builder headers = Headers.builder();
            headers.add(HeaderName.VIA, invite.via())
                    .add(HeaderName.MAX_FORWARDS, 70)
                    .add(HeaderName.FROM, invite.from())
                    .add(HeaderName.TO, invite.to())
                    .add(HeaderName.CALL_ID, invite.callId())
                    .add(HeaderName.CSEQ, new CSeq(invite.cseq().number(), "CANCEL"))
                    .add(HeaderName.REASON, Reason.sip(200, "Elsewhere"));
            SipRequest cancel = SipRequest.of("CANCEL", invite.uri(), headers, Optional.empty());
            ada.send(cancel);
            List<Reason> reasons = arrived.end().told.next(CallEnd.Cancelled.class).reasons();
            assertEquals(200, reasons.getFirst().cause().getAsInt());
            boolean terminated = false;
            boolean answered = false;
            while (!terminated || !answered) {
                SipResponse next = ada.told.next(SipResponse.class);
                terminated |= next.code() == 487 && next.cseq().method().equals("INVITE");
                answered |= next.code() == 200 && next.cseq().method().equals("CANCEL");
            }
            // Too late for an answer: it changes nothing.
            arrived.call().answer(Station.ANSWER);
            assertTrue(balie.stack.dialog(arrived.call().dialog().id()).isEmpty());
        }
    }

    @Test
    void busy_declined_and_nowhere_are_told_as_they_are() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            CallEnd busy = balie.call("ada");
            ada.reply(ada.asked("INVITE"), 486);
            assertEquals(486, busy.told.next(CallEnd.Refused.class).refusal().code());
            CallEnd declined = balie.call("ada");
            ada.reply(ada.asked("INVITE"), 603);
            assertEquals(603, declined.told.next(CallEnd.Refused.class).refusal().code());
            CallEnd nowhere = balie.call("nobody");
            assertEquals(480, nowhere.told.next(CallEnd.Refused.class).refusal().code());
            SipRequest invite = ada.invite("100");
            SipResponse challenge = ada.ask(invite);
            ada.acknowledge(invite, challenge);
            ada.send(ada.proven(invite, challenge, "secret-ada"));
            balie.called().call().refuse(Refusal.BUSY);
            while (ada.told.next(SipResponse.class).code() != 486) {
                // 100 Trying comes first.
            }
        }
    }

    @Test
    void a_call_that_asks_for_reliable_provisional_responses_is_told_that_there_are_none()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            SipResponse refused =
                    ada.ask(
                            ada.invite(
                                    "100", headers -> headers.add(HeaderName.REQUIRE, "100rel")));
            assertEquals(420, refused.code());
            assertEquals("100rel", refused.headers().first(HeaderName.UNSUPPORTED).orElseThrow());
        }
    }
}
