package org.balie.telephony.media.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The samples of RFC 5769.
class StunVectorsTest {
    private static final Generation KEY =
            new Generation(new IceCredentials("evtj", "VOkJxbRl1RmTxUk/WvJxBt"), 0);
    private static final String REQUEST =
            "000100582112a442b7e7a701bc34d686fa87dfae"
                    + "802200105354554e207465737420636c69656e74"
                    + "002400046e0001ff"
                    + "80290008932ff9b151263b36"
                    + "000600096576746a3a68367659202020"
                    + "000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2"
                    + "80280004e57a3bcf";
    private static final String ANSWER_4 =
            "0101003c2112a442b7e7a701bc34d686fa87dfae"
                    + "8022000b7465737420766563746f7220"
                    + "002000080001a147e112a643"
                    + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
                    + "80280004c07d4c96";
    private static final String ANSWER_6 =
            "010100482112a442b7e7a701bc34d686fa87dfae"
                    + "8022000b7465737420766563746f7220"
                    + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
                    + "00080014a382954e4be67bf11784c97c8292c275bfe3ed41"
                    + "80280004c8fb0b4c";

    private final StunMessage message = new StunMessage();

    @Test
    void the_request_is_authentic_and_for_its_user() {
        assertTrue(read(REQUEST));
        assertEquals(Stun.BINDING_REQUEST, message.type());
        assertTrue(message.hasCredentials());
        assertTrue(message.isFor("evtj".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(message.isFor("evt".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(message.isFor("evtj:h6vY".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(message.isAuthentic(KEY.mac));
        assertTrue(message.isControlled());
        assertFalse(message.nominates());
        assertEquals(0, message.unknownCount());
    }

    @Test
    void the_answers_are_authentic() {
        assertTrue(read(ANSWER_4));
        assertTrue(message.isAuthentic(KEY.mac));
        assertTrue(read(ANSWER_6));
        assertTrue(message.isAuthentic(KEY.mac));
    }

    @Test
    void addresses_are_written_as_in_the_samples() throws Exception {
        assertTrue(
                answer(InetAddress.ofLiteral("192.0.2.1"))
                        .contains("002000080001a147e112a643" + "00080014"));
        assertTrue(
                answer(InetAddress.ofLiteral("2001:db8:1234:5678:11:2233:4455:6677"))
                        .contains("002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9" + "00080014"));
    }

    private String answer(InetAddress address) {
        assertTrue(read(REQUEST));
        byte[] answer = new byte[IceLite.LONGEST];
        int length =
                new StunAnswer()
                        .begin(message, Stun.BINDING_SUCCESS, answer)
                        .mapped(new InetSocketAddress(address, 32_853))
                        .integrity(KEY.mac)
                        .end();
        assertTrue(message.read(answer, 0, length));
        assertTrue(message.isAuthentic(KEY.mac));
        return HexFormat.of().formatHex(answer, 0, length);
    }

    private boolean read(String hex) {
        byte[] bytes = HexFormat.of().parseHex("ffffff" + hex);
        return message.read(bytes, 3, bytes.length - 3);
    }
}
