package org.balie.telephony.media.sdp;

import static org.balie.telephony.media.sdp.Samples.PHONE;
import static org.balie.telephony.media.sdp.Samples.agreed;
import static org.balie.telephony.media.sdp.Samples.refused;
import static org.balie.telephony.media.sdp.Samples.telephone;
import static org.balie.telephony.media.sdp.Samples.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Direction;
import org.balie.telephony.media.Profile.Encryption;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.junit.jupiter.api.Test;

class TelephoneNegotiationTest {
    private final Negotiator negotiator = telephone(Encryption.NEVER);

    @Test
    void the_answer_takes_the_first_codec_of_the_wish_and_their_numbers() {
        String answer =
                agreed(negotiator.answer(PHONE, Wish.USUAL.with(List.of(Codec.PCMA, Codec.G722))));

        assertTrue(answer.contains("m=audio 20000 RTP/AVP 8 97\r\n"), answer);
        assertTrue(answer.contains("a=rtpmap:97 telephone-event/8000\r\n"), answer);
        assertTrue(answer.contains("c=IN IP4 192.0.2.1\r\n"), answer);
        assertTrue(answer.contains("a=ptime:20\r\n"), answer);
        assertTrue(answer.contains("a=sendrecv\r\n"), answer);
        Agreement agreement = agreement();
        assertEquals(new Format(8, Codec.PCMA), agreement.send());
        assertEquals(List.of(new Format(8, Codec.PCMA)), agreement.receive());
        assertEquals(Optional.of(new EventFormat(97, 8000)), agreement.sendEvents());
        assertEquals(Direction.SENDRECV, agreement.direction());
        assertEquals(
                new Agreement.Plain(
                        new InetSocketAddress("203.0.113.7", 11_780),
                        new InetSocketAddress("203.0.113.7", 11_781)),
                agreement.transport());
    }

    @Test
    void our_offer_and_its_answer_may_use_different_numbers() {
        String offer = agreed(negotiator.offer(Wish.USUAL.with(List.of(Codec.OPUS, Codec.PCMA))));
        assertTrue(offer.contains("m=audio 20000 RTP/AVP 111 8 110 101\r\n"), offer);
        assertEquals(
                List.of(new Format(111, Codec.OPUS), new Format(8, Codec.PCMA)),
                negotiator.offered().orElseThrow().receive());
        assertEquals(Optional.empty(), negotiator.agreement());

        String answer =
                Samples.sdp(
                        """
                        v=0
                        o=x 1 1 IN IP4 198.51.100.4
                        s=-
                        c=IN IP4 198.51.100.4
                        t=0 0
                        m=audio 4000 RTP/AVP 96 97
                        a=rtpmap:96 OPUS/48000/2
                        a=rtpmap:97 telephone-event/48000
                        a=rtcp:4100 IN IP4 198.51.100.5
                        """);
        assertEquals(offer, agreed(negotiator.accept(answer)));

        Agreement agreement = agreement();
        assertEquals(new Format(96, Codec.OPUS), agreement.send());
        assertEquals(List.of(new Format(111, Codec.OPUS)), agreement.receive());
        assertEquals(Optional.of(new EventFormat(97, 48_000)), agreement.sendEvents());
        assertEquals(List.of(new EventFormat(110, 48_000)), agreement.receiveEvents());
        assertEquals(
                new Agreement.Plain(
                        new InetSocketAddress("198.51.100.4", 4000),
                        new InetSocketAddress("198.51.100.5", 4100)),
                agreement.transport());
        assertEquals(Optional.empty(), negotiator.offered());
    }

    @Test
    void static_numbers_need_no_explanation_and_digits_may_be_missing() {
        agreed(
                negotiator.answer(
                        "v=0\no=- 1 1 IN IP4 192.0.2.9\ns=-\nc=IN IP4 192.0.2.9\nt=0 0\n"
                                + "m=audio 6000/2 RTP/AVP 18 8\n",
                        Wish.USUAL));
        assertEquals(new Format(8, Codec.PCMA), agreement().send());
        assertEquals(Optional.empty(), agreement().sendEvents());
        assertEquals(20, agreement().packetMillis());
    }

