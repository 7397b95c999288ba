package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Telephones sign in, stay, move and go, over real sockets.
@Tag("TEL-26")
class RegistrationTest {

    @Test
    void a_telephone_that_proves_itself_is_registered_and_one_that_does_not_is_not()
            throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            SipRequest first = ada.register(300);
            SipResponse challenge = ada.ask(first);
            assertEquals(401, challenge.code());
            assertTrue(balie.bindingsOf("ada").isEmpty());
            SipResponse wrong = ada.ask(ada.proven(ada.register(300), challenge, "guess"));
            assertEquals(401, wrong.code());
            assertTrue(balie.bindingsOf("ada").isEmpty());
            SipResponse right = ada.ask(ada.proven(ada.register(300), wrong, "secret-ada"));
            assertEquals(200, right.code());
            assertEquals(1, balie.bindingsOf("ada").size());
            assertEquals("300", right.contact().orElseThrow().parameters().value("expires").get());
        }
    }

    @Test
    void only_md5_is_asked_for_since_some_telephones_fall_over_at_more() throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            List<String> asked =
                    ada.ask(ada.register(300)).headers().all(HeaderName.WWW_AUTHENTICATE);
            assertEquals(1, asked.size());
            assertTrue(asked.getFirst().contains("algorithm=MD5"));
        }
    }

    @Test
    void the_same_answer_is_good_once_and_stale_when_it_is_overheard_and_sent_again()
            throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada");
                Handset thief = Handset.udp(balie, "ada")) {
            SipRequest proven =
                    ada.proven(ada.register(300), ada.ask(ada.register(300)), "secret-ada");
            assertEquals(200, ada.ask(proven).code());
            String overheard = proven.headers().first(HeaderName.AUTHORIZATION).orElseThrow();
            SipRequest again = thief.register(300);
            SipResponse refused =
                    thief.ask(
                            again.with(
                                    again.headers().toBuilder()
                                            .add(HeaderName.AUTHORIZATION, overheard)
                                            .build()));
            assertEquals(401, refused.code());
            assertTrue(
                    refused.headers()
                            .first(HeaderName.WWW_AUTHENTICATE)
                            .orElseThrow()
                            .contains("stale=true"));
            assertEquals(1, balie.bindingsOf("ada").size());
        }
    }

    @Test
    void who_guesses_is_locked_out_and_others_from_the_same_address_are_not() throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ben = Handset.udp(balie, "ben").registered();
                Handset ada = Handset.udp(balie, "ada")) {
            SipResponse last = ada.ask(ada.register(300));
            for (int i = 0; i < 6 && last.code() == 401; i++) {
                last = ada.ask(ada.proven(ada.register(300), last, "guess"));
            }
            last = ada.ask(ada.register(300));
            assertEquals(403, last.code());
            assertEquals(200, ben.askProven(ben.register(300)).code());
            try (Handset cem = Handset.udp(balie, "cem")) {
                assertEquals(200, cem.askProven(cem.register(300)).code());
            }
        }
    }

    @Test
    void a_refresh_prolongs_and_expires_0_signs_off() throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            assertEquals(200, ada.askProven(ada.register(600)).code());
            assertEquals(1, balie.bindingsOf("ada").size());
            assertEquals(200, ada.askProven(ada.register(0)).code());
            assertTrue(balie.bindingsOf("ada").isEmpty());
            ada.registered();
            SipRequest all = ada.register("*");
            SipResponse refused = ada.askProven(all);
            assertEquals(400, refused.code(), "a star needs Expires: 0");
            UnaryOperator<SipRequest> off =
                    request ->
                            request.with(
                                    request.headers().toBuilder()
                                            .add(HeaderName.EXPIRES, 0)
                                            .build());
            assertEquals(200, ada.askProven(off.apply(ada.register("*"))).code());
            assertTrue(balie.bindingsOf("ada").isEmpty());
        }
    }

    @Test
    void several_telephones_share_a_name_and_too_short_a_time_is_refused_with_423()
            throws IOException {
        try (Station balie = Station.open(Transport.UDP, Transport.TCP);
                Handset desk = Handset.udp(balie, "ada").registered();
                Handset home = Handset.tcp(balie, "ada").registered()) {
            assertEquals(2, balie.bindingsOf("ada").size());
            SipResponse brief = home.askProven(home.register(5));
            assertEquals(423, brief.code());
            assertEquals("60", brief.headers().first(HeaderName.MIN_EXPIRES).orElseThrow());
            CallEnd end = balie.call("ada");
            SipRequest atDesk = desk.asked("INVITE");
            SipRequest atHome = home.asked("INVITE");
            assertFalse(atDesk.callId().equals(atHome.callId()));
            desk.reply(atDesk, 486);
            home.reply(atHome, 603);
            assertEquals(603, end.told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void a_registration_that_nobody_refreshes_is_over_by_itself() throws Exception {
        SipSettings.Limits brief =
                StationSetup.limits(
                        new SipSettings.Range(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        SipSettings.Limits.USUAL.session());
        try (Station balie = Station.open(brief, List.of());
                Handset ada = Handset.udp(balie, "ada")) {
            assertEquals(200, ada.askProven(ada.register(300)).code());
            assertEquals(1, balie.bindingsOf("ada").size());
            Station.await(() -> balie.bindingsOf("ada").isEmpty());
            assertEquals(480, balie.call("ada").told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void a_call_goes_back_the_way_that_the_registration_came_and_not_where_the_contact_says()
            throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            SipResponse bound = ada.askProven(ada.register("<sip:ada@192.0.2.7:5060>"));
            assertEquals("127.0.0.1", bound.via().parameters().value("received").orElseThrow());
            CallEnd end = balie.call("ada");
            SipRequest invite = ada.asked("INVITE");
            assertEquals("192.0.2.7", invite.uri().host());
            ada.reply(invite, 486);
            assertEquals(486, end.told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void nobody_registers_somebody_else() throws IOException {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            SipRequest ofBen =
                    ada.request(
                            "REGISTER",
                            "ben",
                            headers -> headers.add(HeaderName.CONTACT, ada.contact()));
            assertEquals(403, ada.askProven(ofBen).code());
            assertTrue(balie.bindingsOf("ben").isEmpty());
        }
    }
}
