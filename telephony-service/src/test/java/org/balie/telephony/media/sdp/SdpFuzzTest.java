package org.balie.telephony.media.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile.Encryption;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.junit.jupiter.api.Test;

class SdpFuzzTest {
    private final Random random = new Random(17);

    @Test
    void whatever_is_said_is_answered_with_something_that_can_be_read_or_refused()
            throws Exception {
        String keyed = Samples.agreed(Samples.telephone(Encryption.ALWAYS).offer(Wish.USUAL));
        List<String> samples =
                List.of(Samples.PHONE, Samples.CHROMIUM_OFFER, Samples.CHROMIUM_ANSWER, keyed);
        Negotiator telephone = Samples.telephone(Encryption.WHEN_OFFERED);
        Negotiator browser = Samples.browser();
        int understood = 0;
        for (int round = 0; round < 20_000; round++) {
            String bent = bent(samples.get(round % samples.size()));
            Negotiator negotiator = round % 3 == 0 ? telephone : browser;
            Negotiation result;
            if (round % 2 == 0) {
                result = negotiator.answer(bent, Wish.USUAL);
            } else {
                Samples.agreed(negotiator.offer(Wish.USUAL));
                result = negotiator.accept(bent);
                negotiator.withdraw();
            }
            if (result instanceof Negotiation.Agreed(String sdp)) {
                understood++;
                SessionDescription ours = SessionDescription.read(sdp);
                assertEquals(
                        1, ours.streams().stream().filter(StreamDescription::isWanted).count());
                assertFalse(sdp.replace("\r\n", "").contains("\n"));
            }
        }
        assertTrue(understood > 1000, understood + " understood");
    }

    @Test
    void what_is_too_long_is_refused() {
        Negotiator negotiator = Samples.telephone(Encryption.NEVER);
        assertMalformed(negotiator, Samples.PHONE + "a=x\r\n".repeat(20_000));
        assertMalformed(negotiator, Samples.PHONE + "m=audio 0 RTP/AVP 0\r\n".repeat(40));
        assertMalformed(
                negotiator,
                Samples.PHONE.replace("9 0 8 18 97", "9 0 8 18 97" + " 97".repeat(200)));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Negotiator negotiator = Samples.telephone(Encryption.NEVER);
        assertMalformed(negotiator, "");
        assertMalformed(negotiator, "v=1\r\n");
        assertMalformed(negotiator, "v=0\r\ns=-\r\n");
        assertMalformed(negotiator, Samples.PHONE.replace("11780", "70000"));
        assertMalformed(negotiator, Samples.PHONE.replace("11780", "-1"));
        assertMalformed(negotiator, Samples.PHONE.replace("18 97", "18 300"));
        assertMalformed(negotiator, Samples.PHONE.replace("18 97", "18 x"));
        assertMalformed(negotiator, Samples.PHONE.replace("c=IN IP4 203.0.113.7\r\n", ""));
        assertMalformed(
                negotiator, Samples.PHONE.replace("IN IP4 203.0.113.7", "IN IP4 1.2.3.999"));
        assertMalformed(negotiator, Samples.PHONE + "nonsense\r\n");
        assertMalformed(negotiator, Samples.PHONE + "a=rtcp:0\r\n");
        assertMalformed(negotiator, Samples.PHONE + "a=x\0\r\n");
    }

    private static void assertMalformed(Negotiator negotiator, String sdp) {
        assertEquals(Refusal.MALFORMED, Samples.refused(negotiator.answer(sdp, Wish.USUAL)));
    }

    private String bent(String sample) {
        List<String> lines = new ArrayList<>(sample.lines().toList());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(random.nextInt(lines.size()));
            case 1 ->
                    lines.add(
                            random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            case 2 ->
                    Collections.swap(
                            lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            case 3 ->
                    lines.add(random.nextInt(lines.size()), "a=" + "x:".repeat(random.nextInt(5)));
            default -> {}
        }
        StringBuilder text = new StringBuilder(String.join("\r\n", lines));
        for (int each = random.nextInt(3); each > 0; each--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, (char) (32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