    @Test
    void directions_follow_rfc_3264() {
        for (Direction wish : Direction.values()) {
            for (Direction theirs : Direction.values()) {
                String offer = PHONE.replace("a=sendrecv", "a=" + theirs.attribute());
                String answer = agreed(negotiator.answer(offer, Wish.USUAL.with(wish)));
                Direction agreed = agreement().direction();
                assertEquals(wish.sends() && theirs.receives(), agreed.sends());
                assertEquals(wish.receives() && theirs.sends(), agreed.receives());
                assertTrue(answer.contains("a=" + agreed.attribute() + "\r\n"));
            }
        }
    }

    @Test
    void hold_is_understood_in_the_new_way_and_in_the_old_one() {
        agreed(negotiator.answer(PHONE.replace("a=sendrecv", "a=sendonly"), Wish.USUAL));
        assertEquals(Direction.RECVONLY, agreement().direction());
        agreed(negotiator.answer(PHONE.replace("a=sendrecv", "a=inactive"), Wish.USUAL));
        assertEquals(Direction.INACTIVE, agreement().direction());
        agreed(
                negotiator.answer(
                        PHONE.replace("c=IN IP4 203.0.113.7", "c=IN IP4 0.0.0.0"), Wish.USUAL));
        assertEquals(Direction.RECVONLY, agreement().direction());
        agreed(negotiator.answer(PHONE, Wish.USUAL));
        assertEquals(Direction.SENDRECV, agreement().direction());
    }

    @Test
    void a_direction_may_stand_for_the_whole_session() {
        String offer = PHONE.replace("a=sendrecv\r\n", "").replace("t=0 0", "t=0 0\r\na=sendonly");
        agreed(negotiator.answer(offer, Wish.USUAL));
        assertEquals(Direction.RECVONLY, agreement().direction());
    }

    @Test
    void further_streams_are_declined_and_keep_their_places() {
        String offer =
                PHONE.replace(
                                "m=audio 11780",
                                "m=video 5000 RTP/AVP 34\r\na=rtpmap:34 H263/90000\r\n"
                                        + "m=audio 11780")
                        + "m=image 5002 udptl t38\r\n";
        String answer = agreed(negotiator.answer(offer, Wish.USUAL));
        assertEquals(
                List.of(
                        "m=video 0 RTP/AVP 34",
                        "m=audio 20000 RTP/AVP 9 97",
                        "m=image 0 udptl t38"),
                streams(answer));

        String own = agreed(negotiator.offer(Wish.USUAL));
        assertEquals(
                List.of(
                        "m=video 0 RTP/AVP 34",
                        "m=audio 20000 RTP/AVP 9 111 8 0 110 97",
                        "m=image 0 udptl t38"),
                streams(own));
    }

    @Test
    void versions_rise_with_changes_only_and_numbers_keep_their_meaning() {
        String first = agreed(negotiator.offer(Wish.USUAL));
        assertEquals(first, agreed(negotiator.offer(Wish.USUAL)));
        agreed(negotiator.accept(PHONE));
        assertEquals(first, agreed(negotiator.offer(Wish.USUAL)));
        String held = agreed(negotiator.offer(Wish.USUAL.with(Direction.SENDONLY)));
        assertEquals(version(first) + 1, version(held));
        negotiator.withdraw();
        String answer = agreed(negotiator.answer(PHONE, Wish.USUAL));
        assertEquals(version(first) + 2, version(answer));
        assertEquals(answer, agreed(negotiator.answer(PHONE, Wish.USUAL)));

        // 101 was telephone-event once; it may not become anything else.
        agreed(
                negotiator.answer(
                        PHONE.replace("18 97", "101 97")
                                .replace("18 G729/8000", "101 opus/48000/2"),
                        Wish.USUAL));
        String next = agreed(negotiator.offer(Wish.USUAL.with(List.of(Codec.OPUS))));
        assertTrue(next.contains("RTP/AVP 101 110 97\r\n"), next);
    }

