package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Telephones that come to another replica than the one that serves their site.
@Tag("TEL-26")
class EdgeTest extends OwnerAndEdge {

    private Flow flow(String user) {
        return owner.bindingsOf(user).getFirst().flow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void a_telephone_registers_with_who_serves_its_site(Transport transport) throws Exception {
        try (Handset ada = phone("ada", transport).registered()) {
            assertEquals(
                    new Flow(
                            transport,
                            "127.0.0.1",
                            ada.contact().uri().port().getAsInt(),
                            Optional.of(
                                    new Edge(
                                            "127.0.0.1",
                                            floor.address("edge").port(transport),
                                            Floor.SITE))),
                    flow("ada"));
            assertEquals(List.of(), edge.bindingsOf("ada"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void it_rings_answers_is_held_and_hears_the_other_hang_up(Transport transport)
            throws Exception {
        try (Handset ada = phone("ada", transport).registered()) {
            Station.Talk talk = owner.talk(ada);
            OwnOffer offer = new OwnOffer();
            talk.dialog().reinvite(Station.OFFER, offer);
            SipRequest again = ada.asked("INVITE");
            assertEquals(talk.invite().callId(), again.callId());
            ada.reply(again, 200, Optional.of(Station.ANSWER));
            assertEquals(Station.ANSWER, offer.answer());
            ada.asked("ACK");
            talk.dialog().bye(List.of());
            ada.reply(ada.asked("BYE"), 200);
            owner.awaitSilence();
            edge.awaitSilence();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Transport.class,
            names = {"UDP", "TCP"})
    void it_calls_holds_and_hangs_up(Transport transport) throws Exception {
        try (Handset ada = phone("ada", transport).registered()) {
            SipRequest invite = ada.invite("101");
            SipResponse challenge = ada.ask(invite);
            ada.acknowledge(invite, challenge);
            SipRequest proven = ada.proven(invite, challenge, "secret-ada");
            ada.send(proven);
            Station.Arrived arrived = owner.called();
            assertEquals(new Peer.Device(new DeviceName("ada")), arrived.call().arrival().source());
            arrived.call().ring();
            arrived.call().answer(Station.ANSWER);
            SipResponse answer = answer(ada, proven);
            ada.acknowledge(proven, answer);
            assertTrue(answer.headers().has(HeaderName.RECORD_ROUTE));
            assertEquals(200, ada.ask(ada.after(answer, "BYE")).code());
            assertInstanceOf(
                    Ending.HungUp.class, arrived.end().told.next(CallEnd.Ended.class).ending());
            owner.awaitSilence();
        }
    }

    private static SipResponse answer(Handset phone, SipRequest invite) {
        while (true) {
            SipResponse next = phone.told.next(SipResponse.class);
            if (next.isSuccess() && next.cseq().equals(invite.cseq())) {
                return next;
            }
        }
    }

    @Test
    void the_far_end_hangs_up_in_a_call_that_came_to_it() throws Exception {
        try (Handset ada = phone("ada", Transport.UDP).registered()) {
            Station.Talk talk = owner.talk(ada);
            SipRequest theirs = ada.within(talk.invite(), "INVITE", Station.OFFER);
            ada.send(theirs);
            talk.end().told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            SipResponse held = answer(ada, theirs);
            ada.send(ack(ada.within(talk.invite(), "ACK"), held));
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            assertInstanceOf(
                    Ending.HungUp.class, talk.end().told.next(CallEnd.Ended.class).ending());
        }
    }

    private static SipRequest ack(SipRequest ack, SipResponse answered) {
        return ack.with(
                ack.headers().toBuilder()
                        .set(HeaderName.CSEQ, answered.cseq().number() + " ACK")
                        .build());
    }

    @Test
    void who_loses_is_cancelled_and_who_gives_up_cancels() throws Exception {
        try (Handset ada = phone("ada", Transport.UDP).registered()) {
            CallEnd end = new CallEnd();
            OutgoingCall call =
                    owner.stack.call(
                            CallRequest.to(
                                    new CallRequest.Target.Device(new DeviceName("ada")),
                                    Station.address("caller"),
                                    Optional.of(Station.OFFER)),
                            end);
            SipRequest invite = ada.asked("INVITE");
            ada.reply(invite, 180);
            end.told.next(CallEnd.Ringing.class);
            call.cancel(List.of());
            SipRequest cancel = ada.asked("CANCEL");
            assertEquals(invite.via().branch(), cancel.via().branch());
            ada.reply(cancel, 200);
            ada.reply(invite, 487);
            assertEquals(invite.via().branch(), ada.asked("ACK").via().branch());
            owner.awaitSilence();

            SipRequest theirs = ada.invite("101");
            SipResponse challenge = ada.ask(theirs);
            ada.acknowledge(theirs, challenge);
            SipRequest proven = ada.proven(theirs, challenge, "secret-ada");
            ada.send(proven);
            Station.Arrived arrived = owner.called();
            arrived.call().ring();
            ada.send(cancelOf(proven));
            arrived.end().told.next(CallEnd.Cancelled.class);
            while (true) {
                SipResponse next = ada.told.next(SipResponse.class);
                if (next.code() == 487) {
                    ada.acknowledge(proven, next);
                    break;
                }
            }
            owner.awaitSilence();
        }
    }

    private static SipRequest cancelOf(SipRequest invite) {
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, invite.via())
                .add(HeaderName.MAX_FORWARDS, 70)
                .add(HeaderName.FROM, invite.from())
                .add(HeaderName.TO, invite.to())
                .add(HeaderName.CALL_ID, invite.callId())
                .add(HeaderName.CSEQ, invite.cseq().number() + " CANCEL");
        return SipRequest.of("CANCEL", invite.uri(), headers, Optional.empty());
    }

    @Test
    void a_connection_that_is_gone_takes_its_registration_along_at_the_first_call()
            throws Exception {
        try (Handset ada = phone("ada", Transport.TCP).registered()) {
            ada.disconnect();
            Station.await(() -> edge.stack.load().toCompletableFuture().join().connections() <= 2);
            CallEnd end = owner.call("ada");
            assertEquals(430, end.told.next(CallEnd.Refused.class).refusal().code());
            Station.await(() -> owner.bindingsOf("ada").isEmpty());
            assertEquals(480, owner.call("ada").told.next(CallEnd.Refused.class).refusal().code());
            ada.connect();
            ada.registered();
            owner.talk(ada);
        }
    }

    @Test
    void a_call_goes_on_when_its_telephone_comes_back_on_another_connection() throws Exception {
        try (Handset ada = phone("ada", Transport.TCP).registered()) {
            Station.Talk talk = owner.talk(ada);
            Flow before = flow("ada");
            ada.connect();
            ada.registered();
            Flow now = owner.bindingsOf("ada").getLast().flow();
            assertFalse(before.equals(now), "still " + now);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "INFO")).code());
            talk.dialog().bye(List.of());
            ada.reply(ada.asked("BYE"), 200);
        }
    }

    @Test
    void a_telephone_that_has_come_back_is_reached_although_it_has_not_spoken_in_its_call()
            throws Exception {
        try (Handset ada = phone("ada", Transport.TCP).registered()) {
            Station.Talk talk = owner.talk(ada);
            ada.connect();
            ada.registered();
            talk.dialog().bye(List.of());
            SipRequest bye = ada.asked("BYE");
            assertEquals(talk.invite().callId(), bye.callId());
            ada.reply(bye, 200);
            owner.awaitSilence();
        }
    }

    @Test
    void lamps_are_shown_through_the_edge() throws Exception {
        owner.lamps.put("bob", LampState.IDLE);
        try (Handset ada = phone("ada", Transport.UDP).registered()) {
            SipRequest subscribe =
                    ada.request(
                            "SUBSCRIBE",
                            "bob",
                            headers ->
                                    headers.add(HeaderName.EVENT, "dialog")
                                            .add(HeaderName.EXPIRES, 300)
                                            .add(HeaderName.CONTACT, ada.contact()));
            SipResponse accepted = ada.askProven(subscribe);
            assertEquals(200, accepted.code());
            ada.reply(ada.asked("NOTIFY"), 200);
            owner.stack.lampChanged("bob");
            ada.reply(ada.asked("NOTIFY"), 200);
        }
    }

    @Test
    void who_guesses_at_the_edge_locks_nobody_else_out() throws Exception {
        Station wide = floor.openWide("wide");
        for (int i = 0; i < 50; i++) {
            try (Handset stranger = Handset.udpAt("127.0.0.66", wide, "guessed" + i)) {
                SipResponse challenge = stranger.ask(stranger.register(300));
                SipRequest wrong = stranger.proven(stranger.register(300), challenge, "guess");
                assertEquals(401, stranger.ask(wrong).code());
            }
        }
        try (Handset stranger = Handset.udpAt("127.0.0.66", wide, "ada");
                Handset ada = Handset.udpAt("127.0.0.67", wide, "ada")) {
            assertEquals(403, stranger.ask(stranger.register(300)).code());
            ada.registered();
        }
    }

    @Test
    void what_the_edge_passes_on_is_not_held_to_what_one_source_may_do() throws Exception {
        int many = SipSettings.Limits.USUAL.registersPerSecond() * 2;
        try (Handset ada = phone("ada", Transport.UDP)) {
            // A burst may be twice what is allowed in a second: it ends at the edge, not before.
            for (int i = 0; i < 4; i++) {
                ada.ask(ada.request("OPTIONS", "ada"));
            }
            try (Handset direct = Handset.udp(owner, "ben")) {
                for (int i = 0; i < many * 2; i++) {
                    direct.send(direct.request("OPTIONS", "ben"));
                }
            }
            assertEquals(200, ada.ask(ada.request("OPTIONS", "ada")).code());
        }
    }
}
