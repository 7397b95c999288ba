package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.OptionalInt;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.Via;
import org.junit.jupiter.api.Test;

/// A proxy in front (Kamailio) brings many people's requests from one address.
class TrustedProxyTest {

    /// More than a source may start in a burst, and less than it could be given in the time that
    /// this takes.
    private static final int MANY = Limits.USUAL.registersPerSecond() * 5;

    private static long answered(Station balie) throws IOException {
        try (Handset ada = Handset.udp(balie, "ada")) {
            for (int i = 0; i < MANY; i++) {
                ada.send(ada.request("REGISTER", "user" + i));
            }
            // Comes back after all that was admitted, and is not counted by anybody.
            SipRequest last = ada.request("INFO", "last");
            ada.send(last);
            long answers = 0;
            while (true) {
                SipResponse next = ada.told.next(SipResponse.class);
                if (next.cseq().equals(last.cseq())) {
                    return answers;
                }
                answers += next.code() == 401 ? 1 : 0;
            }
        }
    }

    @Test
    void what_comes_through_a_trusted_proxy_is_not_held_to_what_one_source_may_do()
            throws IOException {
        try (Station balie = Station.behind("127.0.0.0/8")) {
            assertEquals(MANY, answered(balie));
        }
    }

    @Test
    void what_comes_from_anywhere_else_is() throws IOException {
        try (Station balie = Station.behind("192.0.2.0/24", "127.0.0.9")) {
            long answers = answered(balie);
            assertTrue(answers < MANY, "answers: " + answers);
        }
    }

    /// As a proxy passes it on that heard it from there.
    private static SipRequest from(String source, SipRequest request) {
        Via hop =
                new Via(
                        "UDP",
                        "10.1.1.1",
                        OptionalInt.of(5060),
                        Parameters.of("branch", Via.MAGIC_COOKIE + Handset.name())
                                .with("received", source));
        return request.with(request.headers().toBuilder().add(HeaderName.VIA, hop).build());
    }

    /// What a telephone is told that has the right password.
    private static int registered(Handset phone, String source) throws IOException {
        SipResponse challenge = phone.ask(from(source, phone.register(300)));
        if (challenge.code() != 401) {
            return challenge.code();
        }
        return phone.ask(
                        from(
                                source,
                                phone.proven(
                                        phone.register(300), challenge, "secret-" + phone.user)))
                .code();
    }

    /// Tries the passwords of so many people that nobody new may try from there any more.
    private static void guess(Station balie, String source) throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Handset stranger = Handset.behindProxy(balie, "user" + i)) {
                SipResponse challenge = stranger.ask(from(source, stranger.register(300)));
                assertEquals(401, challenge.code());
                SipRequest wrong = stranger.proven(stranger.register(300), challenge, "guess" + i);
                assertEquals(401, stranger.ask(from(source, wrong)).code());
            }
        }
    }

    @Test
    void who_guesses_behind_a_trusted_proxy_locks_nobody_else_out() throws IOException {
        try (Station balie = Station.behind("127.0.0.1");
                Handset stranger = Handset.behindProxy(balie, "ada");
                Handset ada = Handset.behindProxy(balie, "ada")) {
            guess(balie, "198.51.100.1");
            assertEquals(403, registered(stranger, "198.51.100.1"));
            assertEquals(200, registered(ada, "198.51.100.2"));
        }
    }

    @Test
    void who_is_not_trusted_can_not_lay_guesses_at_somebody_elses_door() throws IOException {
        try (Station balie = Station.behind("192.0.2.1");
                Handset ada = Handset.behindProxy(balie, "ada")) {
            SipResponse challenge = ada.ask(from("198.51.100.1", ada.register(300)));
            for (int i = 0; i < 6 && challenge.code() == 401; i++) {
                SipRequest wrong = ada.proven(ada.register(300), challenge, "guess" + i);
                challenge = ada.ask(from("198.51.100." + i, wrong));
            }
            assertEquals(403, registered(ada, "198.51.100.99"));
        }
    }
}
