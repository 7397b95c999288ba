package org.balie.telephony.media.ice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A binding request as a browser makes it, made step by step.
final class Check {
    private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    private int type = Stun.BINDING_REQUEST;

    static Check of(String user) {
        return new Check()
                .with(Stun.USERNAME, user.getBytes(StandardCharsets.UTF_8))
                .with(0xc057, new byte[4])
                .with(0x802a, new byte[8])
                .with(Stun.PRIORITY, new byte[] {0x6e, 0, 1, -1});
    }

    Check as(int other) {
        type = other;
        return this;
    }

    Check nominating() {
        return with(Stun.USE_CANDIDATE, new byte[0]);
    }

    Check with(int attribute, byte[] value) {
        attributes.writeBytes(
                ByteBuffer.allocate(4 + (value.length + 3) / 4 * 4)
                        .putShort((short) attribute)
                        .putShort((short) value.length)
                        .put(value)
                        .array());
        return this;
    }

    Check signed(String password) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return with(Stun.MESSAGE_INTEGRITY, mac.doFinal(message(24)));
    }

    byte[] bytes() {
        CRC32 crc = new CRC32();
        crc.update(message(8));
        int value = (int) crc.getValue() ^ 0x5354554e;
        return with(Stun.FINGERPRINT, ByteBuffer.allocate(4).putInt(value).array()).message(0);
    }

    byte[] message(int toCome) {
        return ByteBuffer.allocate(20 + attributes.size())
                .putShort((short) type)
                .putShort((short) (attributes.size() + toCome))
                .putInt(0x2112a442)
                .put("transaction!".getBytes(StandardCharsets.US_ASCII))
                .put(attributes.toByteArray())
                .array();
    }
}