    @Test
    void a_call_that_was_forked_brings_more_than_one_answer() {
        agreed(negotiator.offer(Wish.USUAL));
        agreed(negotiator.accept(PHONE));
        agreed(negotiator.accept(PHONE.replace("203.0.113.7", "203.0.113.8")));
        assertEquals(
                new InetSocketAddress("203.0.113.8", 11_780),
                ((Agreement.Plain) agreement().transport()).rtp());
        agreed(negotiator.answer(PHONE, Wish.USUAL));
        assertEquals(Refusal.NOTHING_OFFERED, refused(negotiator.accept(PHONE)));
    }

    @Test
    void what_is_out_of_turn_is_refused() {
        assertEquals(Refusal.NOTHING_OFFERED, refused(negotiator.accept(PHONE)));
        agreed(negotiator.offer(Wish.USUAL));
        assertEquals(Refusal.OFFER_PENDING, refused(negotiator.answer(PHONE, Wish.USUAL)));
        negotiator.withdraw();
        assertEquals(Refusal.NOTHING_OFFERED, refused(negotiator.accept(PHONE)));
        agreed(negotiator.answer(PHONE, Wish.USUAL));
    }

    @Test
    void what_is_refused_leaves_what_was_agreed() {
        agreed(negotiator.answer(PHONE, Wish.USUAL));
        Agreement before = agreement();
        assertEquals(
                Refusal.NO_COMMON_CODEC,
                refused(negotiator.answer(PHONE, Wish.USUAL.with(List.of(Codec.OPUS)))));
        assertEquals(
                Refusal.NOT_AUDIO,
                refused(negotiator.answer(PHONE.replace("audio 11780", "audio 0"), Wish.USUAL)));
        assertEquals(
                Refusal.NOT_AUDIO,
                refused(negotiator.answer(PHONE.replace("m=audio", "m=video"), Wish.USUAL)));
        assertEquals(Refusal.MALFORMED, refused(negotiator.answer("hello", Wish.USUAL)));
        assertEquals(
                Refusal.MALFORMED,
                refused(
                        negotiator.answer(
                                PHONE.replace("203.0.113.7", "phone.example"), Wish.USUAL)));
        agreed(negotiator.offer(Wish.USUAL));
        assertEquals(
                Refusal.NOT_AUDIO,
                refused(negotiator.accept(PHONE.replace("audio 11780", "audio 0"))));
        assertEquals(before, agreement());
    }

    @Test
    void keys_are_exchanged_when_the_far_end_encrypts() {
        Negotiator one = telephone(Encryption.ALWAYS);
        Negotiator other = telephone(Encryption.WHEN_OFFERED);
        String offer = agreed(one.offer(Wish.USUAL));
        assertTrue(offer.contains("m=audio 20000 RTP/SAVP 9 111 8 0 110 101\r\n"), offer);
        assertTrue(offer.contains("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:"), offer);

        String answer = agreed(other.answer(offer, Wish.USUAL));
        agreed(one.accept(answer));

        Agreement.Keyed here = (Agreement.Keyed) one.agreement().orElseThrow().transport();
        Agreement.Keyed there = (Agreement.Keyed) other.agreement().orElseThrow().transport();
        assertEquals(here.outbound(), there.inbound());
        assertEquals(here.inbound(), there.outbound());
        assertNotEquals(here.inbound(), here.outbound());

        // What is encrypted stays so, with the same keys.
        String again = agreed(other.offer(Wish.USUAL));
        assertTrue(again.contains("RTP/SAVP"), again);
        agreed(other.accept(agreed(one.answer(again, Wish.USUAL))));
        assertEquals(there, other.agreement().orElseThrow().transport());
    }

