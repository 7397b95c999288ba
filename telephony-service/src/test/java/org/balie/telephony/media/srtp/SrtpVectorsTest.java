package org.balie.telephony.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.balie.telephony.media.srtp.Transform.Kind;
import org.junit.jupiter.api.Test;

/// What the RFCs say comes out; and, where they give no whole packet, what libsrtp's own tests say.
class SrtpVectorsTest {
    private static final MasterKey MASTER =
            new MasterKey(
                    SrtpSuite.AES_CM_128_HMAC_SHA1_80,
                    hex("E1F97A0D3E018BE0D64FA32C06DE4139"),
                    hex("0EC675AD498AFEEBB6960B3AABE6"));

    @Test
    void counter_mode_rfc_3711_b_2() {
        byte[] stream = new byte[0xff02 * 16];
        new CounterStream(hex("2B7E151628AED2A6ABF7158809CF4F3C"))
                .apply(hex("F0F1F2F3F4F5F6F7F8F9FAFBFCFD0000"), stream, 0, stream.length);

        assertBlock("E03EAD0935C95E80E166B16DD92B4EB4", stream, 0);
        assertBlock("D23513162B02D0F72A43A2FE4A5F97AB", stream, 1);
        assertBlock("41E95B3BB0A2E8DD477901E4FCA894C0", stream, 2);
        assertBlock("EC8CDF7398607CB0F2D21675EA9EA1E4", stream, 0xfeff);
        assertBlock("362B7C3C6773516318A077D7FC5073AE", stream, 0xff00);
        assertBlock("6A2CC3787889374FBEB4C81B17BA6C44", stream, 0xff01);
    }

    @Test
    void key_derivation_rfc_3711_b_3() {
        assertArrayEquals(
                hex("C61E7A93744F39EE10734AFE3FF7A087"),
                KeyDerivation.encryption(MASTER, Kind.RTP));
        assertArrayEquals(
                hex("30CBBC08863D8C85D49DB34A9AE1"), KeyDerivation.salt(MASTER, Kind.RTP));
        assertArrayEquals(
                hex("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4"),
                KeyDerivation.authentication(MASTER, Kind.RTP));
    }

    @Test
    void gcm_rfc_7714_16_1() {
        byte[] key = hex("000102030405060708090a0b0c0d0e0f");
        byte[] salt = hex("517569642070726f2071756f");
        String plain =
                "8040f17b8041f8d35501a0b247616c6c696120657374206f6d6e697320646976"
                        + "69736120696e207061727465732074726573";
        byte[] packet = Arrays.copyOf(hex(plain), plain.length() / 2 + 16);
        int ssrc = 0x5501a0b2;

        new GcmTransform(key, salt, Kind.RTP).seal(packet, 0, 12, plain.length() / 2, ssrc, 0xf17b);

        assertEquals(
                "8040f17b8041f8d35501a0b2f24de3a3fb34de6cacba861c9d7e4bcabe633bd5"
                        + "0d294e6f42a5f47a51c7d19b36de3adf8833899d7f27beb16a9152cf765ee439"
                        + "0cce",
                HexFormat.of().formatHex(packet));
        assertTrue(
                new GcmTransform(key, salt, Kind.RTP)
                        .open(packet, 0, 12, packet.length, ssrc, 0xf17b));
    }

    @Test
    void gcm_of_rtcp_rfc_7714_17_1() {
        byte[] key = hex("000102030405060708090a0b0c0d0e0f");
        byte[] salt = hex("517569642070726f2071756f");
        String plain =
                "81c8000d4d6172734e5450314e545032525450200000042a0000e9304c756e61"
                        + "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef";
        byte[] packet = Arrays.copyOf(hex(plain), plain.length() / 2 + 20);

        new GcmTransform(key, salt, Kind.RTCP)
                .seal(packet, 0, 8, plain.length() / 2, 0x4d617273, 0x5d4);

        assertEquals(
                "81c8000d4d61727363e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32d"
                        + "c676a5f1730d6fda4ce09b4686303ded0bb9275bc84aa45896cf4d2fc5abf872"
                        + "45d9eade800005d4",
                HexFormat.of().formatHex(packet));
    }

    @Test
    void whole_packets_as_libsrtp_makes_them() {
        assertPacket(
                MASTER,
                "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402"
                        + "b78d6acc99ea179b8dbb");
        assertPacket(
                new MasterKey(SrtpSuite.AES_CM_128_HMAC_SHA1_32, MASTER.key(), MASTER.salt()),
                "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc");
        assertPacket(
                new MasterKey(
                        SrtpSuite.AEAD_AES_128_GCM,
                        hex("000102030405060708090a0b0c0d0e0f"),
                        hex("a0a1a2a3a4a5a6a7a8a9aaab")),
                "800f1234decafbadcafebabec5002ede04cfdd2eb91159e0880aa06e"
                        + "d2976826f796b201df3131a127e8a392");
    }

    @Test
    void a_report_as_libsrtp_makes_it() {
        byte[] packet =
                hex(
                        "81c8000bcafebabe7128035be487b9bdbef89041f977a5a8"
                                + "80000001993e08cd54d6c1230798");

        assertEquals(24, new SrtpReceiver(MASTER).unprotectRtcp(packet, 0, packet.length));

        assertEquals("81c8000bcafebabe" + "ab".repeat(16), HexFormat.of().formatHex(packet, 0, 24));
    }

    private static void assertPacket(MasterKey key, String expected) {
        String plain = "800f1234decafbadcafebabe" + "ab".repeat(16);
        byte[] packet = Arrays.copyOf(hex(plain), 28 + SrtpSuite.MOST_ADDED);

        int length = new SrtpSender(key).protectRtp(packet, 0, 28);

        assertEquals(expected, HexFormat.of().formatHex(packet, 0, length));
        assertEquals(28, new SrtpReceiver(key).unprotectRtp(packet, 0, length));
        assertEquals(plain, HexFormat.of().formatHex(packet, 0, 28));
    }

    private static void assertBlock(String expected, byte[] stream, int block) {
        assertArrayEquals(hex(expected), Arrays.copyOfRange(stream, block * 16, block * 16 + 16));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
