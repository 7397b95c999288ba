package org.balie.telephony.media.ice;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import org.balie.telephony.media.rtp.BigEndian;

/// Writes answers to binding requests (RFC 8489 section 6.3.1).
final class StunAnswer {
    private final CRC32 crc = new CRC32();
    private byte[] into = {};
    private int at;

    StunAnswer begin(StunMessage request, int type, byte[] target) {
        into = target;
        at = Stun.HEADER;
        BigEndian.put16(into, 0, type);
        request.copyTransaction(into);
        return this;
    }

    /// XOR-MAPPED-ADDRESS (section 14.2).
    StunAnswer mapped(InetSocketAddress from) {
        byte[] address = from.getAddress().getAddress();
        attribute(Stun.XOR_MAPPED_ADDRESS, 4 + address.length);
        into[at++] = 0;
        into[at++] = (byte) (address.length == 4 ? 1 : 2);
        BigEndian.put16(into, at, from.getPort() ^ (Stun.COOKIE >>> 16));
        at += 2;
        for (int each = 0; each < address.length; each++) {
            into[at++] = (byte) (address[each] ^ into[4 + each]);
        }
        return this;
    }

    /// ERROR-CODE (section 14.8).
    StunAnswer error(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.US_ASCII);
        attribute(Stun.ERROR_CODE, 4 + text.length);
        BigEndian.put32(into, at, (code / 100) << 8 | code % 100);
        at += 4;
        System.arraycopy(text, 0, into, at, text.length);
        at += text.length;
        return fillUp();
    }

    StunAnswer unknown(StunMessage request) {
        attribute(Stun.UNKNOWN_ATTRIBUTES, 2 * request.unknownCount());
        for (int each = 0; each < request.unknownCount(); each++, at += 2) {
            BigEndian.put16(into, at, request.unknown(each));
        }
        return fillUp();
    }

    /// @param mac keyed with the password
    StunAnswer integrity(Mac mac) {
        BigEndian.put16(into, 2, at + 24 - Stun.HEADER);
        mac.update(into, 0, at);
        attribute(Stun.MESSAGE_INTEGRITY, Stun.INTEGRITY_LENGTH);
        try {
            mac.doFinal(into, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        at += Stun.INTEGRITY_LENGTH;
        return this;
    }

    /// FINGERPRINT, and the end.
    ///
    /// @return the length of all
    int end() {
        BigEndian.put16(into, 2, at + 8 - Stun.HEADER);
        crc.reset();
        crc.update(into, 0, at);
        attribute(Stun.FINGERPRINT, 4);
        BigEndian.put32(into, at, (int) crc.getValue() ^ Stun.FINGERPRINT_MASK);
        return at + 4;
    }

    private void attribute(int type, int length) {
        BigEndian.put16(into, at, type);
        BigEndian.put16(into, at + 2, length);
        at += 4;
    }

    private StunAnswer fillUp() {
        int end = (at + 3) / 4 * 4;
        Arrays.fill(into, at, end, (byte) 0);
        at = end;
        return this;
    }
}