    @Test
    void a_key_is_not_used_again_after_something_was_said_in_the_clear() {
        String offer = agreed(telephone(Encryption.ALWAYS).offer(Wish.USUAL));
        Negotiator whenOffered = telephone(Encryption.WHEN_OFFERED);
        agreed(whenOffered.answer(offer, Wish.USUAL));
        Agreement.Keyed first = (Agreement.Keyed) whenOffered.agreement().orElseThrow().transport();
        agreed(whenOffered.answer(PHONE, Wish.USUAL));
        agreed(whenOffered.answer(offer, Wish.USUAL));
        Agreement.Keyed second =
                (Agreement.Keyed) whenOffered.agreement().orElseThrow().transport();
        assertEquals(first.inbound(), second.inbound());
        assertNotEquals(first.outbound(), second.outbound());
    }

    @Test
    void encryption_is_as_the_profile_says() {
        String encrypted = agreed(telephone(Encryption.ALWAYS).offer(Wish.USUAL));
        assertEquals(
                Refusal.ENCRYPTION,
                refused(telephone(Encryption.NEVER).answer(encrypted, Wish.USUAL)));
        assertEquals(
                Refusal.ENCRYPTION,
                refused(telephone(Encryption.ALWAYS).answer(PHONE, Wish.USUAL)));
        agreed(telephone(Encryption.WHEN_OFFERED).answer(PHONE, Wish.USUAL));
        assertTrue(
                agreed(telephone(Encryption.WHEN_OFFERED).offer(Wish.USUAL)).contains("RTP/AVP"));
        assertEquals(
                Refusal.ENCRYPTION,
                refused(
                        telephone(Encryption.WHEN_OFFERED)
                                .answer(Samples.CHROMIUM_OFFER, Wish.USUAL)));
        Negotiator always = telephone(Encryption.ALWAYS);
        agreed(always.offer(Wish.USUAL));
        assertEquals(Refusal.ENCRYPTION, refused(always.accept(PHONE)));
    }

    @Test
    void of_two_streams_the_encrypted_one_is_taken_where_it_may_be() {
        String encrypted = agreed(telephone(Encryption.ALWAYS).offer(Wish.USUAL));
        String both = PHONE + encrypted.substring(encrypted.indexOf("m=audio"));
        assertEquals(
                List.of("m=audio 0 RTP/AVP 9 0 8 18 97", "m=audio 20000 RTP/SAVP 9 101"),
                streams(agreed(telephone(Encryption.WHEN_OFFERED).answer(both, Wish.USUAL))));
        assertEquals(
                List.of("m=audio 20000 RTP/AVP 9 97", "m=audio 0 RTP/SAVP 9 111 8 0 110 101"),
                streams(agreed(telephone(Encryption.NEVER).answer(both, Wish.USUAL))));
    }

    @Test
    void keys_with_demands_that_we_do_not_know_are_passed_over() {
        String key = "inline:" + "A".repeat(40);
        assertTrue(CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 " + key).isPresent());
        assertTrue(
                CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 " + key + "|2^31 WSH=64").isPresent());
        assertFalse(CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 " + key + "|2^31|1:4").isPresent());
        assertFalse(CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 " + key + "|1:4").isPresent());
        assertFalse(
                CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 " + key + " UNENCRYPTED_SRTCP")
                        .isPresent());
        assertFalse(CryptoLine.read("1 F8_128_HMAC_SHA1_80 " + key).isPresent());
        assertFalse(CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 inline:AAAA").isPresent());
        assertFalse(CryptoLine.read("1 AES_CM_128_HMAC_SHA1_80 inline:???").isPresent());
        assertFalse(CryptoLine.read("x").isPresent());
        assertFalse(CryptoLine.read("").isPresent());
    }

    private Agreement agreement() {
        return negotiator.agreement().orElseThrow();
    }

    private static List<String> streams(String sdp) {
        return sdp.lines().filter(each -> each.startsWith("m=")).toList();
    }
}
