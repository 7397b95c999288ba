package org.balie.telephony.media.sdp;

import static org.balie.telephony.media.sdp.Samples.CHROMIUM_ANSWER;
import static org.balie.telephony.media.sdp.Samples.CHROMIUM_OFFER;
import static org.balie.telephony.media.sdp.Samples.agreed;
import static org.balie.telephony.media.sdp.Samples.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Direction;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.balie.telephony.media.dtls.Fingerprint;
import org.balie.telephony.media.ice.IceCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserNegotiationTest {
    private static final IceCredentials THEIRS =
            new IceCredentials("s8Kx", "ejf0qkYzfJ2TNtKYD3qXUBRC");
    private static final String RESTARTED =
            CHROMIUM_OFFER.replace("s8Kx", "n3Wx").replace("ejf0", "new0");

    private final Negotiator negotiator = Samples.browser();

    @Test
    void an_offer_of_chromium_is_answered_passively_with_one_codec() {
        String answer = agreed(negotiator.answer(CHROMIUM_OFFER, Wish.USUAL));

        assertTrue(answer.contains("m=audio 20000 UDP/TLS/RTP/SAVPF 9 126\r\n"), answer);
        assertTrue(answer.contains("a=setup:passive\r\n"), answer);
        assertTrue(answer.contains("\r\na=ice-lite\r\n"), answer);
        assertTrue(answer.contains("a=group:BUNDLE 0\r\n"), answer);
        assertTrue(answer.contains("a=mid:0\r\n"), answer);
        assertTrue(answer.contains("a=rtcp-mux\r\n"), answer);
        assertTrue(
                answer.contains("a=candidate:1 1 udp 2130706431 192.0.2.1 20000 typ host\r\n"),
                answer);
        assertTrue(answer.contains("a=end-of-candidates\r\n"), answer);
        assertTrue(
                answer.contains("a=fingerprint:sha-256 " + Samples.END.fingerprint().hash()),
                answer);
        assertTrue(answer.contains("a=ssrc:4275878552 cname:balie\r\n"), answer);
        Agreement.Browser transport = transport();
        assertTrue(answer.contains("a=ice-ufrag:" + transport.local().fragment() + "\r\n"));
        assertTrue(answer.contains("a=ice-pwd:" + transport.local().password() + "\r\n"));
        assertEquals(THEIRS, transport.remote());
        assertEquals(List.of(new Fingerprint("sha-256", Samples.HASH)), transport.fingerprints());
        assertEquals(new Format(9, Codec.G722), agreement().send());
        assertEquals(Optional.of(new EventFormat(126, 8000)), agreement().sendEvents());
        assertEquals(Direction.SENDRECV, agreement().direction());
    }

    @Test
    void digits_beside_opus_run_at_its_rate() {
        agreed(negotiator.answer(CHROMIUM_OFFER, Wish.USUAL.with(List.of(Codec.OPUS))));
        assertEquals(new Format(111, Codec.OPUS), agreement().send());
        assertEquals(List.of(new EventFormat(110, 48_000)), agreement().receiveEvents());
    }

    @Test
    void our_offer_is_answered_by_chromium() {
        String offer = agreed(negotiator.offer(Wish.USUAL));
        assertTrue(offer.contains("m=audio 20000 UDP/TLS/RTP/SAVPF 9 111 8 0 110 101\r\n"), offer);
        assertTrue(offer.contains("a=setup:actpass\r\n"), offer);
        IceCredentials promised = negotiator.offered().flatMap(Offered::ice).orElseThrow();
        assertTrue(offer.contains("a=ice-ufrag:" + promised.fragment() + "\r\n"));

        agreed(negotiator.accept(CHROMIUM_ANSWER));

        assertEquals(promised, transport().local());
        assertEquals(THEIRS, transport().remote());
        assertEquals(3, agreement().receive().size());
        assertEquals(new Format(9, Codec.G722), agreement().send());
    }

    @Test
    void a_browser_that_is_offered_opus_first_speaks_opus() {
        String offer = agreed(negotiator.offer(Wish.BROWSER));
        assertTrue(offer.contains("SAVPF 111 9 0 8 110 101\r\n"), offer);
        // RFC 7587 section 7: always 48 000 and two channels, whatever is sent
        assertTrue(offer.contains("a=rtpmap:111 opus/48000/2\r\n"), offer);
        assertTrue(offer.contains("a=fmtp:111 minptime=10;useinbandfec=1\r\n"), offer);

        agreed(
                negotiator.accept(
                        CHROMIUM_ANSWER
                                .replace("9 8 0 101", "111 9 0 8 110 101")
                                .replace(
                                        "a=rtpmap:9 ",
                                        "a=rtpmap:111 opus/48000/2\r\n"
                                                + "a=rtcp-fb:111 transport-cc\r\n"
                                                + "a=fmtp:111 minptime=10;useinbandfec=1\r\n"
                                                + "a=rtpmap:110 telephone-event/48000\r\n"
                                                + "a=rtpmap:9 ")));

        assertEquals(new Format(111, Codec.OPUS), agreement().send());
        assertEquals(4, agreement().receive().size());
        assertEquals(48_000, agreement().sendEvents().orElseThrow().clock());
        assertEquals(2, agreement().receiveEvents().size());
    }

    @Test
    void credentials_stay_unless_a_restart_is_wished() {
        agreed(negotiator.answer(CHROMIUM_OFFER, Wish.USUAL));
        IceCredentials first = transport().local();
        agreed(negotiator.offer(Wish.USUAL));
        assertEquals(Optional.of(first), negotiator.offered().flatMap(Offered::ice));
        agreed(negotiator.offer(Wish.USUAL.with(Wish.Ice.RESTART)));
        IceCredentials second = negotiator.offered().flatMap(Offered::ice).orElseThrow();
        assertNotEquals(first, second);
        assertEquals(first, transport().local());

        agreed(negotiator.accept(CHROMIUM_ANSWER.replace("s8Kx", "n3Wx")));
        assertEquals(second, transport().local());

        agreed(negotiator.offer(Wish.USUAL.with(Wish.Ice.RESTART)));
        negotiator.withdraw();
        assertEquals(second, transport().local());
        agreed(negotiator.offer(Wish.USUAL));
        assertEquals(Optional.of(second), negotiator.offered().flatMap(Offered::ice));
    }

    @Test
    void a_restart_of_the_browser_is_answered_with_one() {
        agreed(negotiator.answer(CHROMIUM_OFFER, Wish.USUAL));
        IceCredentials first = transport().local();
        agreed(negotiator.answer(CHROMIUM_OFFER.replace("sendrecv", "sendonly"), Wish.USUAL));
        assertEquals(first, transport().local());
        assertEquals(Direction.RECVONLY, agreement().direction());
        agreed(negotiator.answer(RESTARTED, Wish.USUAL));
        assertNotEquals(first, transport().local());
        assertEquals("n3Wx", transport().remote().fragment());
    }

    @Test
    void transport_may_stand_at_the_session_or_at_the_stream_that_is_shared() {
        int stream = CHROMIUM_OFFER.indexOf("m=audio");
        String moved =
                CHROMIUM_OFFER
                        .lines()
                        .filter(each -> each.startsWith("a=ice-") || each.startsWith("a=finger"))
                        .reduce("", (all, each) -> all + each + "\r\n");
        String rest = CHROMIUM_OFFER.substring(stream).replaceAll("a=(ice-|finger)[^\r]*\r\n", "");
        agreed(negotiator.answer(CHROMIUM_OFFER.substring(0, stream) + moved + rest, Wish.USUAL));
        assertEquals(THEIRS, transport().remote());

        String video =
                "m=video 9 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=mid:v\r\na=rtcp-mux\r\n"
                        + "a=setup:actpass\r\n"
                        + moved;
        String bundled =
                CHROMIUM_OFFER.substring(0, stream).replace("BUNDLE 0", "BUNDLE v 0")
                        + video
                        + rest;
        String answer = agreed(Samples.browser().answer(bundled, Wish.USUAL));
        assertTrue(answer.contains("a=group:BUNDLE 0\r\n"), answer);
        assertTrue(answer.contains("m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=mid:v\r\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=rtcp-mux",
                "a=ice-ufrag:s8Kx",
                "a=ice-pwd:ejf0qkYzfJ2TNtKYD3qXUBRC",
                "a=finger"
            })
    void what_a_browser_must_say_is_missed(String line) {
        assertEquals(
                Refusal.TRANSPORT,
                refused(negotiator.answer(CHROMIUM_OFFER.replace(line, "a=x"), Wish.USUAL)));
    }

    @Test
    void nobody_could_begin_with_two_passive_or_two_lite_sides() {
        assertEquals(Refusal.TRANSPORT, answered("a=setup:actpass", "a=setup:passive"));
        assertEquals(Refusal.TRANSPORT, answered("s=-", "s=-\r\na=ice-lite"));
        assertEquals(Refusal.TRANSPORT, answered("sha-256", "md5"));
        assertEquals(Refusal.ENCRYPTION, answered("UDP/TLS/RTP/SAVPF", "RTP/AVP"));
        assertEquals(Refusal.NOT_AUDIO, answered("m=audio", "m=application"));
        assertEquals(Optional.empty(), negotiator.agreement());

        agreed(negotiator.offer(Wish.USUAL));
        assertEquals(
                Refusal.TRANSPORT,
                refused(negotiator.accept(CHROMIUM_ANSWER.replace(":active", ":passive"))));
        agreed(negotiator.accept(CHROMIUM_ANSWER));
    }

    private Refusal answered(String what, String with) {
        return refused(negotiator.answer(CHROMIUM_OFFER.replace(what, with), Wish.USUAL));
    }

    private Agreement agreement() {
        return negotiator.agreement().orElseThrow();
    }

    private Agreement.Browser transport() {
        return (Agreement.Browser) agreement().transport();
    }
}
