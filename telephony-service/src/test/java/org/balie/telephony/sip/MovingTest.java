package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.SipRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Calls that go on although a connection broke, or the process that had them is no more (TEL-28).
@Tag("TEL-28")
class MovingTest {

    @Test
    void a_telephone_that_comes_back_on_another_connection_goes_on_with_its_call()
            throws Exception {
        try (Station balie = Station.open(Transport.TCP);
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            int before = at(balie).port();
            ada.disconnect();
            Station.await(() -> balie.bindingsOf("ada").isEmpty());
            ada.connect();
            ada.registered();
            assertEquals(false, before == at(balie).port());
            talk.end().told.nothing(CallEnd.Ended.class);
            talk.dialog().bye(List.of());
            ada.reply(ada.asked("BYE"), 200);
            balie.awaitSilence();
        }
    }

    private static DialogSnapshot.Flow at(Station balie) {
        return balie.bindingsOf("ada").getFirst().flow();
    }

    @Test
    void a_telephone_hangs_up_over_another_connection_than_that_of_the_call() throws Exception {
        try (Station balie = Station.open(Transport.TCP);
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            ada.connect();
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            assertInstanceOf(
                    Ending.HungUp.class, talk.end().told.next(CallEnd.Ended.class).ending());
        }
    }

    @Test
    void a_call_rings_where_a_telephone_is_now_and_not_where_it_was() throws Exception {
        try (Station balie = Station.open(Transport.TCP);
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            ada.disconnect();
            Station.await(() -> balie.bindingsOf("ada").isEmpty());
            assertEquals(480, balie.call("ada").told.next(CallEnd.Refused.class).refusal().code());
            ada.connect();
            ada.registered();
            CallEnd end = balie.call("ada");
            ada.reply(ada.asked("INVITE"), 486);
            assertEquals(486, end.told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void another_process_goes_on_with_a_call_from_its_snapshot() throws Exception {
        try (Station next = Station.open(Transport.UDP);
                Handset ada = Handset.udp(next, "ada")) {
            DialogSnapshot kept;
            SipRequest invite;
            try (Station first = Station.open(Transport.UDP)) {
                ada.turnTo(first);
                ada.registered();
                Station.Talk talk = first.talk(ada);
                kept = talk.dialog().snapshot();
                invite = talk.invite();
            }
            ada.turnTo(next);
            CallEnd end = new CallEnd();
            SipDialog dialog = next.stack.restore(kept, end);
            OwnOffer offer = new OwnOffer();
            dialog.reinvite(Station.OFFER, offer);
            SipRequest again = ada.asked("INVITE");
            assertEquals(kept.localSequence() + 1, again.cseq().number());
            assertEquals(invite.callId(), again.callId());
            ada.reply(again, 200, Optional.of(Station.ANSWER));
            assertEquals(Station.ANSWER, offer.answer());
            ada.asked("ACK");
            SipRequest theirs = ada.within(invite, "INVITE", Station.OFFER);
            ada.send(theirs);
            end.told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            end.told.nothing(CallEnd.Ended.class);
            assertEquals(200, ada.ask(ada.within(invite, "BYE")).code());
            end.told.next(CallEnd.Ended.class);
        }
    }
}
