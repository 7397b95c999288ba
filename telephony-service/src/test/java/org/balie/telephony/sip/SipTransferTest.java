package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.balie.telephony.sip.CallArrival.Replaced;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// REFER either way, and calls that take the place of others (TEL-17, TEL-26).
@Tag("TEL-17")
class SipTransferTest {

    private record Progress(int code) {}

    private record NotReferred(Refusal refusal) {}

    private static SipDialog.ReferOutcome into(Told told) {
        return new SipDialog.ReferOutcome() {
            @Override
            public void progress(int code, String phrase) {
                told.tell(new Progress(code));
            }

            @Override
            public void refused(Refusal refusal) {
                told.tell(new NotReferred(refusal));
            }
        };
    }

    private static SipRequest notify(Handset phone, SipRequest invite, String state, String line) {
        SipRequest plain = phone.within(invite, "NOTIFY");
        return SipRequest.of(
                "NOTIFY",
                plain.uri(),
                plain.headers().toBuilder()
                        .add(HeaderName.EVENT, "refer")
                        .add(HeaderName.SUBSCRIPTION_STATE, state)
                        .add(HeaderName.CONTENT_TYPE, "message/sipfrag"),
                Optional.of("SIP/2.0 " + line + "\r\n"));
    }

    @Test
    void a_telephone_that_is_sent_elsewhere_tells_how_it_goes() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            talk.dialog().refer(Station.address("ben"), Optional.empty(), into(talk.end().told));
            SipRequest refer = ada.asked("REFER");
            assertTrue(refer.headers().first(HeaderName.REFER_TO).orElseThrow().contains("ben@"));
            ada.reply(refer, 202);
            assertEquals(200, ada.ask(notify(ada, talk.invite(), "active", "180 Ringing")).code());
            assertEquals(180, talk.end().told.next(Progress.class).code());
            SipRequest last = notify(ada, talk.invite(), "terminated;reason=noresource", "200 OK");
            assertEquals(200, ada.ask(last).code());
            assertEquals(200, talk.end().told.next(Progress.class).code());
            assertEquals(481, ada.ask(notify(ada, talk.invite(), "active", "180 Ringing")).code());
        }
    }

    @Test
    void a_telephone_that_stops_telling_before_the_end_counts_as_not_transferred()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            talk.dialog().refer(Station.address("ben"), Optional.empty(), into(talk.end().told));
            ada.reply(ada.asked("REFER"), 202);
            ada.ask(notify(ada, talk.invite(), "terminated;reason=giveup", "100 Trying"));
            talk.end().told.next(NotReferred.class);
        }
    }

    @Test
    void a_telephone_that_transfers_blindly_is_told_how_the_new_call_goes() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            SipRequest refer =
                    ada.within(
                            talk.invite(),
                            "REFER",
                            headers -> headers.add(HeaderName.REFER_TO, "<sip:200@balie.example>"));
            assertEquals(202, ada.ask(refer).code());
            SipDialog.Referral referral = talk.end().told.next(SipDialog.Referral.class);
            assertEquals("200", referral.target().uri().user().orElseThrow());
            SipRequest trying = ada.asked("NOTIFY");
            assertTrue(trying.bodyText().startsWith("SIP/2.0 100"));
            ada.reply(trying, 200);
            referral.progress(200, "OK");
            SipRequest done = ada.asked("NOTIFY");
            assertTrue(done.bodyText().startsWith("SIP/2.0 200"));
            assertTrue(
                    done.headers()
                            .first(HeaderName.SUBSCRIPTION_STATE)
                            .orElseThrow()
                            .startsWith("terminated"));
            ada.reply(done, 200);
            assertEquals(200, ada.ask(ada.within(talk.invite(), "BYE")).code());
            balie.awaitSilence();
        }
    }

    @Test
    void an_attended_transfer_names_the_other_call_of_the_same_telephone() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk one = balie.talk(ada);
            Station.Talk other = balie.talk(ada);
            DialogId id = other.dialog().id();
            SipRequest refer =
                    ada.within(
                            one.invite(),
                            "REFER",
                            headers ->
                                    headers.add(
                                            HeaderName.REFER_TO,
                                            "<sip:ben@balie.example?Replaces="
                                                    + id.callId().replace("@", "%40")
                                                    + "%3Bto-tag%3D"
                                                    + id.localTag()
                                                    + "%3Bfrom-tag%3D"
                                                    + id.remoteTag()
                                                    + ">"));
            assertEquals(202, ada.ask(refer).code());
            SipDialog.Referral referral = one.end().told.next(SipDialog.Referral.class);
            assertEquals(other.dialog(), referral.replaced().orElseThrow());
        }
    }

    private static SipRequest invite(Handset phone, Replaces replaces) {
        return phone.invite("100", headers -> headers.add(HeaderName.REPLACES, replaces));
    }

    @Test
    @Tag("TEL-26")
    void a_call_takes_the_place_of_one_whose_names_it_knows_and_of_no_other() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered();
                Handset ben = Handset.udp(balie, "ben").registered()) {
            Station.Talk talk = balie.talk(ada);
            DialogId id = talk.dialog().id();
            Replaces full =
                    new Replaces(
                            id.callId(),
                            Optional.of(id.localTag()),
                            Optional.of(id.remoteTag()),
                            false);
            sendProven(ben, invite(ben, full));
            Replaced replaced = balie.called().call().arrival().replaced().orElseThrow();
            assertEquals(
                    talk.dialog(), assertInstanceOf(Replaced.Established.class, replaced).dialog());

            Replaces half = new Replaces(id.callId(), Optional.empty(), Optional.empty(), false);
            sendProven(ada, invite(ada, half));
            assertTrue(balie.called().call().arrival().replaced().isPresent(), "its own");
            assertEquals(481, ben.askProven(invite(ben, half)).code(), "somebody else's");
            Replaces wrong =
                    new Replaces(id.callId(), Optional.of("guess"), Optional.of("guess"), false);
            assertEquals(481, ben.askProven(invite(ben, wrong)).code());
            Replaces early =
                    new Replaces(
                            id.callId(),
                            Optional.of(id.localTag()),
                            Optional.of(id.remoteTag()),
                            true);
            assertEquals(481, ben.askProven(invite(ben, early)).code(), "it has been answered");
        }
    }

    @Test
    @Tag("TEL-26")
    void a_call_that_still_rings_is_taken_by_its_tag() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered();
                Handset ben = Handset.udp(balie, "ben").registered()) {
            balie.call("ada");
            SipRequest ringing = ada.asked("INVITE");
            ada.reply(ringing, 180);
            Replaces replaces =
                    new Replaces(ringing.callId(), ringing.from().tag(), Optional.of("any"), true);
            sendProven(ben, invite(ben, replaces));
            assertInstanceOf(
                    Replaced.Ringing.class,
                    balie.called().call().arrival().replaced().orElseThrow());
            Replaces untagged =
                    new Replaces(ringing.callId(), Optional.empty(), Optional.empty(), true);
            assertEquals(481, ben.askProven(invite(ben, untagged)).code());
        }
    }

    private static void sendProven(Handset phone, SipRequest invite) throws Exception {
        SipResponse challenge = phone.ask(invite);
        phone.acknowledge(invite, challenge);
        phone.send(phone.proven(invite, challenge, "secret-" + phone.user));
    }

    @Test
    @Tag("TEL-26")
    void what_a_lamp_showed_is_picked_up_by_whom_it_was_shown() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered();
                Handset ben = Handset.udp(balie, "ben").registered()) {
            balie.lamps.put("100", SipLampsTest.lamp(LampState.Held.YES));
            assertEquals(200, ada.askProven(SipLampsTest.subscribe(ada, 300)).code());
            ada.reply(ada.asked("NOTIFY"), 200);
            Replaces shown =
                    new Replaces("call-1", Optional.of("line"), Optional.of("other"), false);
            sendProven(ada, invite(ada, shown));
            assertEquals(
                    new Replaced.Shown("100", "id-1"),
                    balie.called().call().arrival().replaced().orElseThrow());
            assertEquals(481, ben.askProven(invite(ben, shown)).code());
        }
    }
}
