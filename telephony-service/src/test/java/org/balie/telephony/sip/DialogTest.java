package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Test;

/// What happens in a call that is answered: hold, glare, keys, and messages that get lost.
class DialogTest {

    private static final Sdp HOLD = new Sdp(Station.OFFER.text() + "a=sendonly\r\n");

    @Test
    void either_side_holds_and_resumes() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            OwnOffer held = new OwnOffer();
            talk.dialog().reinvite(HOLD, held);
            SipRequest hold = ada.asked("INVITE");
            assertEquals(HOLD.text(), hold.bodyText());
            ada.reply(hold, 200, Optional.of(Station.ANSWER));
            ada.asked("ACK");
            assertEquals(Station.ANSWER, held.answer());

            SipRequest theirs = ada.within(talk.invite(), "INVITE", HOLD);
            ada.send(theirs);
            SipDialog.Offer offer = talk.end().told.next(SipDialog.Offer.class);
            assertEquals(HOLD, offer.sdp().orElseThrow());
            offer.accept(Station.ANSWER);
            SipResponse answer = next(ada, 200);
            assertEquals(Station.ANSWER.text(), answer.bodyText());
            ada.acknowledge(theirs, answer);
            talk.end().told.next(CallEnd.Confirmed.class);

            talk.dialog().bye(List.of());
            ada.reply(ada.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    private static SipResponse next(Handset phone, int code) {
        SipResponse response = phone.told.next(SipResponse.class);
        while (response.code() != code) {
            response = phone.told.next(SipResponse.class);
        }
        return response;
    }

    @Test
    void when_both_offer_at_once_both_are_refused_and_both_get_through_later() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            OwnOffer held = new OwnOffer();
            talk.dialog().reinvite(HOLD, held);
            SipRequest ours = ada.asked("INVITE");
            SipRequest theirs = ada.within(talk.invite(), "INVITE", Station.OFFER);
            ada.send(theirs);
            SipResponse glare = next(ada, 491);
            ada.acknowledge(theirs, glare);
            ada.reply(ours, 491);
            ada.asked("ACK");
            // Who did not choose the Call-ID tries first, while ours still waits.
            SipRequest again = ada.within(talk.invite(), "INVITE", Station.OFFER);
            ada.send(again);
            talk.end().told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            SipResponse answer = next(ada, 200);
            ada.acknowledge(again, answer);
            SipRequest retried = ada.asked("INVITE");
            assertTrue(retried.cseq().number() > ours.cseq().number());
            ada.reply(retried, 200, Optional.of(Station.ANSWER));
            held.answer();
        }
    }

    @Test
    void a_2xx_of_an_earlier_offer_that_comes_again_does_not_pass_for_the_later_ones()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            OwnOffer held = new OwnOffer();
            talk.dialog().reinvite(HOLD, held);
            SipRequest first = ada.asked("INVITE");
            ada.reply(first, 200, Optional.of(Station.ANSWER));
            assertEquals(first.cseq().number(), ada.asked("ACK").cseq().number());
            held.answer();
            OwnOffer resumed = new OwnOffer();
            talk.dialog().reinvite(Station.OFFER, resumed);
            SipRequest second = ada.asked("INVITE");
            ada.reply(first, 200, Optional.of(Station.ANSWER));
            assertEquals(first.cseq().number(), ada.asked("ACK").cseq().number());
            ada.reply(second, 200, Optional.of(HOLD));
            assertEquals(second.cseq().number(), ada.asked("ACK").cseq().number());
            assertEquals(HOLD, resumed.answer());
        }
    }

    @Test
    void a_lost_ack_does_not_end_a_call_in_which_the_next_offer_came() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            SipRequest first = ada.within(talk.invite(), "INVITE", HOLD);
            ada.send(first);
            talk.end().told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            next(ada, 200);
            SipRequest second = ada.within(talk.invite(), "INVITE", Station.OFFER);
            ada.send(second);
            talk.end().told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            SipResponse answer = next(ada, 200);
            while (answer.cseq().number() != second.cseq().number()) {
                answer = next(ada, 200);
            }
            ada.acknowledge(second, answer);
            talk.end().told.next(CallEnd.Confirmed.class);
            // Longer than the stack would have waited for the ACK that never came.
            Thread.sleep(StationSetup.QUICK.patience().plusMillis(500).toMillis());
            talk.end().told.nothing(CallEnd.Ended.class);
            assertTrue(balie.stack.dialog(talk.dialog().id()).isPresent());
        }
    }

    @Test
    void an_answer_that_nobody_acknowledges_is_given_up_and_nothing_is_left() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            SipRequest first = ada.invite("100");
            SipResponse challenge = ada.ask(first);
            ada.acknowledge(first, challenge);
            ada.send(ada.proven(first, challenge, "secret-ada"));
            Station.Arrived arrived = balie.called();
            arrived.call().answer(Station.ANSWER);
            CallEnd.Ended ended = arrived.end().told.next(CallEnd.Ended.class);
            assertInstanceOf(Ending.NeverConfirmed.class, ended.ending());
            ada.reply(ada.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    @Test
    void keys_come_and_go_by_info_and_options_says_what_we_can() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            SipRequest info = ada.within(talk.invite(), "INFO");
            SipRequest key =
                    SipRequest.of(
                            "INFO",
                            info.uri(),
                            info.headers().toBuilder()
                                    .add(HeaderName.CONTENT_TYPE, "application/dtmf-relay"),
                            Optional.of("Signal=5\r\nDuration=200\r\n"));
            assertEquals(200, ada.ask(key).code());
            assertEquals(
                    new CallEnd.Key('5', Duration.ofMillis(200)),
                    talk.end().told.next(CallEnd.Key.class));
            talk.dialog().dtmf('#', Duration.ofMillis(120));
            SipRequest ours = ada.asked("INFO");
            assertEquals("Signal=#\r\nDuration=120\r\n", ours.bodyText());
            ada.reply(ours, 200);
            SipResponse options = ada.ask(ada.request("OPTIONS", "100"));
            assertEquals(200, options.code());
            assertTrue(options.headers().lists(HeaderName.ALLOW, "UPDATE"));
            assertEquals(200, ada.ask(ada.within(talk.invite(), "OPTIONS")).code());
        }
    }

    @Test
    void a_request_with_an_old_number_or_in_a_dialog_that_nobody_has_changes_nothing()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "OPTIONS")).code());
            SipRequest bye = ada.within(talk.invite(), "BYE");
            SipRequest old =
                    bye.with(
                            bye.headers().toBuilder()
                                    .set(HeaderName.CSEQ, new CSeq(1, "BYE"))
                                    .build());
            assertEquals(500, ada.ask(old).code());
            SipRequest stray =
                    bye.with(
                            bye.headers().toBuilder()
                                    .set(HeaderName.CALL_ID, "of-nobody")
                                    .set(HeaderName.VIA, ada.invite("1").via())
                                    .build());
            assertEquals(481, ada.ask(stray).code());
            talk.end().told.nothing(CallEnd.Ended.class);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            assertInstanceOf(
                    Ending.HungUp.class, talk.end().told.next(CallEnd.Ended.class).ending());
            balie.awaitSilence();
        }
    }
}
