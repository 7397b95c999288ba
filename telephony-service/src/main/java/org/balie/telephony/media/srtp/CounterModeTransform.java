package org.balie.telephony.media.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.balie.telephony.media.rtp.BigEndian;

/// AES in counter mode with HMAC-SHA1 (RFC 3711 sections 4.1.1 and 4.2.1).
final class CounterModeTransform extends Transform {
    private static final String HMAC = "HmacSHA1";
    private static final int HASH = KeyDerivation.AUTHENTICATION_LENGTH;

    private final Kind kind;
    private final int tagLength;
    private final CounterStream stream;
    private final byte[] salt;
    private final Mac mac;
    private final byte[] counter = new byte[CounterStream.BLOCK];
    private final byte[] word = new byte[4];
    private final byte[] hash = new byte[HASH];

    CounterModeTransform(MasterKey master, Kind kind) {
        this.kind = kind;
        SrtpSuite suite = master.suite();
        tagLength = kind == Kind.RTP ? suite.rtpTag() : suite.rtcpTag();
        stream = new CounterStream(KeyDerivation.encryption(master, kind));
        salt = Arrays.copyOf(KeyDerivation.salt(master, kind), CounterStream.BLOCK);
        byte[] authentication = KeyDerivation.authentication(master, kind);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(authentication, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    int added() {
        return kind.wordLength + tagLength;
    }

    @Override
    int wordAt(int offset, int length) {
        return offset + length - tagLength - kind.wordLength;
    }

    @Override
    void seal(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        crypt(packet, offset + header, length - header, ssrc, index);
        int end = offset + length;
        if (kind == Kind.RTCP) {
            BigEndian.put32(packet, end, kind.word(index));
        }
        authenticate(packet, offset, length, index);
        System.arraycopy(hash, 0, packet, end + kind.wordLength, tagLength);
    }

    @Override
    boolean open(byte[] packet, int offset, int header, int length, int ssrc, long index) {
        int body = length - added();
        authenticate(packet, offset, body, index);
        int tag = offset + body + kind.wordLength;
        int difference = 0;
        for (int each = 0; each < tagLength; each++) {
            difference |= hash[each] ^ packet[tag + each];
        }
        if (difference != 0) {
            return false;
        }
        crypt(packet, offset + header, body - header, ssrc, index);
        return true;
    }

    private void crypt(byte[] packet, int from, int length, int ssrc, long index) {
        System.arraycopy(salt, 0, counter, 0, counter.length);
        BigEndian.put32(counter, 4, BigEndian.i32(counter, 4) ^ ssrc);
        BigEndian.put32(counter, 8, BigEndian.i32(counter, 8) ^ (int) (index >>> 16));
        BigEndian.put16(counter, 12, BigEndian.u16(counter, 12) ^ (int) index);
        stream.apply(counter, packet, from, length);
    }

    private void authenticate(byte[] packet, int offset, int length, long index) {
        BigEndian.put32(word, 0, kind.word(index));
        mac.update(packet, offset, length);
        mac.update(word, 0, word.length);
        try {
            mac.doFinal(hash, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
